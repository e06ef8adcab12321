import { flatMapped } from '../../engine/flat-mapped.ts'
import { widthOf, wrapped } from '../measure.ts'
import { tableText } from '../table-text.ts'
import { linesOf } from './blocks.ts'
import { type Canvas, painted, prose, strengthened } from './canvas.ts'
import type { Block, Cell, Line, Row, Span } from './document.ts'

type Table = Extract<Block, { kind: 'table' }>

const gutter = 2

/** A table without frames: a rule under its head, groups opened by a line of their own. */
export function tableLines(table: Table, canvas: Canvas): readonly string[] {
  const widths = columnWidths(table, canvas)
  const total = widths.reduce((sum, width) => sum + width + gutter, -gutter)
  const cell = (content: Cell, column: number): string => cellText(content, widths[column] ?? 1, canvas)
  const rows = flatMapped(table.rows, (row, index) => [
    ...(standsApart(table.rows, index) ? [''] : []),
    'cells' in row ? row.cells.map(cell) : sectionText(row, index === 0, { ...canvas, width: total }),
  ])
  const head = table.head.map((line, column) => cell(strengthened(line), column))
  return tableText({ head, rows, widths, align: table.align, gutter })
}

/** Rows of several lines have an empty line between. */
function standsApart(rows: readonly Row[], index: number): boolean {
  const [row, before] = [rows[index], rows[index - 1]]
  const isTall = (one: Row | undefined): boolean =>
    one !== undefined && 'cells' in one && one.cells.some(cell => linesOf(cell).length > 1)
  return isTall(before) || (before !== undefined && 'cells' in before && isTall(row))
}

/** Several lines of a cell are told apart from what wraps by an indentation. */
function cellText(cell: Cell, width: number, canvas: Canvas): string {
  const lines = linesOf(cell)
  if (lines.length < 2) return flatMapped(lines, line => wrapped(painted(line, canvas), width)).join('\n')
  const indent = width > 20 ? '  ' : ''
  return lines
    .flatMap(line => {
      const whole = painted(line, canvas)
      return widthOf(whole) <= width
        ? [whole]
        : wrapped(whole, width - indent.length).map((text, at) => (at === 0 ? text : indent + text))
    })
    .join('\n')
}

/** Groups are told from rows by their signs, with or without colour. */
function sectionText(
  { section, depth }: Extract<Row, { section: Line }>,
  first: boolean,
  canvas: Canvas,
): string {
  const quiet = (text: string): Span => ({ text, tone: 'quiet' })
  if (depth === 2) return prose([quiet('· '), ...section], canvas).join('\n')
  const lines = prose([quiet('── '), ...strengthened(section), quiet(' ──')], canvas)
  return (first ? lines : ['', ...lines]).join('\n')
}

/** Natural widths; the widest column gives way until all fit, words being broken only where nothing else helps. */
function columnWidths({ head, rows }: Table, canvas: Canvas): readonly number[] {
  const columns = head.map((line, column) =>
    [line, ...flatMapped(rows, row => ('cells' in row ? linesOf(row.cells[column] ?? []) : []))].map(one =>
      painted(one, canvas),
    ),
  )
  const widest = (texts: readonly string[]): number => Math.max(1, ...texts.map(widthOf))
  const natural = columns.map(widest)
  const words = columns.map(texts => widest(flatMapped(texts, text => text.split(' '))))
  const room = canvas.wide - gutter * (head.length - 1)
  return shrunk(
    shrunk(natural, words, room),
    words.map(() => 1),
    room,
  )
}

function shrunk(widths: readonly number[], least: readonly number[], room: number): readonly number[] {
  const over = widths.reduce((sum, width) => sum + width, 0) - room
  const giving = widths.filter((width, column) => width > (least[column] ?? 1))
  if (over <= 0 || giving.length === 0) return widths
  const widest = Math.max(...giving)
  const column = widths.findIndex((width, index) => width === widest && width > (least[index] ?? 1))
  return shrunk(
    widths.map((width, index) => (index === column ? width - 1 : width)),
    least,
    room,
  )
}
