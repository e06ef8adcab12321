import type { Elements } from './elements.ts'
import { dictionaryOf } from './inside.ts'
import type { emptyPdf } from './pdf-document.ts'
import { sizeOf } from './pdf-document.ts'
import { colors, plainLook } from './pdf-text.ts'
import type { Mark, Tag } from './slab.ts'
import type { Placed } from './wrapped-runs.ts'

type Pdf = ReturnType<typeof emptyPdf>
type Text = Extract<Mark, { kind: 'text' }>

/** What marks are drawn with, and what it must know. */
export interface Pen {
  readonly pdf: Pdf
  readonly elements: Elements
  /** The number of the page on which a place stands, if it is there. */
  readonly pageOf: (place: string) => number | undefined
}

/** Draws a mark from a corner of the page; what has no tag is decoration, which nobody reads aloud. */
export function draw(mark: Mark, x: number, y: number, pen: Pen): void {
  if (mark.kind === 'text') return drawText(mark, x, y, pen)
  if (mark.kind === 'page') return drawPageNumber(mark, x, y, pen)
  const { pdf } = pen
  within(mark.tag, pen, () => {
    pdf.rect(x + mark.x, y + mark.y, mark.width, mark.height).fill(mark.color)
  })
  if (mark.tag?.extent) bound(mark.tag, mark.tag.extent, { x, y, pen })
}

/** Says where on the page a picture is. */
function bound(tag: Tag, extent: NonNullable<Tag['extent']>, at: { x: number; y: number; pen: Pen }): void {
  const { pdf, elements } = at.pen
  const [left, top] = [at.x + extent.x, at.y + extent.y]
  const { height } = pdf.page
  const box = [left, height - top - extent.height, left + extent.width, height - top]
  dictionaryOf(elements.of(tag)).data.A = { O: 'Layout', BBox: box }
}

/** Content of an element, or decoration. */
function within(tag: Tag | undefined, { pdf, elements }: Pen, paint: () => void): void {
  if (!tag) {
    pdf.markContent('Artifact', { type: 'Layout' })
    paint()
    pdf.endMarkedContent()
    return
  }
  const content = pdf.markStructureContent(tag.type as never)
  paint()
  pdf.endMarkedContent()
  elements.of(tag).add(content)
}

/** A line: runs without a link together, each link an element of its own. */
function drawText({ tag, line, x: left, y: down }: Text, x: number, y: number, pen: Pen): void {
  const at = { x: x + left, y: y + down }
  for (const runs of stretches(line.runs)) {
    const [first] = runs
    const link = tag && first?.link
    if (link && leads(link, pen)) drawLink(runs, link, { ...at, tag, pen })
    else within(tag, pen, () => runs.forEach(run => drawRun(run, at, pen)))
  }
}

const leads = (link: string, { pageOf }: Pen): boolean =>
  !link.startsWith('#') || link.startsWith('#note-') || pageOf(link.slice(1)) !== undefined

const stretches = (runs: readonly Placed[]): readonly (readonly Placed[])[] => {
  const groups: Placed[][] = []
  for (const run of runs) {
    const last = groups.at(-1)
    if (last && last[0]?.link === run.link) last.push(run)
    else groups.push([run])
  }
  return groups
}

interface LinkAt {
  readonly x: number
  readonly y: number
  readonly tag: Tag
  readonly pen: Pen
}

function drawLink(runs: readonly Placed[], link: string, { x, y, tag, pen }: LinkAt): void {
  const { pdf, elements } = pen
  const element = elements.once('Link', tag)
  const content = pdf.markStructureContent('Link')
  for (const run of runs) drawRun(run, { x, y }, pen)
  pdf.endMarkedContent()
  element.add(content)
  const [first] = runs
  const size = first ? sizeOf(first.look) : 0
  const width = runs.reduce((sum, run) => sum + run.width, 0)
  const text = runs
    .map(run => run.actual ?? run.text)
    .join('')
    .trim()
  const options = { structParent: element, Contents: new String(text) } as never
  const box = [x + (first?.x ?? 0), y - size, width, size * 1.25] as const
  if (link.startsWith('#')) pdf.goTo(...box, link.slice(1), options)
  else pdf.link(...box, link, options)
  // What it leads from is told of the page that is open when the element ends.
  element.end()
}

/** Letters on their line; a stand-in says to whoever copies it what it stands for, a sign to who hears it what it means. */
export function drawRun(run: Placed, at: { x: number; y: number }, { pdf }: Pen): void {
  const { look, text, width } = run
  if (text === '') return
  const size = sizeOf(look)
  const x = at.x + run.x
  const y = look.raised ? at.y - size * 0.4 : at.y
  const spoken = run.actual === undefined ? { alt: run.means } : { actual: run.actual }
  const isSpoken = run.actual !== undefined || run.means !== undefined
  if (isSpoken) pdf.markContent('Span', spoken as never)
  pdf.font(look.face).fontSize(size).fillColor(look.color)
  pdf.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' })
  if (look.drawn) {
    const up = look.drawn === 'struck' ? size * 0.3 : -size * 0.12
    pdf.rect(x, y - up, width, 0.6).fill(look.color)
  }
  if (isSpoken) pdf.endMarkedContent()
}

function drawPageNumber(mark: Extract<Mark, { kind: 'page' }>, x: number, y: number, pen: Pen): void {
  const { pdf } = pen
  const number = pen.pageOf(mark.of)
  if (number === undefined) return
  const look = plainLook(mark.size)
  const text = String(number)
  pdf.font(look.face).fontSize(look.size)
  const width = pdf.widthOfString(text)
  const dot = pdf.widthOfString(' .')
  const dots = Math.max(0, Math.floor((mark.x - width - 4 - mark.from) / dot))
  within(undefined, pen, () =>
    drawRun(
      {
        text: ' .'.repeat(dots),
        look: { ...look, color: colors.quiet },
        x: mark.x - width - 4 - dots * dot,
        width: 0,
      },
      { x, y: y + mark.y },
      pen,
    ),
  )
  within(mark.tag, pen, () => drawRun({ text, look, x: mark.x - width, width }, { x, y: y + mark.y }, pen))
}
