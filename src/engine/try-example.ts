import type { Example } from '../model/example.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Tried } from '../model/trials.ts'
import { verdictOf } from './verdict.ts'

/** Runs a rule on one of its examples. */
export function tryExample(
  example: Example,
  { rules, vocabulary }: Pick<Knowledge, 'rules' | 'vocabulary'>,
): Tried {
  const all = new Map(rules.map(rule => [rule.id, rule]))
  const rule = all.get(example.rule)
  if (!rule) throw new Error(`No rule “${example.rule}”: the loader lets no such example through.`)
  const one = { design: example.design, vocabulary, rules: all }
  return { example, verdict: verdictOf(one, rule, example.plane) }
}
