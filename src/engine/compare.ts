import type { Assessment, Coverage, Requirement } from '../model/assessment.ts'
import type { Cell, Comparison, Row } from '../model/comparison.ts'
import { ordering } from './order.ts'

/** Puts assessments side by side: requirement by requirement, place by place, and the ordering per theme. */
export const compare = (assessments: readonly Assessment[]): Comparison => compared(assessments).close()

/** The same without the ordering, which takes time. */
export const sideBySide = (assessments: readonly Assessment[]): Omit<Comparison, 'order'> =>
  compared(assessments).sideBySide()

/** A comparison under way: it keeps of each assessment what a comparison says of it, and not the assessment. */
export interface Comparing {
  readonly each: (assessment: Assessment) => void
  readonly sideBySide: () => Omit<Comparison, 'order'>
  readonly close: () => Comparison
}

/** Begins a comparison. */
export function comparing(): Comparing {
  const designs: string[] = []
  const rows = new Map<string, Row & { readonly cells: Record<string, Cell> }>()
  const places = new Map<string, { place: string; level: string; cells: Record<string, Coverage> }>()
  const cellOf = cells()
  const order = ordering()
  const sideBySide = () => ({ designs, rows: [...rows.values()], coverage: [...places.values()] })
  return {
    each: assessment => {
      const { design, requirements, coverage } = assessment
      designs.push(design)
      for (const requirement of requirements) {
        const { rule, plane, theme, strength } = requirement
        const key = `${rule}@${plane}`
        const row = rows.get(key) ?? { rule, plane, theme, strength, cells: Object.create(null) }
        row.cells[design] = cellOf(requirement)
        rows.set(key, row)
      }
      for (const { place, level, coverage: cell } of coverage) {
        const key = `${place}@${level}`
        const row = places.get(key) ?? { place, level, cells: Object.create(null) }
        row.cells[design] = cell
        places.set(key, row)
      }
      order.each(assessment)
    },
    sideBySide,
    close: () => ({ ...sideBySide(), order: order.close() }),
  }
}

function compared(assessments: readonly Assessment[]): Comparing {
  const comparison = comparing()
  for (const one of assessments) comparison.each(one)
  return comparison
}

/** The cell of a requirement; those that say the same are one, as there are far fewer of these than requirements. */
function cells(): (requirement: Requirement) => Cell {
  const known = new Map<string, Cell>()
  return ({ verdict, findings }) => {
    const counts = { met: 0, unmet: 0, undetermined: 0, 'not-applicable': 0 }
    for (const finding of findings) counts[finding.verdict] += 1
    const { met, unmet, undetermined } = counts
    const key = `${verdict} ${met} ${unmet} ${undetermined}`
    const cell = known.get(key) ?? { verdict, met, unmet, undetermined }
    known.set(key, cell)
    return cell
  }
}
