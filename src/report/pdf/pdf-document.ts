import { createHash } from 'node:crypto'
import PDFDocument from 'pdfkit'
import { clean } from '../clean.ts'
import type { Document } from '../document/document.ts'
import type { View } from '../view.ts'
import { faceFile, faces } from './faces.ts'
import { inside } from './inside.ts'
import type { Look } from './pdf-text.ts'
import type { Ruler } from './ruler.ts'

/** The library has no date but one it looks up; where the report has none this one stands in until it is taken out. */
const noDate = () => new Date(0)

/** A file that says of itself, for readers and archives, only what the report says, and says it safely. */
class ReportDocument extends PDFDocument {
  /** What the library writes here it does not escape. */
  _addInfo(): void {
    const { Title, Creator, CreationDate } = this.info
    this.appendXML(
      [
        '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
        `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(Title)}</rdf:li></rdf:Alt></dc:title>`,
        `<dc:creator><rdf:Seq><rdf:li>${escaped(Creator)}</rdf:li></rdf:Seq></dc:creator>`,
        `<dc:language><rdf:Bag><rdf:li>${this.options.lang ?? ''}</rdf:li></rdf:Bag></dc:language>`,
        `<xmp:CreatorTool>${escaped(Creator)}</xmp:CreatorTool>`,
        CreationDate ? `<xmp:CreateDate>${CreationDate.toISOString().slice(0, 19)}Z</xmp:CreateDate>` : '',
        '<pdf:Producer>PDFKit</pdf:Producer>',
        '</rdf:Description>',
      ].join('\n'),
    )
  }
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const escaped = (text = ''): string =>
  text.replace(/[\ufffe\uffff]/g, '').replace(/[&<>]/g, character => entities[character] ?? '')

/** An empty file for a document: tagged, named, in its language, dated by the one clock, its fonts at hand. */
export function emptyPdf(document: Document, { version, now }: View): ReportDocument {
  const tool = clean(`opcat ${version}`)
  const pdf = new ReportDocument({
    pdfVersion: '1.7',
    subset: 'PDF/UA' as never,
    tagged: true,
    displayTitle: true,
    lang: document.language,
    autoFirstPage: false,
    font: null as never,
    info: { Title: clean(document.title), Author: tool, Creator: tool, CreationDate: now ?? noDate() },
  })
  if (!now) delete pdf.info.CreationDate
  for (const face of faces) pdf.registerFont(face, faceFile(face))
  // The name of a file follows from what is in it.
  inside(pdf)._id = createHash('sha256')
    .update(JSON.stringify([document, tool, now]))
    .digest()
    .subarray(0, 16)
  return pdf
}

/** Measures with the fonts of a file. */
export function rulerOf(pdf: ReportDocument): Ruler {
  const widths = new Map<string, number>()
  return {
    width: (text, look) => {
      const key = `${look.face} ${text}`
      const known = widths.get(key) ?? pdf.font(look.face).fontSize(100).widthOfString(text) / 100
      widths.set(key, known)
      return known * sizeOf(look)
    },
    has: (character, face) =>
      inside(pdf.font(face))._font.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  }
}

/** A raised figure is smaller. */
export const sizeOf = ({ size, raised }: Look): number => (raised ? size * 0.95 : size)
