import type { Example } from '../model/example.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Verdict } from '../model/truth.ts'
import { find } from './find.ts'
import { rollUp } from './truth.ts'

/** An example and the verdict that the rule gave. */
export interface Tried {
  readonly example: Example
  readonly verdict: Verdict
}

/** Runs a rule on one of its examples. */
export function tryExample(
  example: Example,
  { rules, vocabulary }: Pick<Knowledge, 'rules' | 'vocabulary'>,
): Tried {
  const all = new Map(rules.map(rule => [rule.id, rule]))
  const rule = all.get(example.rule)
  if (!rule) throw new Error(`No rule “${example.rule}”: the loader lets no such example through.`)
  const findings = find({ design: example.design, vocabulary, rules: all }, rule, example.plane)
  return { example, verdict: rollUp(findings.map(({ finding }) => finding.verdict)) }
}
