import { rememberedHere } from '../../engine/remembered.ts'
import { linesOf } from './blocks.ts'
import type { Block, Cell, Line, Row } from './document.ts'
import { aboutAttributes } from './html-about.ts'
import { inlineHtml, plainText } from './html-inline.ts'
import { element, htmlText } from './html-text.ts'

type Table = Extract<Block, { kind: 'table' }>
type Cells = Extract<Row, { cells: unknown }>

/** A table that is being written; its cells are a few signs many times over, each of which is written once. */
interface Writing {
  readonly table: Table
  readonly dataIn: (align: string) => (cell: Cell) => string
}

/** A table with a caption, named columns and named rows; it scrolls by itself where the page is narrow. */
export function tableHtml(table: Table, heading: string): string {
  const caption = table.caption ?? heading
  const dataIn = rememberedHere((align: string) => rememberedHere((cell: Cell) => dataCell(cell, align)))
  const writing = { table, dataIn }
  const head = element(
    'thead',
    element('tr', table.head.map((cell, at) => headCell(cell, at, table)).join('')),
  )
  const bodies = bodiesOf(table.rows).map(rows => element('tbody', rowsHtml(rows, writing).join('\n')))
  const whole = element(
    'table',
    [element('caption', htmlText(caption), { class: 'unseen' }), head, ...bodies].join('\n'),
    { class: isPairs(table) ? 'pairs' : undefined },
  )
  return element('div', whole, {
    class: `table${breadthOf(table)}`,
    role: 'group',
    'aria-label': caption,
    tabindex: '0',
  })
}

/** Many columns stand closer, so that the names of the rows have room; very many scroll beside them. */
const breadthOf = ({ align }: Table): string =>
  align.length > 20 ? ' many broad' : align.length > 8 ? ' many' : ''

/** Two columns of text share the page alike in every such table, so that their edges meet. */
const isPairs = ({ align }: Table): boolean => align.length === 2 && align.every(side => side === 'left')

const headCell = (cell: Line, column: number, { align }: Table): string =>
  cell.length === 0
    ? element('td', '')
    : element('th', inlineHtml(cell), { scope: 'col', class: align[column] })

/** Rows by group: a line that opens a group opens a body, lines that follow one another share it. */
function bodiesOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const bodies: Row[][] = []
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1]
    if (before === undefined || ('section' in row && 'cells' in before)) bodies.push([row])
    else bodies.at(-1)?.push(row)
  }
  return bodies
}

const rowsHtml = (rows: readonly Row[], writing: Writing): readonly string[] =>
  rows.map((row, index) =>
    'section' in row
      ? element('tr', sectionCell(row, writing.table.head.length), { class: `depth-${row.depth}` })
      : element('tr', cellsHtml(row, continuing(rows, index), writing), aboutAttributes(row.about)),
  )

const sectionCell = ({ section }: Extract<Row, { section: Line }>, columns: number): string =>
  element('th', element('span', inlineHtml(section)), { scope: 'rowgroup', colspan: columns })

/** How many rows a row's name stands for; none, if the name above goes on. */
function continuing(rows: readonly Row[], index: number): number {
  const row = rows[index]
  const isUnnamed = (one: Row | undefined): boolean =>
    one !== undefined && 'cells' in one && one.cells.length > 1 && one.cells[0]?.length === 0
  const before = rows[index - 1]
  if (isUnnamed(row) && before && 'cells' in before) return 0
  const next = rows.slice(index + 1).findIndex(one => !isUnnamed(one))
  return next < 0 ? rows.length - index : next + 1
}

function cellsHtml({ cells }: Cells, rows: number, { table: { align }, dataIn }: Writing): string {
  const [name = [], ...rest] = cells
  const span = rows > 1 ? rows : undefined
  const first = rows === 0 ? '' : element('th', cellHtml(name), { scope: 'row', rowspan: span })
  return first + rest.map((cell, at) => dataIn(align[at + 1] ?? 'left')(cell)).join('')
}

/** A figure, a date or a word or two stay on one line; the name of the row gives way. */
const dataCell = (cell: Cell, align: string): string =>
  element('td', cellHtml(cell), { class: [align, ...brevityOf(cell)].join(' ') })

/** Words may part again where a page is narrow; a figure or a date never does. */
function brevityOf(cell: Cell): readonly ('short' | 'few')[] {
  const texts = linesOf(cell).map(plainText)
  if (texts.some(text => text.length > 14)) return []
  return [texts.some(text => text.includes(' ')) ? 'few' : 'short']
}

/** Several lines of a cell stand below one another. */
function cellHtml(cell: Cell): string {
  const lines = linesOf(cell)
  const [only, ...others] = lines
  if (others.length === 0) return inlineHtml(only ?? [])
  return lines.map(line => element('div', inlineHtml(line))).join('')
}
