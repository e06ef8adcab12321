import type { Example } from '../../model/example.ts'
import type { Knowledge } from '../../model/knowledge.ts'
import type { Rule } from '../../model/rule.ts'
import type { TriedMutant } from '../../model/trials.ts'
import type { Verdict } from '../../model/truth.ts'
import { verdictOf } from '../verdict.ts'
import { mutate } from './mutate.ts'

/** Tries every mutant of every rule that has examples: one that gives another verdict than the rule kills it. */
export function tryMutants(
  examples: readonly Example[],
  { rules, vocabulary }: Pick<Knowledge, 'rules' | 'vocabulary'>,
): readonly TriedMutant[] {
  const known = { vocabulary, rules: new Map(rules.map(rule => [rule.id, rule])) }
  return rules.flatMap(rule => {
    const verdict = (mutated: Rule, { design, plane }: Example): Verdict | undefined =>
      mutated.planes.includes(plane) ? verdictOf({ design, ...known }, mutated, plane) : undefined
    const own = examples
      .filter(example => example.rule === rule.id)
      .map(example => ({ example, verdict: verdict(rule, example) }))
    if (own.length === 0) return []
    return mutate(rule, known).map(({ mutant, rule: mutated }): TriedMutant => {
      const killing = own.find(one => verdict(mutated, one.example) !== one.verdict)
      return killing ? { mutant, killedBy: killing.example } : { mutant }
    })
  })
}
