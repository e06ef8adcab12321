import type { Row } from '../../model/comparison.ts'
import type { CompareInput } from '../compare/compare-document.ts'
import { inLanguage } from '../in-language.ts'
import { ruleOf, titleOf } from '../rule-of.ts'
import type { View } from '../view.ts'
import { formatHead, jsonText } from './json-text.ts'

/** `opcat/comparison/1`: requirement by design, place by design, and the ordering. */
export const comparisonJson = ({ designs, comparison, view }: CompareInput): string =>
  jsonText({
    ...formatHead('comparison', view),
    language: view.language,
    designs: comparison.designs,
    names: Object.fromEntries(designs.map(({ id, name }) => [id, inLanguage(name, view.language)])),
    rows: comparison.rows.map(row => rowJson(row, view)),
    coverage: { places: comparison.coverage },
    order: comparison.order,
  })

/** One requirement with its verdict on each design. */
export const rowJson = ({ rule, plane, theme, strength, cells }: Row, view: View) => ({
  rule,
  plane,
  theme,
  strength,
  title: titleOf(ruleOf(rule, view), view),
  cells,
})
