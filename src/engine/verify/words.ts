import { fold } from './fold.ts'

/** A word of a text, or what is written beside it: where it stands, and how it is compared. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly folded: string
  /** Ends a sentence, or an item of an enumeration. */
  readonly isLast: boolean
}

/** What stands between spaces; a hyphen at the end of a line joins what it divides. */
const between = /\S+(?:(?<=[-\u2010\u00ad])[^\S\n]*\n\s*\S+)*/g

/** A word with the signs before and after it. */
const sides = /^([("'«“„‹‘[]*)([^]*?)([.,;:!?)"'»”’›\]…]*)$/

/** The words of a stretch of a text and the signs beside them; a dash, which no comparison looks at, is passed over. */
export const wordsIn = (text: string, from = 0, to = text.length): readonly Word[] =>
  [...text.slice(from, to).matchAll(between)].flatMap(({ 0: found, index }) => partsOf(found, from + index))

function partsOf(found: string, at: number): readonly Word[] {
  const words: Word[] = []
  let start = at
  for (const part of sides.exec(found)?.slice(1) ?? []) {
    const folded = fold(part).text
    const end = start + part.length
    if (folded !== '') words.push({ start, end, folded, isLast: /^[.;!?]/.test(part) })
    start = end
  }
  return words
}
