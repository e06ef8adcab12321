import { flatMapped } from '../engine/flat-mapped.ts'
import { widthOf } from './measure.ts'

/** How the cells of a column stand. */
type Align = 'left' | 'center' | 'right'

/** Cells already wrapped and painted; a row that is one text runs across all columns. */
export interface Cells {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[] | string)[]
  readonly widths: readonly number[]
  readonly align: readonly Align[]
  readonly gutter: number
}

/** Sets cells into columns, with a rule under the head and no other frame. */
export function tableText({ head, rows, widths, align, gutter }: Cells): readonly string[] {
  const between = ' '.repeat(gutter)
  const setRow = (cells: readonly string[]): readonly string[] => {
    const columns = cells.map(cell => cell.split('\n'))
    const height = Math.max(...columns.map(lines => lines.length))
    return Array.from({ length: height }, (_, at) =>
      columns
        .map((lines, column) => aligned(lines[at] ?? '', widths[column] ?? 1, align[column] ?? 'left'))
        .join(between)
        .trimEnd(),
    )
  }
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + gutter, -gutter))
  return [
    ...setRow(head),
    ...(rows.length > 0 ? [rule] : []),
    ...flatMapped(rows, row => (typeof row === 'string' ? row.split('\n') : setRow(row))),
  ]
}

function aligned(text: string, width: number, align: Align): string {
  const spare = Math.max(0, width - widthOf(text))
  const before = align === 'left' ? 0 : align === 'right' ? spare : Math.floor(spare / 2)
  return ' '.repeat(before) + text + ' '.repeat(spare - before)
}
