import { remembered, rememberedHere } from '../../engine/remembered.ts'
import { clean } from '../clean.ts'
import { toned } from '../color.ts'
import { widthOf, wrapped } from '../measure.ts'
import { withSigns } from './blocks.ts'
import type { Line, Span } from './document.ts'
import { isLasting } from './lasting.ts'

/** The room a block is written in. */
export interface Canvas {
  /** Columns for prose: longer lines than about 120 are hard to read. */
  readonly width: number
  /** Columns for tables, and for what is better on one line than on two. */
  readonly wide: number
  readonly color: boolean
  /** Columns that labels of fields take, the same in all entries of a report. */
  readonly labels: number
  /** What stands before the first line: a mark, a label. */
  readonly lead: string
  /** What stands before all other lines. */
  readonly margin: string
}

const longest = 120

/** The room a terminal gives; the same room is always the same object, so that what fills it can be remembered. */
export const canvasOf = (columns: number, color: boolean, labels: number): Canvas =>
  canvases(columns)(labels)(color)

const canvases = rememberedHere((columns: number) =>
  rememberedHere((labels: number) =>
    rememberedHere(
      (color: boolean): Canvas => ({
        width: Math.min(columns, longest),
        wide: columns,
        color,
        labels,
        lead: '',
        margin: '',
      }),
    ),
  ),
)

/** A line with its colours, cleaned of what could command the terminal. */
export function painted(line: Line, { color }: Pick<Canvas, 'color'>): string {
  let text = ''
  for (let at = 0; at < line.length; at += 1) {
    const span = line[at] as Span
    text += toned(clean(withSigns(span)), span.tone, color)
  }
  return text
}

/** A line wrapped to the room there is, and to what reads well. */
export const prose = (line: Line, canvas: Canvas): readonly string[] =>
  wrapped(painted(line, canvas), canvas.width)

/** Plain text of a line set strong; what has a tone of its own keeps it. */
export const strengthened = (line: Line): Line =>
  line.map(({ text, tone }) => ({ text, tone: tone === 'plain' ? 'strong' : tone }))

/** Lines where they stand on the canvas. */
export const placed = (lines: readonly string[], { lead, margin }: Canvas): readonly string[] =>
  lead === '' ? lines : lines.map((text, index) => after(index === 0 ? lead : margin, text.trimEnd()))

const after = (before: string, text: string): string => (text === '' ? before.trimEnd() : before + text)

/** The room beside a mark: the first line follows it, the others stand under the first. */
export const beside = (mark: string, canvas: Canvas): Canvas => roomBeside(canvas)(mark)

const roomBeside = remembered((canvas: Canvas) =>
  rememberedHere((mark: string): Canvas => {
    const columns = widthOf(mark) + 1
    const { lead, margin } = canvas
    return {
      ...narrowed(canvas, columns),
      lead: `${lead}${mark} `,
      margin: margin + ' '.repeat(columns),
    }
  }),
)

/** The room below what stands first. */
export const below = (canvas: Canvas): Canvas => (canvas.lead === canvas.margin ? canvas : roomBelow(canvas))

const roomBelow = remembered((canvas: Canvas): Canvas => ({ ...canvas, lead: canvas.margin }))

/** The room that is left beside a mark or an indentation. */
export const narrowed = (canvas: Canvas, columns: number): Canvas => ({
  ...canvas,
  width: left(canvas.width, columns),
  wide: left(canvas.wide, columns),
})

const left = (columns: number, taken: number): number => Math.max(12, columns - taken)

/** The same function that makes the lines of what lasts once for the room there is. */
export function oncePerCanvas<Part extends object>(
  linesOf: (part: Part, canvas: Canvas) => readonly string[],
): (part: Part, canvas: Canvas) => readonly string[] {
  const lines = remembered((canvas: Canvas) => remembered((part: Part) => linesOf(part, canvas)))
  return (part, canvas) => (isLasting(part) ? lines(canvas)(part) : linesOf(part, canvas))
}
