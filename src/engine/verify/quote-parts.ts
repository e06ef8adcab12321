import { fold } from './fold.ts'
import { wordsIn } from './words.ts'

/** A run of words that a quotation gives without leaving anything out. */
export interface QuotePart {
  /** As the quotation has it. */
  readonly words: string
  /** As it is looked for. */
  readonly folded: string
  /** Whether a word begins or ends where the part does: not where brackets change its first letter, as in `[T]he`. */
  readonly startsWord: boolean
  readonly endsWord: boolean
  /** Whether something is left out before it. */
  readonly afterGap: boolean
}

/** What says that something is left out, `[...]`, `(…)`, `…`, or that words in brackets are not those of the text. */
const gap = /\[[^[\]]{0,200}\]|\(\s?(?:…|\.{3,9}|\. \. \.)\s?\)|…|\.{3,9}|\. \. \./g

const letter = /[\p{L}\p{N}]/u

/** The parts of a quotation, which must follow one another in its source; one, where nothing is left out. */
export function quoteParts(quote: string): readonly QuotePart[] {
  const parts: QuotePart[] = []
  let start = 0
  const add = (end: number) => {
    const words = quote.slice(start, end)
    const folded = fold(words).text
    if (folded !== '')
      parts.push({
        words,
        folded,
        startsWord: !(quote[start - 1] === ']' && letter.test(words[0] ?? '')),
        endsWord: !(quote[end] === '[' && letter.test(words.at(-1) ?? '')),
        afterGap: parts.length > 0,
      })
  }
  for (const found of quote.matchAll(gap)) {
    add(found.index)
    start = found.index + found[0].length
  }
  add(quote.length)
  return parts
}

/** The whole of a quotation as one part, its dots and brackets taken for those of the text. */
export const wholeQuote = (quote: string): QuotePart => ({
  words: quote,
  folded: fold(quote).text,
  startsWord: true,
  endsWord: true,
  afterGap: false,
})

/** So long a run is compared at once; what is longer than a page is compared page by page. */
const page = 2000

/** A part cut into pieces that can be compared with a text word by word. */
export function piecesOf(part: QuotePart): readonly QuotePart[] {
  if (part.folded.length <= page) return [part]
  const pieces: QuotePart[] = []
  let start = 0
  let length = 0
  const words = wordsIn(part.words)
  for (const [index, word] of words.entries()) {
    length += word.folded.length
    const next = words[index + 1]
    if (next && length + next.folded.length <= page) continue
    const cut = part.words.slice(start, word.end)
    const isFirst = pieces.length === 0
    pieces.push({
      words: cut,
      folded: fold(cut).text,
      startsWord: isFirst ? part.startsWord : true,
      endsWord: next ? true : part.endsWord,
      afterGap: isFirst && part.afterGap,
    })
    start = word.end
    length = 0
  }
  return pieces
}
