import type { Comparison } from '../../model/comparison.ts'
import type { Design } from '../../model/design.ts'
import { comparisonNotice } from '../assess/notice.ts'
import { heading, line, paragraph, span } from '../document/blocks.ts'
import type { Block, Document, Medium } from '../document/document.ts'
import { inLanguage } from '../in-language.ts'
import { nameValue } from '../name-fact.ts'
import { provisionOf } from '../name-provision.ts'
import { ruleOf } from '../rule-of.ts'
import type { View } from '../view.ts'
import { counted, word } from '../word.ts'
import { columnsOf, keyOf, legend } from './columns.ts'
import { comparisonCharts } from './comparison-charts.ts'
import { countsByStrength } from './counts-by-strength.ts'
import { coverageGrid } from './coverage-grid.ts'
import { matrix } from './matrix.ts'
import { ordering } from './ordering.ts'

/** Designs side by side. */
export interface CompareInput {
  readonly designs: readonly Design[]
  readonly comparison: Comparison
  readonly view: View
}

/** Side by side: the counts, requirement by requirement, place by place, and what orders the designs; never a score. */
export function compareDocument(
  { designs, comparison, view }: CompareInput,
  medium: Medium = 'screen',
): Document {
  const columns = columnsOf(comparison.designs)
  const key = keyOf(columns)
  const sections = [
    matrix(comparison, columns, view),
    coverageGrid(comparison, { designs, columns, view }),
    ordering(comparison, columns, view),
  ]
  const nameIn = (id: string): string => {
    const design = designs.find(one => one.id === id)
    return design ? inLanguage(design.name, view.language) : id
  }
  const title = counted(view, 'compare.title', columns.length)
  return {
    language: view.language,
    title,
    designs: columns.map(({ id, letter }) => ({ id, name: `${letter} ${nameIn(id)}` })),
    blocks: [
      heading(1, title),
      legend(columns, designs, view),
      countsByStrength(comparison, columns, view),
      ...(medium === 'page' ? comparisonCharts(comparison, columns, view) : []),
      ...sections.flatMap(([head, ...rest]) => (head ? [head, key, ...rest] : [])),
      ...comparisonNotice(normsOf(comparison, view), view, medium),
    ],
  }
}

/** The norms whose readings the rows are: those of each rule's first provision. */
export function normsOf({ rows }: Comparison, view: View): readonly string[] {
  const first = rows.map(
    ({ rule }) => provisionOf(ruleOf(rule, view).provisions[0] ?? '', view)?.instrument.norms,
  )
  return [...new Set(first.filter(norms => norms !== undefined))]
}
