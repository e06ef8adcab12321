import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'

/** Letters, digits, punctuation and lines of one column each: most texts, and quick to tell. */
const simple = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2500-\u257f]*$/

/** How many columns a text takes, colours aside. */
export const widthOf = (text: string): number => (simple.test(text) ? text.length : stringWidth(text))

/** A text cut into lines of at most `width` columns; words longer than a line are broken. */
export const wrapped = (text: string, width: number): readonly string[] =>
  wrappedWords(text, width) ??
  wrapAnsi(text, Math.max(width, 1), { hard: true, trim: true })
    .split('\n')
    .map(line => line.trimEnd())

/** The same, quickly, where each character takes a column and each word has room: nearly all texts. */
function wrappedWords(text: string, width: number): readonly string[] | undefined {
  if (!simple.test(text) || text.includes('  ')) return undefined
  const lines: string[] = []
  let line = ''
  for (const word of text.trim().split(' ')) {
    if (word.length > width) return undefined
    if (line.length + word.length >= width && line !== '') {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** Cuts without touching the leading spaces, for lines whose indentation says something. */
export const wrappedAsIs = (text: string, width: number): readonly string[] =>
  wrapAnsi(text, Math.max(width, 1), { hard: true, trim: false, wordWrap: false }).split('\n')
