import { chaptersOf, leadsToTable } from '../document/chapters.ts'
import { contentsAfter, plain } from '../document/contents.ts'
import type { Document } from '../document/document.ts'
import type { View } from '../view.ts'
import { type Desk, emptyDesk } from './desk.ts'
import { pagesOf } from './pages.ts'
import { paint } from './paint.ts'
import { blockSlabs } from './pdf-blocks.ts'
import { contentsSlabs } from './pdf-contents.ts'
import { emptyPdf, rulerOf } from './pdf-document.ts'
import type { Slab, Tag } from './slab.ts'
import { layoutOf } from './table-widths.ts'

/** A document as the bytes of a PDF file; the same for the same document and hour. */
export async function pdfFile(document: Document, view: View): Promise<Uint8Array> {
  const pdf = emptyPdf(document, view)
  const root: Tag = { type: 'Document' }
  const desk = emptyDesk({ ...view, language: document.language }, rulerOf(pdf))
  const pages = pagesOf(slabsOf(document, desk, root))
  const written = bytesOf(pdf)
  paint(pages, document, { pdf, root, desk })
  pdf.end()
  return written
}

/** Everything that a document says, in order; pages lie where a table needs the room. */
function slabsOf({ blocks }: Document, desk: Desk, tag: Tag): readonly Slab[] {
  const last = contentsAfter(blocks)
  const gauge = { ruler: desk.ruler, size: desk.type.table }
  const chapters = chaptersOf(blocks, table => layoutOf(table, gauge).orientation === 'landscape')
  const contents = contentsSlabs(blocks, { desk, orientation: chapters[0]?.orientation ?? 'portrait', tag })
  const isFirst = (at: number): boolean => at === 0 && (last > 0 || contents.length === 0)
  let above = { title: '', level: 0 }
  let at = 0
  const slabs = chapters.flatMap(({ orientation, blocks: own }) =>
    own.flatMap((block, index) => {
      if (block.kind === 'heading')
        above = { title: plain(block.text), level: Math.min(block.level, above.level + 1) }
      const leads = leadsToTable(own, index)
      const set = blockSlabs(block, {
        desk,
        tag,
        orientation,
        indent: 0,
        ...above,
        leads,
        first: isFirst(at),
      })
      at += 1
      return at === last ? [...set, ...contents] : set
    }),
  )
  return last === 0 ? [...contents, ...slabs] : slabs
}

const bytesOf = async (pdf: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of pdf) chunks.push(chunk)
  return Buffer.concat(chunks)
}
