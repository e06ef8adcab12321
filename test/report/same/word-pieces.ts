import { partOf } from '../docx/opened.ts'
import { type Piece, seen } from './pieces.ts'

/** The pieces of a report in Word. */
export function wordPieces(report: Uint8Array): readonly Piece[] {
  const body = partOf(report, 'word/document.xml')
  return [...body.matchAll(/<w:tr(?= |>).*?<\/w:tr>|<w:p(?= |>).*?<\/w:p>/gs)].map(([found]) =>
    found.startsWith('<w:tr') ? { cells: cellsOf(found) } : paragraphOf(found),
  )
}

const cellsOf = (row: string): readonly string[] =>
  [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textOf(cell))

function paragraphOf(paragraph: string): Piece {
  const level = /<w:pStyle w:val="Heading(\d)"/.exec(paragraph)?.[1]
  const text = textOf(paragraph)
  return level === undefined ? { text } : { heading: Number(level), text }
}

const textOf = (xml: string): string =>
  seen(
    [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>|<w:br\/>|<\/w:p>/g)]
      .map(([, text = ' ']) => text)
      .join('')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&amp;/g, '&'),
  )
