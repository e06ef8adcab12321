import { strToU8, zipSync } from 'fflate'
import { type LoadedText, textLoader } from '../../src/load/texts/text-loader.ts'
import type { SourceText } from '../../src/model/source-text.ts'
import { productGrammar } from '../load/grammar.ts'
import { memoryHost } from '../load/memory-host.ts'

/** The vocabulary of the product, with the words by which texts name their articles. */
export const { vocabulary } = productGrammar()
export const { divisions } = vocabulary

/** What comes of a file that a source of a design names. */
export function load(name: string, content: string | Uint8Array): Promise<LoadedText> {
  const host = memoryHost({ '/home/analyst/design.yaml': '', [`/home/analyst/${name}`]: content })
  return textLoader(host, divisions)('design.yaml', name)
}

/** The text of a file that is sound. */
export async function textOf(name: string, content: string | Uint8Array): Promise<SourceText> {
  const loaded = await load(name, content)
  if ('complaint' in loaded) throw new Error(JSON.stringify(loaded.complaint))
  return loaded.text
}

/** Why a file is not sound. */
export async function faultOf(name: string, content: string | Uint8Array): Promise<string> {
  const loaded = await load(name, content)
  return 'complaint' in loaded ? loaded.complaint.code : 'sound'
}

/** A Word file with this body and these other parts. */
export const wordFile = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
  })

/** A paragraph of a Word file in one run. */
export const wordParagraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

/** What is on the line of the file, or in the paragraph, where some words of the text stand. */
export function lineOf(source: SourceText, words: string): number {
  const offset = source.text.indexOf(words)
  if (offset < 0) throw new Error(`“${words}” is not in: ${source.text}`)
  const stretch = source.stretches.at.findLastIndex(at => at <= offset)
  const inFile = (source.stretches.from[stretch] ?? 0) + offset - (source.stretches.at[stretch] ?? 0)
  return source.lines.findLastIndex(start => start <= inFile) + 1
}

/** The articles of a text in short: label, number, paragraphs, and which one they are quoted in. */
export const outline = ({ articles }: SourceText): readonly string[] =>
  articles.map(({ label, number, paragraphs, within }) =>
    [
      `${label} = ${number}`,
      ...(paragraphs.length > 0 ? [paragraphs.map(one => `${one.label} = ${one.number}`).join(', ')] : []),
      ...(within === undefined ? [] : [`in ${articles[within]?.label}`]),
    ].join('; '),
  )
