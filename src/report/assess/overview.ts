import { sideBySide } from '../../engine/compare.ts'
import { columnsOf, keyOf, legend } from '../compare/columns.ts'
import { comparisonCharts } from '../compare/comparison-charts.ts'
import { countsByStrength } from '../compare/counts-by-strength.ts'
import { coverageGrid } from '../compare/coverage-grid.ts'
import { matrix } from '../compare/matrix.ts'
import { heading } from '../document/blocks.ts'
import type { Block } from '../document/document.ts'
import type { View } from '../view.ts'
import { counted } from '../word.ts'
import type { Assessed } from './assess-document.ts'

/** Several designs at a glance, before each is told of: the counts, requirement by requirement, place by place. */
export function overview(all: readonly Assessed[], view: View): readonly Block[] {
  if (all.length < 2) return []
  const comparison = sideBySide(all.map(({ assessment }) => assessment))
  const designs = all.map(({ design }) => design)
  const columns = columnsOf(comparison.designs)
  const sections = [matrix(comparison, columns, view), coverageGrid(comparison, { designs, columns, view })]
  return [
    heading(1, counted(view, 'compare.title', columns.length), 'overview'),
    legend(columns, designs, view),
    countsByStrength(comparison, columns, view),
    ...comparisonCharts(comparison, columns, view),
    ...sections.flatMap(([head, ...rest]) => (head ? [head, keyOf(columns), ...rest] : [])),
  ]
}
