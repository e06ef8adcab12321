import type { Assessment, Coverage } from '../model/assessment.ts'
import type { Cell, Comparison, CoverageRow, Row } from '../model/comparison.ts'
import type { Verdict } from '../model/truth.ts'
import { orderOf } from './order.ts'

/** Puts assessments side by side: requirement by requirement, place by place, and the ordering per theme. */
export function compare(assessments: readonly Assessment[]): Comparison {
  return { ...sideBySide(assessments), order: orderOf(assessments) }
}

/** The same without the ordering, which takes time. */
export const sideBySide = (assessments: readonly Assessment[]): Omit<Comparison, 'order'> => ({
  designs: assessments.map(({ design }) => design),
  rows: rowsOf(assessments),
  coverage: coverageRows(assessments),
})

function rowsOf(assessments: readonly Assessment[]): readonly Row[] {
  const rows = new Map<string, Row & { readonly cells: Record<string, Cell> }>()
  for (const { design, requirements } of assessments)
    for (const { rule, plane, theme, strength, verdict, findings } of requirements) {
      const count = (wanted: Verdict) => findings.filter(finding => finding.verdict === wanted).length
      const cell: Cell = {
        verdict,
        met: count('met'),
        unmet: count('unmet'),
        undetermined: count('undetermined'),
      }
      const key = `${rule}@${plane}`
      const row = rows.get(key) ?? { rule, plane, theme, strength, cells: Object.create(null) }
      row.cells[design] = cell
      rows.set(key, row)
    }
  return [...rows.values()]
}

function coverageRows(assessments: readonly Assessment[]): readonly CoverageRow[] {
  const rows = new Map<string, { place: string; level: string; cells: Record<string, Coverage> }>()
  for (const { design, coverage } of assessments)
    for (const { place, level, coverage: cell } of coverage) {
      const key = `${place}@${level}`
      const row = rows.get(key) ?? { place, level, cells: Object.create(null) }
      row.cells[design] = cell
      rows.set(key, row)
    }
  return [...rows.values()]
}
