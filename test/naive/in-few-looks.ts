import type { Design } from '../../src/model/design.ts'
import type { Rule } from '../../src/model/rule.ts'
import { judgeAll } from './evaluate.ts'
import { vocabulary } from './sample-vocabulary.ts'

/** Whether the naive evaluator judges a rule in so many looks at facts; it stops as soon as it is too much. */
export function inFewLooks(most: number, rule: Rule, design: Design, rules: readonly Rule[]): boolean {
  let looks = 0
  const enough = new Error('too many looks')
  try {
    judgeAll(rule, design, vocabulary, rules, () => {
      looks += 1
      if (looks > most) throw enough
      return true
    })
  } catch (problem) {
    if (problem !== enough) throw problem
  }
  return looks <= most
}
