import type { Divisions } from '../../model/division.ts'
import type { SourceText } from '../../model/source-text.ts'
import { utf8Text } from '../decode-text.ts'
import type { Extracted } from './extracted.ts'
import { TextFault } from './text-fault.ts'

/** Takes the text out of the bytes of a file. */
export type Extract = (content: Uint8Array, divisions: Divisions) => Promise<Extracted>

const plain: Extract = async content => (await import('./plain-text.ts')).plainText(decoded(content))
const markdown: Extract = async content => (await import('./markdown-text.ts')).markdownText(decoded(content))
const html: Extract = async content => (await import('./html-text.ts')).htmlText(decoded(content))
const xml: Extract = async (content, divisions) =>
  (await import('./xml-text.ts')).xmlText(decoded(content), divisions)
const word: Extract = async content => (await import('./word-text.ts')).wordText(content)

/** How a file is read, by the end of its name; what a kind needs is loaded only when a text of that kind is read. */
const kinds: Readonly<Record<string, Extract>> = {
  txt: plain,
  text: plain,
  md: markdown,
  markdown,
  html,
  htm: html,
  xhtml: html,
  xml,
  akn: xml,
  docx: word,
}

/** The ends of names by which a text is known. */
export const textKinds = Object.keys(kinds)

/** The text of a file with the articles that it shows. */
export async function extractText(
  extract: Extract,
  content: Uint8Array,
  divisions: Divisions,
): Promise<Omit<SourceText, 'file'>> {
  const { articles, division, ...extracted } = await extract(content, divisions)
  if (!/[\p{L}\p{N}]/u.test(extracted.text)) throw new TextFault('TEXT_EMPTY')
  const { findArticles } = await import('./find-articles.ts')
  const structure = articles && division ? { articles, division } : findArticles(extracted.text, divisions)
  return { ...extracted, ...structure }
}

/** How a file is read, by its name; stops at one that nothing here can read. */
export function extractorOf(file: string): Extract {
  const end = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? ''
  const extract = Object.hasOwn(kinds, end) ? kinds[end] : undefined
  if (!extract) throw new TextFault('TEXT_KIND', { allowed: textKinds.join(', ') })
  return extract
}

function decoded(content: Uint8Array): string {
  const text = utf8Text(content)
  if (text === undefined || text.includes('\0')) throw new TextFault('TEXT_ENCODING')
  return text
}
