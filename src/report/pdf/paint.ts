import { clean } from '../clean.ts'
import type { Document } from '../document/document.ts'
import { word } from '../word.ts'
import type { Desk } from './desk.ts'
import { elementsOf } from './elements.ts'
import { pageOf } from './measures.ts'
import { aboveNotes, type Page } from './pages.ts'
import type { emptyPdf } from './pdf-document.ts'
import { colors, plainLook } from './pdf-text.ts'
import { draw, drawRun, type Pen } from './pen.ts'
import type { Place, Tag } from './slab.ts'
import { wrappedRuns } from './wrapped-runs.ts'

type Pdf = ReturnType<typeof emptyPdf>
type Outline = Pdf['outline']

/** Where and with what a file is painted. */
interface Easel {
  readonly pdf: Pdf
  readonly root: Tag
  readonly desk: Desk
}

/** Paints pages one after the other: what stands on them, what stands at their foot, and their numbers. */
export function paint(pages: readonly Page[], { title }: Document, { pdf, root, desk }: Easel): void {
  const numbers = new Map(
    pages.flatMap(({ slabs }, index) =>
      slabs.flatMap(({ slab }) => (slab.place ? [[slab.place.name, index + 1] as const] : [])),
    ),
  )
  const elements = elementsOf(pdf, root)
  const pen: Pen = { pdf, elements, pageOf: place => numbers.get(place) }
  const bookmark = bookmarks(pdf)
  const all = pages.length > 0 ? pages : [{ orientation: 'portrait' as const, slabs: [], notes: [] }]
  for (const [index, page] of all.entries()) {
    const { width, height, left, top } = pageOf(page.orientation)
    pdf.addPage({ size: [width, height], margin: 0 })
    for (const { slab, y } of page.slabs) {
      if (slab.place) {
        pdf.addNamedDestination(slab.place.name, 'XYZ', 0, top + y - 6, null)
        bookmark(slab.place, top + y - 6)
      }
      for (const tag of slab.tags ?? []) elements.of(tag)
      for (const mark of slab.marks) draw(mark, left, top + y, pen)
    }
    paintNotes(page, pen)
    paintFoot({ title, page: index + 1, of: all.length }, { ...pageOf(page.orientation), desk, pen })
  }
  elements.end()
}

/** Notes stand on the lower margin, a short line above them. */
function paintNotes({ orientation, notes }: Page, pen: Pen): void {
  if (notes.length === 0) return
  const { left, top, room } = pageOf(orientation)
  let y = top + room.height - notes.reduce((sum, { height }) => sum + height, 0)
  draw({ kind: 'box', x: 0, y: 0, width: 90, height: 0.5, color: colors.edge }, left, y - aboveNotes / 3, pen)
  for (const { name, height, marks } of notes) {
    pen.pdf.addNamedDestination(name, 'XYZ', 0, y, null)
    for (const mark of marks) draw(mark, left, y, pen)
    y += height
  }
}

interface Foot {
  readonly desk: Desk
  readonly pen: Pen
  readonly left: number
  readonly foot: number
  readonly room: { readonly width: number }
}

/** The title on the left, the page on the right: decoration, since every reader counts pages. */
function paintFoot(
  { title, page, of }: { title: string; page: number; of: number },
  { desk, pen, left, foot, room }: Foot,
): void {
  const look = plainLook(7, colors.quiet)
  const set = (text: string, width: number) => wrappedRuns([{ text, look }], width, desk.ruler)
  const [number = { runs: [], width: 0 }] = set(
    word(desk.view, 'page.number', { n: page, total: of }),
    room.width,
  )
  const names = set(clean(title), room.width - number.width - 30)
  const [name] = names
  const cut =
    names.length > 1 && name
      ? set(
          `${name.runs
            .map(({ text }) => text)
            .join('')
            .trimEnd()}…`,
          room.width,
        )[0]
      : name
  pen.pdf.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] } as never)
  for (const run of cut?.runs ?? []) drawRun(run, { x: left, y: foot }, pen)
  for (const run of number.runs) drawRun(run, { x: left + room.width - number.width, y: foot }, pen)
  pen.pdf.endMarkedContent()
}

/** Bookmarks, each below the last one of a higher level; those of the upper levels stand open. */
function bookmarks(pdf: Pdf): (place: Place, y: number) => void {
  const open: { item: Outline; level: number }[] = []
  return ({ title, level }, top) => {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop()
    const parent = open.at(-1)?.item ?? pdf.outline
    const options = { fit: false, top, left: pdf.page.width, expanded: level < 2 }
    open.push({ item: parent.addItem(title === '' ? '–' : title, options as never), level })
  }
}
