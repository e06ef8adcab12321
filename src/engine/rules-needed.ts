import type { Knowledge } from '../model/knowledge.ts'
import type { Rule } from '../model/rule.ts'
import { rulesChosen } from './assess.ts'

/** The rules of the chosen norms, and those that they refer to, however far. */
export function rulesNeeded(knowledge: Knowledge, norms: readonly string[]): ReadonlySet<string> {
  const rules = new Map(knowledge.rules.map(rule => [rule.id, rule]))
  const needed = new Set<string>()
  const waiting: (Rule | undefined)[] = [...rulesChosen(knowledge, norms)]
  for (let rule = waiting.pop(); rule || waiting.length > 0; rule = waiting.pop()) {
    if (!rule || needed.has(rule.id)) continue
    needed.add(rule.id)
    waiting.push(...referred([rule.where, rule.require]).map(id => rules.get(id)))
  }
  return needed
}

/** The rules that conditions name, wherever in them. */
function referred(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return []
  const own = 'form' in part && part.form === 'rule' && 'rule' in part ? [`${part.rule}`] : []
  return [...own, ...Object.values(part).flatMap(referred)]
}
