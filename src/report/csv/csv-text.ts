import type { CsvStyle } from '../view.ts'
import { harmless } from './harmless.ts'

/** Excel moves what is longer than this to a new row, where it could begin a formula. */
export const longestCell = 32_767

/** A number stays a number; what is missing is an empty cell. */
export type Cell = string | number | undefined

/** A column: its name, the same in every language, and what stands in it. */
export interface Column<Row> {
  readonly name: string
  readonly cell: (row: Row) => Cell
}

const standard: CsvStyle = { separator: ',', bom: false }

/** The names of the columns, after a byte order mark if Excel is to be told that this is UTF-8. */
export const csvHead = (columns: readonly { readonly name: string }[], style: CsvStyle = standard): string =>
  (style.bom ? '\ufeff' : '') +
  line(
    columns.map(({ name }) => name),
    style,
  )

/** Rows as lines, without the names of the columns. */
export const csvRows = <Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  style: CsvStyle = standard,
): string =>
  rows
    .map(row =>
      line(
        columns.map(({ cell }) => cell(row)),
        style,
      ),
    )
    .join('')

/** A whole table as RFC 4180 has it: one line for each row, lines that end in CR LF, quotation marks where needed. */
export const csvText = <Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  style?: CsvStyle,
): string => csvHead(columns, style) + csvRows(columns, rows, style)

/** Several things in one cell. */
export const several = (things: readonly string[]): string => things.filter(one => one !== '').join(' | ')

/** Yes and no in the words of machines. */
export const yesNo = (claim: boolean): string => (claim ? 'yes' : 'no')

const line = (cells: readonly Cell[], { separator }: CsvStyle): string =>
  `${cells.map(cell => cellText(cell)).join(separator)}\r\n`

const fitting = (text: string): string =>
  text.length <= longestCell ? text : `${text.slice(0, longestCell - 1).replace(/[\ud800-\udbff]$/, '')}…`

function cellText(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  const text = fitting(harmless(cell))
  // Whatever a reader takes for the separator, what stands in quotation marks is one cell.
  return /[",;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
