import type { Judgement } from '../../model/assessment.ts'
import type { Rule } from '../../model/rule.ts'
import { conditionLines } from '../explain/condition-outline.ts'
import type { ExplainInput } from '../explain/explain-document.ts'
import { inLanguage } from '../in-language.ts'
import { ruleOf, titleOf } from '../rule-of.ts'
import type { View } from '../view.ts'
import { findingJson, provisionsJson } from './finding-json.ts'
import { formatHead, jsonText } from './json-text.ts'

/** `opcat/explanation/1`: findings with their trees; without a design, the rules themselves and no findings. */
export function explanationJson(input: ExplainInput): string {
  const { view } = input
  const head = { ...formatHead('explanation', view), language: view.language }
  if ('rules' in input)
    return jsonText({ ...head, rules: input.rules.map(rule => ruleJson(rule, view)), findings: [] })
  const own = { ...view, design: input.design }
  return jsonText({
    ...head,
    design: input.design.id,
    findings: input.items.map(({ finding, tree }) => ({
      ...findingJson(finding, ruleOf(finding.rule, view), own),
      tree: treeJson(tree),
    })),
  })
}

/** A reasoning tree, its parts last. */
export type Tree = Omit<Judgement, 'children'> & { readonly children: readonly Tree[] }

const treeJson = ({ children, ...own }: Judgement): Tree => ({ ...own, children: children.map(treeJson) })

/** A rule by itself. */
export const ruleJson = (rule: Rule, view: View) => ({
  id: rule.id,
  provisions: provisionsJson(rule, view),
  strength: rule.strength,
  theme: rule.theme,
  planes: rule.planes,
  for: rule.for,
  title: titleOf(rule, view),
  requirement: inLanguage(rule.says.requirement, view.language),
  condition: conditionLines(rule),
  examples: rule.examples,
})
