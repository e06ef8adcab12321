import type { Row } from '../../model/comparison.ts'
import type { CompareInput } from '../compare/compare-document.ts'
import { nameProvisions } from '../name-provision.ts'
import { nameTheme } from '../name-theme.ts'
import { ruleOf, titleOf } from '../rule-of.ts'
import type { View } from '../view.ts'
import { type Column, csvText, several } from './csv-text.ts'

/** Requirement by design: one row for each requirement, one column for each design. */
export const compareCsv = ({ comparison, view }: CompareInput): string =>
  csvText([...requirementColumns(view), ...designColumns(comparison.designs)], comparison.rows, view.csv)

const requirementColumns = (view: View): readonly Column<Row>[] => [
  { name: 'title', cell: ({ rule }) => titleOf(ruleOf(rule, view), view) },
  { name: 'plane', cell: ({ plane }) => plane },
  { name: 'strength', cell: ({ strength }) => strength },
  { name: 'cited', cell: ({ rule }) => nameProvisions(ruleOf(rule, view).provisions, view) },
  { name: 'themeName', cell: ({ theme }) => nameTheme(theme, view) },
  { name: 'rule', cell: ({ rule }) => rule },
  { name: 'provisions', cell: ({ rule }) => several(ruleOf(rule, view).provisions) },
  { name: 'theme', cell: ({ theme }) => theme },
]

/** A sign that no id has keeps these columns apart from the others. */
const designColumns = (designs: readonly string[]): readonly Column<Row>[] =>
  [...new Set(designs)].map(id => ({ name: `verdict:${id}`, cell: ({ cells }) => cells[id]?.verdict }))
