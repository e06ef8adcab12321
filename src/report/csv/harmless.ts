import { clean } from '../clean.ts'

/** What spreadsheets take for the beginning of a formula: = + - @, also in full width and small, and the minus sign. */
const formula = '[=+\\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212]'

/** A cell begins with its text, and for a program that takes another sign for the separator also after that sign. */
const beginning = new RegExp(`((?:^|[,;|])[\\s"\\u200c\\u200d]*)(?=${formula})`, 'gu')

/**
 * A text that no spreadsheet runs: an apostrophe stands before what would be a formula. Control characters are taken out,
 * and line breaks are spaces, so that each row is one line.
 */
export const harmless = (text: string): string => clean(text).trim().replace(beginning, "$1'")
