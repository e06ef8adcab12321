import type { Finding } from '../model/assessment.ts'
import type { Rule } from '../model/rule.ts'
import type { Plane } from '../model/truth.ts'
import { applicability } from './applicability.ts'
import { type Found, findingOf, type OnPlane } from './finding-of.ts'
import { judge } from './judge.ts'
import { allOf, allTogether, anyOf, casesOf, type Node } from './node.ts'
import { excluded, outcomeOf } from './outcome.ts'
import { type Case, sceneOf } from './scene.ts'
import { type Judging, seenBefore } from './seen-before.ts'
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
export function find(given: Case, rule: Rule, plane: Plane): readonly Judged[] {
  const [one, asked] = [working(given), { rule, plane }]
  return judgeAll(one, asked, (found, tree) => ({ finding: findingOf(one, asked, found), tree: tree() }))
}

/** As `find`, without the trees: of thousands of places no more than one is in memory. */
export function findings(given: Case, rule: Rule, plane: Plane): readonly Finding[] {
  const [one, asked] = [working(given), { rule, plane }]
  return seenBefore(one, asked, {
    look: () => judgeAll(one, asked, found => found),
    tell: found => findingOf(one, asked, found),
  })
}

const working = (given: Case) => ({ ...given, work: given.work ?? workFor(allowanceFor(given.design, 1)) })

function judgeAll<Kept>(
  one: Judging,
  { rule, plane }: OnPlane,
  keep: (found: Found, tree: () => Node) => Kept,
): readonly Kept[] {
  const { work } = one
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
    const tree = () => {
      const applies = allOf([allOf(parts, asWhere), gate], asApplies)
      return casesOf(applies, require, 'yes', { form: 'requirement', path: rule.id })
    }
    found.push(keep({ subject: subject.path, witness, outcome }, tree))
  }
  if (found.length) return found
  // No subject: nothing is met by absence (design, section 3.3). Each one is left out for its own reasons.
  const tree = anyOf(leftOut, { form: 'where', path: rule.for })
  const none = { subject: 'mechanism', witness: undefined, outcome: excluded(tree, work) }
  return [keep(none, () => tree)]
}
