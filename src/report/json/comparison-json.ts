import type { CompareInput } from '../compare/compare-document.ts'
import { inLanguage } from '../in-language.ts'
import { ruleOf, titleOf } from '../rule-of.ts'
import { formatHead, jsonText } from './json-text.ts'

/** `opcat/comparison/1`: requirement by design, place by design, and the ordering. */
export const comparisonJson = ({ designs, comparison, view }: CompareInput): string =>
  jsonText({
    ...formatHead('comparison', view),
    language: view.language,
    designs: comparison.designs,
    names: Object.fromEntries(designs.map(({ id, name }) => [id, inLanguage(name, view.language)])),
    rows: comparison.rows.map(({ rule, plane, theme, strength, cells }) => ({
      rule,
      plane,
      theme,
      strength,
      title: titleOf(ruleOf(rule, view), view),
      cells,
    })),
    coverage: { places: comparison.coverage },
    order: comparison.order,
  })
