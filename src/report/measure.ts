import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'

/** Letters, digits, punctuation and lines of one column each: most texts, and quick to tell. */
const simple = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2500-\u257f]*$/

/** How many columns a text takes, colours aside. */
export const widthOf = (text: string): number => (simple.test(text) ? text.length : stringWidth(text))

/** A text cut into lines of at most `width` columns; words longer than a line are broken. */
export function wrapped(text: string, width: number): readonly string[] {
  if (text.length <= width && simple.test(text)) return [text.trim()]
  return wrapAnsi(text, Math.max(width, 1), { hard: true, trim: true })
    .split('\n')
    .map(line => line.trimEnd())
}

/** Cuts without touching the leading spaces, for lines whose indentation says something. */
export const wrappedAsIs = (text: string, width: number): readonly string[] =>
  wrapAnsi(text, Math.max(width, 1), { hard: true, trim: false, wordWrap: false }).split('\n')
