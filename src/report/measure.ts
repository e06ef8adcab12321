import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import { isSimple } from './simple-text.ts'

/** How many columns a text takes, colours aside. */
export const widthOf = (text: string): number => (isSimple(text) ? text.length : stringWidth(text))

/** A text cut into lines of at most `width` columns; words longer than a line are broken. */
export const wrapped = (text: string, width: number): readonly string[] =>
  isSimple(text) && !text.includes('  ')
    ? wrappedWords(text.trim(), Math.max(width, 1))
    : wrapAnsi(text, Math.max(width, 1), { hard: true, trim: true })
        .split('\n')
        .map(line => line.trimEnd())

/** The same, quickly, where each character takes a column: nearly all texts. */
function wrappedWords(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let from = 0
  while (text.length - from > width) {
    const end = Math.max(from, text.lastIndexOf(' ', from + width))
    const next = end === from ? from : end + 1
    const broken = isBroken(lengthOfWord(text, next), next - from, width)
    lines.push(text.slice(from, broken ? from + width : end))
    from = broken ? from + width : next
  }
  return [...lines, text.slice(from)]
}

const lengthOfWord = (text: string, from: number): number => {
  const end = text.indexOf(' ', from)
  return (end < 0 ? text.length : end) - from
}

/** Whether a word is broken at the end of a line: one longer than a line is, unless that takes a line more. */
const isBroken = (length: number, before: number, width: number): boolean =>
  length > width && Math.floor((length - width + before - 1) / width) < Math.floor((length - 1) / width)

/** Cuts without touching the leading spaces, for lines whose indentation says something. */
export const wrappedAsIs = (text: string, width: number): readonly string[] =>
  wrapAnsi(text, Math.max(width, 1), { hard: true, trim: false, wordWrap: false }).split('\n')
