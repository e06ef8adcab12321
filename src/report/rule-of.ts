import type { Rule } from '../model/rule.ts'
import { byId } from './by-id.ts'
import { inLanguage } from './in-language.ts'
import type { View } from './view.ts'

/** The rule behind a requirement. */
export function ruleOf(id: string, { knowledge }: Pick<View, 'knowledge'>): Rule {
  const rule = byId(knowledge.rules, id)
  if (rule === undefined) throw new Error(`No rule ${id} in the knowledge.`)
  return rule
}

/** What a rule is called. */
export const titleOf = (rule: Rule, { language }: Pick<View, 'language'>): string =>
  inLanguage(rule.says.title, language)
