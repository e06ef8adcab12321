import { wrapped } from '../measure.ts'
import type { XlsxColumn, XlsxRow } from './workbook.ts'

/** Points of a line, and of the air around it. */
const line = 13.5
const air = 3

/** Excel takes no row that is higher. */
const highest = 409

/**
 * The height that the text of a row needs, as far as can be told without its font: programs that do not measure by
 * themselves when they open a file would show one line. Whoever types in the row makes it fit again.
 */
export function rowHeight({ cells, spans = 1 }: XlsxRow, columns: readonly XlsxColumn[]): number {
  const lines = cells.map(({ value, tone }, index) => {
    const { hidden } = columns[index] ?? {}
    const over = columns.slice(index, index + (index === 0 ? spans : 1))
    const width = over.reduce((sum, one) => sum + one.width, 0) || 10
    if (hidden || value === undefined || tone === 'title') return 1
    const room = Math.max(1, Math.floor(tone === 'strong' || tone === 'head' ? width * 0.95 : width * 1.08))
    // What does not fit the highest row need not be measured.
    return String(value)
      .slice(0, width * 40)
      .split('\n')
      .reduce((sum, part) => sum + Math.max(1, wrapped(part, room).length), 0)
  })
  const titled = cells.some(({ tone }) => tone === 'title') ? 2 : 1
  return Math.min(highest, Math.max(titled, ...lines) * line + air)
}
