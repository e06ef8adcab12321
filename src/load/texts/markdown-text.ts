import type { Extracted } from './extracted.ts'
import { plainText } from './plain-text.ts'

/** The signs of Markdown that are no text; none of these can be looked for twice from one place. */
const signs = [
  '<\\/?[a-z][^<>\\n]{0,500}>', // a tag
  '\\]\\((?:[^()\\s]|\\([^()\\s]{0,200}\\)){0,1000}(?: "[^"\\n]{0,300}")?\\)', // the address of a link
  '!?\\[(?=[^\\][\\n]{1,2000}\\]\\()', // where the text of a link begins
  '^ {0,3}\\[(?!\\^)[^\\][\\n]{1,200}\\]: \\S.{0,1000}$', // an address that links refer to
  '\\[\\^[^\\][\\s]{1,50}\\]:?', // the mark of a footnote
  '^[ \\t|:]*--[-:| \\t]*$', // the rule under the head of a table
  '^[ \\t]*(?:>[ \\t]?){1,20}', // a quotation
  '^#{1,6}(?=[ \\t])', // a heading
  '\\{#[^{}\\s]{1,100}\\}(?=[ \\t]*$)', // the name of a heading
  '^[ \\t]*\\+(?=[ \\t])', // an item of a list
  '`+|\\*+|(?<![\\p{L}\\p{N}_])_+|_+(?![\\p{L}\\p{N}_])', // code and emphasis
  '\\\\(?=[!-/:-@[-`{-~])', // what keeps a sign from being one
]
const syntax = new RegExp(signs.join('|'), 'gimu')

/** The entities that authors of Markdown write by hand. */
const entity = /&(?:nbsp|shy|amp|sect|laquo|raquo|#160|#173|#xa0|#xad);/gi
const meaning: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&sect;': '§',
  '&laquo;': '«',
  '&raquo;': '»',
}

/** Says nothing, is nowhere shown, and divides no word. */
const blank = '\u2060'

/** The text of a Markdown file. What is no text makes way for as many signs that say nothing: all else stays at its place. */
export const markdownText = (markdown: string): Extracted =>
  plainText(withoutComments(markdown).replace(syntax, blanked).replace(entity, resolved))

const blanked = (found: string): string => found.replace(/[^\n]/g, blank)

const resolved = (found: string): string => (meaning[found.toLowerCase()] ?? '').padEnd(found.length, blank)

function withoutComments(markdown: string): string {
  const pieces: string[] = []
  let read = 0
  for (let start = markdown.indexOf('<!--'); start >= 0; start = markdown.indexOf('<!--', read)) {
    const end = markdown.indexOf('-->', start)
    if (end < 0) break
    pieces.push(markdown.slice(read, start), blanked(markdown.slice(start, end + 3)))
    read = end + 3
  }
  return [...pieces, markdown.slice(read)].join('')
}
