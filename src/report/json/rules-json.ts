import type { Rule } from '../../model/rule.ts'
import type { RulesInput } from '../catalogue/rules-document.ts'
import { titleOf } from '../rule-of.ts'
import type { View } from '../view.ts'
import { formatHead, jsonText } from './json-text.ts'

/** `opcat/rules/1`: the catalogue of rules. */
export const rulesJson = ({ rules, view }: RulesInput): string =>
  jsonText({
    ...formatHead('rules', view),
    language: view.language,
    rules: rules.map(rule => listedRuleJson(rule, view)),
  })

/** A rule as the catalogue lists it. */
export const listedRuleJson = (rule: Rule, view: View) => ({
  id: rule.id,
  provisions: rule.provisions,
  strength: rule.strength,
  theme: rule.theme,
  planes: rule.planes,
  for: rule.for,
  title: titleOf(rule, view),
  examples: rule.examples,
})
