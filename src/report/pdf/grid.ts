import type { Spot } from './desk.ts'
import { pageOf } from './measures.ts'
import { colors } from './pdf-text.ts'
import { baseline } from './set-text.ts'
import type { Mark, Slab, Tag } from './slab.ts'
import { cellAir, type Layout, type TableBlock } from './table-widths.ts'
import type { SetLine } from './wrapped-runs.ts'

/** A table that is being set. */
export interface Grid {
  readonly table: TableBlock
  readonly layout: Layout
  readonly widths: readonly number[]
  readonly spot: Spot
  readonly body: Tag
  readonly drawing?: Drawing
  /** The room that the drawing takes. */
  readonly beside: number
}

/** Something drawn beside the cells of each row, in a column of its own. */
export interface Drawing {
  /** What it takes at least, and at most where the columns leave it room. */
  readonly least: number
  readonly most: number
  readonly marks: (
    row: number,
    at: { readonly x: number; readonly width: number; readonly height: number; readonly tag: Tag },
  ) => readonly Mark[]
}

/** A cell with its text broken into lines. */
export interface SetCell {
  readonly lines: readonly SetLine[]
  readonly tag: Tag
  readonly x: number
  readonly width: number
  readonly align: 'left' | 'center' | 'right'
}

/** The air above and below what stands in a cell. */
export const rowAir = 2.2

/** The height of a line in a cell. */
export const lineHeight = ({ spot }: Grid): number => spot.desk.type.table * 1.28

/** A row of cells, which a page break does not cut. */
export function rowSlab(cells: readonly SetCell[], grid: Grid, { keep }: { keep: boolean }): Slab {
  const most = Math.max(1, ...cells.map(({ lines }) => lines.length))
  return {
    orientation: grid.spot.orientation,
    before: 0,
    height: most * lineHeight(grid) + 2 * rowAir,
    keep,
    tags: cells.map(({ tag }) => tag),
    marks: cells.flatMap(cell => cellMarks(cell, grid)),
  }
}

const cellMarks = (cell: SetCell, grid: Grid, from = 0, to = cell.lines.length): readonly Mark[] =>
  cell.lines.slice(from, to).map((line, index): Mark => {
    const height = lineHeight(grid)
    const free = cell.width - 2 * cellAir - line.width
    const shift = cell.align === 'left' ? 0 : cell.align === 'right' ? free : free / 2
    const y = rowAir + index * height + baseline(grid.spot.desk.type.table, height)
    return { kind: 'text', tag: cell.tag, line, x: cell.x + cellAir + Math.max(0, shift), y }
  })

/** A row that is too long for half a page, a few lines at a time; any other row whole. */
export function inParts(whole: Slab, cells: readonly SetCell[], grid: Grid): readonly Slab[] {
  if (whole.height <= pageOf(grid.spot.orientation).room.height / 2) return [whole]
  const few = 6
  const most = Math.max(...cells.map(({ lines }) => lines.length))
  const starts = Array.from({ length: Math.ceil(most / few) }, (_, index) => index * few)
  return starts.map((from, index) => ({
    ...whole,
    height: Math.min(few, most - from) * lineHeight(grid) + (index === starts.length - 1 ? 2 * rowAir : 0),
    keep: index === starts.length - 1 && whole.keep,
    tags: index === 0 ? (whole.tags ?? []) : [],
    marks: [
      ...(index === 0 ? whole.marks.filter(({ kind }) => kind === 'box') : []),
      ...cells.flatMap(cell => cellMarks(cell, grid, from, from + few)),
    ],
  }))
}

/** How far the columns reach. */
export const columnsWidth = ({ widths }: Grid): number => widths.reduce((sum, one) => sum + one, 0)

const wholeWidth = (grid: Grid): number => columnsWidth(grid) + grid.beside

/** A ground behind a row. */
export const band = (grid: Grid, height: number, color: string): Mark => ({
  kind: 'box',
  x: 0,
  y: 0,
  width: wholeWidth(grid),
  height,
  color,
})

/** A line that closes a part of a table. */
export const edge = (grid: Grid, y: number): Mark => ({ ...band(grid, 0.6, colors.edge), y }) as Mark

/** A line between rows; not below a name that goes on. */
export function ruleFor(grid: Grid, isNext: boolean): Mark {
  const { widths } = grid
  const from = isNext ? (widths[0] ?? 0) : 0
  return { kind: 'box', x: from, y: 0, width: wholeWidth(grid) - from, height: 0.5, color: colors.rule }
}
