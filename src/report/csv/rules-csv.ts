import type { Rule } from '../../model/rule.ts'
import type { RulesInput } from '../catalogue/rules-document.ts'
import { inLanguage } from '../in-language.ts'
import { nameProvisions } from '../name-provision.ts'
import { nameTheme } from '../name-theme.ts'
import { titleOf } from '../rule-of.ts'
import type { View } from '../view.ts'
import { type Column, csvText, several } from './csv-text.ts'

/** The catalogue of rules, one row for each. */
export const rulesCsv = ({ rules, view }: RulesInput): string => csvText(columnsFor(view), rules, view.csv)

const columnsFor = (view: View): readonly Column<Rule>[] => [
  { name: 'title', cell: rule => titleOf(rule, view) },
  { name: 'requirement', cell: ({ says }) => inLanguage(says.requirement, view.language) },
  { name: 'strength', cell: ({ strength }) => strength },
  { name: 'planes', cell: ({ planes }) => several(planes) },
  { name: 'cited', cell: ({ provisions }) => nameProvisions(provisions, view) },
  { name: 'themeName', cell: ({ theme }) => nameTheme(theme, view) },
  { name: 'for', cell: rule => rule.for },
  { name: 'examplesMet', cell: ({ examples }) => examples.met },
  { name: 'examplesUnmet', cell: ({ examples }) => examples.unmet },
  { name: 'examplesUndetermined', cell: ({ examples }) => examples.undetermined },
  { name: 'examplesNotApplicable', cell: ({ examples }) => examples.notApplicable },
  { name: 'rule', cell: ({ id }) => id },
  { name: 'provisions', cell: ({ provisions }) => several(provisions) },
  { name: 'theme', cell: ({ theme }) => theme },
]
