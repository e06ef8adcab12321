import { AlignmentType, File, LevelFormat, Packer } from 'docx'
import type { Document } from '../document/document.ts'
import type { View } from '../view.ts'
import { emptyDesk } from './desk.ts'
import { sectionsOf } from './docx-sections.ts'
import { stylesFor } from './docx-styles.ts'
import { docxText } from './docx-text.ts'
import { step } from './measures.ts'
import { repacked } from './repacked.ts'

const bullets = ['•', '–', '·'] as const

/** A document as the bytes of a Word file; the same for the same document and hour. */
export async function docxFile(document: Document, view: View): Promise<Uint8Array> {
  const desk = emptyDesk(view)
  const sections = sectionsOf(document, desk)
  const file = new File({
    title: docxText(document.title),
    creator: docxText(`opcat ${view.version}`),
    lastModifiedBy: docxText(`opcat ${view.version}`),
    styles: stylesFor(document.language, view.depth),
    numbering: {
      config: [{ reference: 'bullets', levels: Array.from({ length: 9 }, (_, level) => bullet(level)) }],
    },
    footnotes: desk.notes(),
    sections,
  })
  return repacked(await Packer.toBuffer(file), {
    now: view.now ?? new Date(Number.NaN),
    language: document.language,
  })
}

const bullet = (level: number) => ({
  level,
  format: LevelFormat.BULLET,
  text: bullets[level % bullets.length] ?? '•',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: (level + 1) * step, hanging: step } } },
})
