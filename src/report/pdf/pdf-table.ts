import { clean } from '../clean.ts'
import { linesOf } from '../document/blocks.ts'
import type { Cell, Line, Row } from '../document/document.ts'
import { word } from '../word.ts'
import type { Spot } from './desk.ts'
import {
  band,
  columnsWidth,
  type Drawing,
  edge,
  type Grid,
  inParts,
  lineHeight,
  rowAir,
  rowSlab,
  ruleFor,
  type SetCell,
} from './grid.ts'
import { pageOf } from './measures.ts'
import { colors, type Look, plainLook, runsOf } from './pdf-text.ts'
import { setText } from './set-text.ts'
import type { Slab, Tag } from './slab.ts'
import {
  cellAir,
  columnWidths,
  fullWidth,
  type Gauge,
  type Layout,
  layoutOf,
  type TableBlock,
} from './table-widths.ts'
import { wrappedRuns } from './wrapped-runs.ts'

/** A numbered caption, the table with a head that each page repeats, and air below. */
export function tableSlabs(table: TableBlock, spot: Spot, drawing?: Drawing): readonly Slab[] {
  const { desk, orientation } = spot
  const gauge = { ruler: desk.ruler, size: desk.type.table }
  const layout = { ...layoutOf(table, gauge), orientation }
  const beside = drawing ? drawingWidth(table, layout, { ...gauge, drawing }) : 0
  const tag: Tag = { type: 'Table', parent: spot.tag }
  const grid: Grid = {
    table,
    layout,
    widths: columnWidths(table, layout, { ...gauge, less: beside }),
    beside,
    spot,
    body: { type: 'TBody', parent: tag },
    ...(drawing ? { drawing } : {}),
  }
  const head = headSlab(grid, tag)
  const rows = table.rows.flatMap((row, index) => rowSlabs(row, index, grid)).map(slab => ({ ...slab, head }))
  return [...captionSlabs(table, spot, tag), head, ...closed(rows, grid)]
}

function captionSlabs(table: TableBlock, spot: Spot, parent: Tag): readonly Slab[] {
  const { desk, title } = spot
  const name = table.caption ?? title
  const number = `${word(desk.view, 'page.table')}\u00a0${desk.table()}`
  const look: Look = { ...plainLook(desk.type.table, colors.quiet), face: 'strong' }
  return setText(
    [{ text: clean(name === '' ? number : `${number}. ${name}`), look }],
    { ...spot, indent: 0 },
    {
      size: desk.type.table,
      before: desk.type.paragraph + 4,
      tag: { type: 'Caption', parent },
      keep: true,
    },
  )
}

function headSlab(grid: Grid, parent: Tag): Slab {
  const { table, spot } = grid
  const row: Tag = { type: 'TR', parent: { type: 'THead', parent } }
  const look: Look = { ...plainLook(spot.desk.type.table), face: 'strong' }
  const cells = table.head.map((line, column) =>
    setCell(line, column, {
      grid,
      look,
      tag: line.length === 0 ? { type: 'TD', parent: row } : { type: 'TH', parent: row, scope: 'Column' },
    }),
  )
  const drawn: readonly Tag[] = grid.drawing ? [{ type: 'TD', parent: row }] : []
  const slab = rowSlab(cells, grid, { keep: true })
  return {
    ...slab,
    before: 3,
    tags: [...(slab.tags ?? []), ...drawn],
    marks: [band(grid, slab.height, colors.head), edge(grid, 0), edge(grid, slab.height), ...slab.marks],
  }
}

/** A row is never cut, unless it is too long for half a page. */
function rowSlabs(row: Row, index: number, grid: Grid): readonly Slab[] {
  if ('section' in row) return [sectionSlab(row, grid)]
  const { rows } = grid.table
  const goesOn = isUnnamed(rows[index + 1])
  const line: Tag = { type: 'TR', parent: grid.body }
  const look = plainLook(grid.spot.desk.type.table)
  const isNext = isUnnamed(row) && index > 0 && 'cells' in (rows[index - 1] ?? {})
  const cells = row.cells.map((cell, column) =>
    setCell(cell, column, { grid, look, tag: cellTag(column, line, isNext ? 0 : rowsNamed(rows, index)) }),
  )
  const told = isNext ? cells.slice(1) : cells
  const slab = rowSlab(told, grid, { keep: goesOn })
  const last = rows[index - 1]
  const rule = index > 0 && !(last && 'section' in last) ? [ruleFor(grid, isNext)] : []
  const beside: Tag = { type: 'TD', parent: line }
  const x = columnsWidth(grid) + cellAir
  const drawn =
    grid.drawing?.marks(index, {
      x,
      width: grid.beside - 2 * cellAir,
      height: lineHeight(grid) + 2 * rowAir,
      tag: beside,
    }) ?? []
  const whole = {
    ...slab,
    tags: [...(slab.tags ?? []), ...(grid.drawing ? [beside] : [])],
    marks: [...rule, ...slab.marks, ...drawn],
  }
  return inParts(whole, told, grid)
}

/** The name above goes on. */
const isUnnamed = (row: Row | undefined): boolean =>
  row !== undefined && 'cells' in row && row.cells.length > 1 && row.cells[0]?.length === 0

/** For how many rows the name of a row stands. */
function rowsNamed(rows: readonly Row[], index: number): number {
  const others = rows.slice(index + 1).findIndex(row => !isUnnamed(row))
  return others < 0 ? rows.length - index : others + 1
}

const cellTag = (column: number, parent: Tag, rows: number): Tag =>
  column > 0 ? { type: 'TD', parent } : { type: 'TH', parent, scope: 'Row', ...(rows > 1 ? { rows } : {}) }

function sectionSlab({ section, depth }: Extract<Row, { section: Line }>, grid: Grid): Slab {
  const { table, widths, spot } = grid
  const look: Look = { ...plainLook(spot.desk.type.table), face: depth === 1 ? 'strong' : 'regular' }
  const row: Tag = { type: 'TR', parent: grid.body }
  const tag: Tag = { type: 'TH', parent: row, scope: 'Row', columns: table.head.length }
  const width = widths.reduce((sum, one) => sum + one, 0)
  const lines = wrappedRuns(runsOf(section, look), width - 2 * cellAir, spot.desk.ruler)
  const slab = rowSlab([{ lines, tag, x: 0, width, align: 'left' }], grid, { keep: true })
  const ground = depth === 1 ? [band(grid, slab.height, colors.group)] : [ruleFor(grid, false)]
  return { ...slab, marks: [...ground, ...slab.marks] }
}

function setCell(
  cell: Cell,
  column: number,
  { grid, look, tag }: { grid: Grid; look: Look; tag: Tag },
): SetCell {
  const { widths, layout, table, spot } = grid
  const width = widths[column] ?? 0
  return {
    lines: linesOf(cell).flatMap(line =>
      wrappedRuns(runsOf(line, look, layout.signs), width - 2 * cellAir, spot.desk.ruler),
    ),
    tag,
    x: widths.slice(0, column).reduce((sum, one) => sum + one, 0),
    width,
    align: table.align[column] ?? 'left',
  }
}

function drawingWidth(table: TableBlock, layout: Layout, gauge: Gauge & { drawing: Drawing }): number {
  const free = pageOf(layout.orientation).room.width - fullWidth(table, layout.signs, gauge)
  return Math.min(gauge.drawing.most, Math.max(gauge.drawing.least, free)) + 2 * cellAir
}

/** The last row has an edge below it and air before what follows. */
function closed(rows: readonly Slab[], grid: Grid): readonly Slab[] {
  const last = rows.at(-1)
  if (!last) return rows
  const below = 7
  return [
    ...rows.slice(0, -1),
    { ...last, keep: false, height: last.height + below, marks: [...last.marks, edge(grid, last.height)] },
  ]
}
