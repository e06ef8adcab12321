import type { Finding } from '../model/assessment.ts'
import type { Rule } from '../model/rule.ts'
import type { Plane } from '../model/truth.ts'
import { applicability } from './applicability.ts'
import { findingOf } from './finding-of.ts'
import { judge } from './judge.ts'
import { allOf, allTogether, anyOf, casesOf, type Node } from './node.ts'
import { excluded, outcomeOf } from './outcome.ts'
import { type Case, sceneOf } from './scene.ts'
import { subjectsOf } from './subject.ts'
import { witnessOf } from './witness.ts'
import { allowanceFor, workFor } from './work.ts'

/** A finding with the tree behind it, for `explain`. */
export interface Judged {
  readonly finding: Finding
  readonly tree: Node
}

const asWhere = { form: 'where' }
const asApplies = { form: 'applies' }

/** Judges a rule on a plane: one finding per subject, or a single one that says why there is none. */
export const find = (one: Case, rule: Rule, plane: Plane): readonly Judged[] =>
  judgeAll(one, { rule, plane }, (finding, tree) => ({ finding, tree: tree() }))

/** As `find`, without the trees: of thousands of places no more than one is in memory. */
export const findings = (one: Case, rule: Rule, plane: Plane): readonly Finding[] =>
  judgeAll(one, { rule, plane }, finding => finding)

function judgeAll<Kept>(
  given: Case,
  { rule, plane }: { readonly rule: Rule; readonly plane: Plane },
  keep: (finding: Finding, tree: () => Node) => Kept,
): readonly Kept[] {
  const { work = workFor(allowanceFor(given.design, 1)) } = given
  const one = { ...given, work }
  const found: Kept[] = []
  const leftOut: Node[] = []
  for (const subject of subjectsOf(one.design, rule.for)) {
    const scene = sceneOf(one, subject, plane)
    const { exists, where, gate } = applicability(scene, rule)
    // The mechanism stands for itself: whether it is left out or does not operate, nothing is judged.
    const parts = rule.for === 'mechanism' ? [exists, where, gate] : [exists, where]
    if (parts.some(({ truth }) => truth === 'no')) {
      leftOut.push(allOf(parts, asWhere))
      continue
    }
    const witness = rule.grid ? witnessOf(scene, rule) : undefined
    const require = judge(scene, rule.require)
    const outcome = outcomeOf({ applies: allTogether([exists, where, gate]), require }, work)
    const finding = findingOf(one, { rule, subject: subject.path, plane, witness }, outcome)
    const tree = () => {
      const applies = allOf([allOf(parts, asWhere), gate], asApplies)
      return casesOf(applies, require, 'yes', { form: 'requirement', path: rule.id })
    }
    found.push(keep(finding, tree))
  }
  if (found.length) return found
  // No subject: nothing is met by absence (design, section 3.3). Each one is left out for its own reasons.
  const tree = anyOf(leftOut, { form: 'where', path: rule.for })
  const named = { rule, subject: 'mechanism', plane, witness: undefined }
  return [keep(findingOf(one, named, excluded(tree, work)), () => tree)]
}
