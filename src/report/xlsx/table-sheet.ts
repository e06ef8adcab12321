import type { View } from '../view.ts'
import { word } from '../word.ts'
import type { Tone } from './cell-style.ts'
import type { Sheet, XlsxCell } from './workbook.ts'

/** A column of a table: its name, how wide it is, what stands in it, and how that looks. */
export interface SheetColumn<Row> {
  readonly head: string
  readonly width: number
  readonly cell: (row: Row) => string | number | undefined
  readonly tone?: (row: Row) => Tone
}

/** A table as a sheet: its head stays in sight and has the filters. */
export const tableSheet = <Row>(
  name: string,
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
  side = 0,
): Sheet => ({
  name,
  columns: columns.map(({ width }) => ({ width })),
  rows: {
    length: rows.length + 1,
    *[Symbol.iterator]() {
      yield { cells: columns.map(({ head }): XlsxCell => ({ value: head, tone: 'head' })) }
      for (const row of rows)
        yield {
          cells: columns.map(
            ({ cell, tone }): XlsxCell => ({ value: cell(row), tone: tone?.(row) ?? 'plain' }),
          ),
        }
    },
  },
  head: 1,
  side,
  filters: true,
})

/** The name of a column in the language of the reader. */
export const headOf = (name: string, view: View): string => word(view, `workbook.column.${name}`)
