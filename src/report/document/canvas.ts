import { remembered } from '../../engine/remembered.ts'
import { clean } from '../clean.ts'
import { toned } from '../color.ts'
import { widthOf, wrapped } from '../measure.ts'
import { withSigns } from './blocks.ts'
import type { Lasting, Line } from './document.ts'

/** The room a block is written in. */
export interface Canvas {
  /** Columns for prose: longer lines than about 120 are hard to read. */
  readonly width: number
  /** Columns for tables, and for what is better on one line than on two. */
  readonly wide: number
  readonly color: boolean
  /** Columns that labels of fields take, the same in all entries of a report. */
  readonly labels: number
}

const longest = 120

/** The room a terminal gives. */
export const canvasOf = (columns: number, color: boolean, labels: number): Canvas => ({
  width: Math.min(columns, longest),
  wide: columns,
  color,
  labels,
})

/** A line with its colours, cleaned of what could command the terminal. */
export const painted = (line: Line, { color }: Pick<Canvas, 'color'>): string =>
  line.reduce((text, span) => text + toned(clean(withSigns(span)), span.tone, color), '')

/** A line wrapped to the room there is, and to what reads well. */
export const prose = (line: Line, canvas: Canvas): readonly string[] =>
  wrapped(painted(line, canvas), canvas.width)

/** Plain text of a line set strong; what has a tone of its own keeps it. */
export const strengthened = (line: Line): Line =>
  line.map(({ text, tone }) => ({ text, tone: tone === 'plain' ? 'strong' : tone }))

/** Lines beside a mark: the first follows it, the others stand under the first. */
export function hung(mark: string, lines: readonly string[]): readonly string[] {
  const indent = ' '.repeat(widthOf(mark) + 1)
  return lines.map((text, index) => `${index === 0 ? `${mark} ` : indent}${text}`.trimEnd())
}

/** The room that is left beside a mark or an indentation. */
export const narrowed = ({ width, wide, color, labels }: Canvas, columns: number): Canvas => ({
  width: Math.max(12, width - columns),
  wide: Math.max(12, wide - columns),
  color,
  labels,
})

/** The same function that makes the lines of what lasts once for the room there is. */
export function oncePerCanvas<Part extends Lasting>(
  linesOf: (part: Part, canvas: Canvas) => readonly string[],
): (part: Part, canvas: Canvas) => readonly string[] {
  const linesIn = remembered((_part: Part) => new Map<string, readonly string[]>())
  return (part, canvas) => {
    if (!part.lasting) return linesOf(part, canvas)
    const { width, wide, color, labels } = canvas
    const [known, room] = [linesIn(part), `${width} ${wide} ${labels} ${color}`]
    const lines = known.get(room) ?? linesOf(part, canvas)
    known.set(room, lines)
    return lines
  }
}
