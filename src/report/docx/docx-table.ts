import {
  AlignmentType,
  BuilderElement,
  type ITableOptions,
  Paragraph,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
  type XmlComponent,
} from 'docx'
import { linesOf } from '../document/blocks.ts'
import type { Cell, Line, Row } from '../document/document.ts'
import { word } from '../word.ts'
import { columnWidths, type Layout, layoutOf, type TableBlock } from './column-widths.ts'
import type { Spot } from './desk.ts'
import { docxText, runsOf } from './docx-text.ts'

interface Grid {
  readonly table: TableBlock
  readonly layout: Layout
  readonly widths: readonly number[]
}

/** A table that says what it holds to who cannot see it. */
class NamedTable extends Table {
  constructor(options: ITableOptions, name: string) {
    super(options)
    const [properties] = this.root as XmlComponent[]
    properties?.addChildElement(
      new BuilderElement({
        name: 'w:tblCaption',
        attributes: { value: { key: 'w:val', value: name } },
      }),
    )
  }
}

/** A numbered caption, the table with a head that each page repeats, and air below. */
export function tableParts(
  table: TableBlock,
  { desk, title, orientation }: Spot,
): readonly (Paragraph | Table)[] {
  const name = docxText(table.caption ?? title)
  const layout = { ...layoutOf(table), orientation }
  const grid = { table, layout, widths: columnWidths(table, layout) }
  const number = String(desk.table())
  const caption = new Paragraph({
    style: 'Caption',
    children: [
      new TextRun(`${word(desk.view, 'page.table')}\u00a0`),
      new SimpleField(' SEQ Table \\* ARABIC ', number),
      new TextRun(name === '' ? '' : `. ${name}`),
    ],
  })
  const options: ITableOptions = {
    style: 'ReportTable',
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, noHBand: true, noVBand: true },
    width: { size: grid.widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: grid.widths,
    rows: [headRow(grid), ...table.rows.map((row, index) => rowOf(row, index, grid))],
  }
  return [caption, new NamedTable(options, name), new Paragraph({ style: 'AfterTable' })]
}

const headRow = (grid: Grid): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: grid.table.head.map((line, column) => cellOf(line, { grid, column, keepNext: true })),
  })

function rowOf(row: Row, index: number, grid: Grid): TableRow {
  if ('section' in row) return sectionRow(row, grid)
  const { rows } = grid.table
  const goesOn = isUnnamed(rows[index + 1])
  const merge = isUnnamed(row) && index > 0 ? 'continue' : goesOn ? 'restart' : undefined
  return new TableRow({
    cantSplit: true,
    children: row.cells.map((cell, column) =>
      cellOf(cell, { grid, column, keepNext: goesOn, ...(column === 0 && merge ? { merge } : {}) }),
    ),
  })
}

/** The name above goes on. */
const isUnnamed = (row: Row | undefined): boolean =>
  row !== undefined && 'cells' in row && row.cells.length > 1 && row.cells[0]?.length === 0

const sectionRow = ({ section, depth }: Extract<Row, { section: Line }>, { table }: Grid): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: table.head.length,
        ...(depth === 1 ? { shading: { fill: 'E9ECF0' } } : {}),
        children: [
          new Paragraph({
            style: depth === 1 ? 'TableSection' : 'TableText',
            keepNext: true,
            children: runsOf(section),
          }),
        ],
      }),
    ],
  })

interface At {
  readonly grid: Grid
  readonly column: number
  readonly keepNext: boolean
  readonly merge?: 'restart' | 'continue'
}

const sides = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

function cellOf(cell: Cell, { grid, column, keepNext, merge }: At): TableCell {
  const { table, layout, widths } = grid
  return new TableCell({
    width: { size: widths[column] ?? 0, type: WidthType.DXA },
    ...(merge
      ? { verticalMerge: merge === 'restart' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }
      : {}),
    children: linesOf(cell).map(
      line =>
        new Paragraph({
          style: 'TableText',
          keepNext,
          alignment: sides[table.align[column] ?? 'left'],
          children: runsOf(line, layout.signs),
        }),
    ),
  })
}
