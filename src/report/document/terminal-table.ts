import { widthOf, wrapped } from '../measure.ts'
import { tableText } from '../table-text.ts'
import { type Canvas, painted, prose, strengthened } from './canvas.ts'
import type { Block, Line, Row, Span } from './document.ts'

type Table = Extract<Block, { kind: 'table' }>

const gutter = 2

/** A table without frames: a rule under its head, groups opened by a line of their own. */
export function tableLines(table: Table, canvas: Canvas): readonly string[] {
  const widths = columnWidths(table, canvas)
  const total = widths.reduce((sum, width) => sum + width + gutter, -gutter)
  const cell = (line: Line, column: number): string =>
    wrapped(painted(line, canvas), widths[column] ?? 1).join('\n')
  const rows = table.rows.map((row, index) =>
    'cells' in row ? row.cells.map(cell) : sectionText(row, index === 0, { ...canvas, width: total }),
  )
  const head = table.head.map((line, column) => cell(strengthened(line), column))
  return tableText({ head, rows, widths, align: table.align, gutter })
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

/** Natural widths, the widest column giving way until all fit. */
function columnWidths({ head, rows }: Table, canvas: Canvas): readonly number[] {
  const widths = head.map((line, column) => {
    const cells = rows.map(row => ('cells' in row ? (row.cells[column] ?? []) : []))
    return Math.max(1, ...[line, ...cells].map(one => widthOf(painted(one, canvas))))
  })
  return shrunk(widths, canvas.wide - gutter * (widths.length - 1))
}

function shrunk(widths: readonly number[], room: number): readonly number[] {
  const over = widths.reduce((sum, width) => sum + width, 0) - room
  const widest = Math.max(...widths)
  if (over <= 0 || widest <= 1) return widths
  const next = Math.max(1, ...widths.filter(width => width < widest))
  const sharing = widths.filter(width => width === widest).length
  const cut = Math.max(1, Math.min(widest - next, Math.ceil(over / sharing)))
  return shrunk(
    widths.map(width => (width === widest ? width - cut : width)),
    room,
  )
}
