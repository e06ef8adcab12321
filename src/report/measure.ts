import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'

/** How many columns a text takes, colours aside. */
export const widthOf = (text: string): number => stringWidth(text)

/** A text cut into lines of at most `width` columns; words longer than a line are broken. */
export const wrapped = (text: string, width: number): readonly string[] =>
  wrapAnsi(text, Math.max(width, 1), { hard: true, trim: true })
    .split('\n')
    .map(line => line.trimEnd())

/** Cuts without touching the leading spaces, for lines whose indentation says something. */
export const wrappedAsIs = (text: string, width: number): readonly string[] =>
  wrapAnsi(text, Math.max(width, 1), { hard: true, trim: false, wordWrap: false }).split('\n')
