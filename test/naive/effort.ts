import type { Design } from '../../src/model/design.ts'
import type { Rule } from '../../src/model/rule.ts'
import { judgeAll } from './evaluate.ts'
import { vocabulary } from './sample-vocabulary.ts'

/** How many facts the naive evaluator looks up for a rule: a measure of how much a drawn rule asks. */
export function effort(rule: Rule, design: Design, rules: readonly Rule[]): number {
  let looks = 0
  judgeAll(rule, design, vocabulary, rules, () => {
    looks += 1
    return true
  })
  return looks
}
