import type { Rule } from '../model/rule.ts'
import type { Plane, Verdict } from '../model/truth.ts'
import { applicability } from './applicability.ts'
import { judge } from './judge.ts'
import { allOf } from './node.ts'
import { type Case, type Scene, sceneOf } from './scene.ts'
import { subjectsOf } from './subject.ts'
import { rollUp, verdictFrom } from './truth.ts'
import { allowanceFor, workFor } from './work.ts'

/** What a rule says of each subject that `where` does not exclude: verdicts alone, since reasons cost far more. */
export function verdictsOf(one: Case, rule: Rule, plane: Plane): ReadonlyMap<string, Verdict> {
  const found = new Map<string, Verdict>()
  const work = one.work ?? workFor(allowanceFor(one.design, 1))
  for (const subject of subjectsOf(one.design, rule.for)) {
    const verdict = verdictOn(sceneOf({ ...one, work }, subject, plane), rule)
    if (verdict) found.set(subject.path, verdict)
  }
  return found
}

/** What a rule says of a design on a plane: its verdicts rolled up, `not-applicable` where it has no subject. */
export const verdictOf = (one: Case, rule: Rule, plane: Plane): Verdict =>
  rollUp([...verdictsOf(one, rule, plane).values()])

/** Nothing for a subject that is not there or that `where` leaves out (design, section 3.3). */
function verdictOn(scene: Scene, rule: Rule): Verdict | undefined {
  const { exists, where, gate } = applicability(scene, rule)
  const there = allOf([exists, where])
  if (there.truth === 'no') return undefined
  const applies = allOf([there, gate]).truth
  return verdictFrom(applies, applies === 'yes' ? judge(scene, rule.require).truth : 'unknown')
}
