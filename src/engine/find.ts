import type { Finding } from '../model/assessment.ts'
import type { Rule } from '../model/rule.ts'
import type { Plane } from '../model/truth.ts'
import { applicability } from './applicability.ts'
import { findingOf, type Outcome } from './finding-of.ts'
import { judge } from './judge.ts'
import { allOf, anyOf, casesOf, type Node } from './node.ts'
import { reasonsFor } from './reasons.ts'
import { type Case, sceneOf } from './scene.ts'
import { settlingOf } from './settling.ts'
import { subjectsOf } from './subject.ts'
import { verdictFrom } from './truth.ts'
import { witnessOf } from './witness.ts'
import { allowanceFor, type Work, workFor } from './work.ts'

/** A finding with the tree behind it, for `explain`. */
export interface Judged {
  readonly finding: Finding
  readonly tree: Node
}

const asWhere = { form: 'where' }
const asApplies = { form: 'applies' }
const asRequirement = { form: 'requirement' }

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
    const there = allOf(parts, asWhere)
    if (there.truth === 'no') {
      leftOut.push(there)
      continue
    }
    const witness = rule.grid ? witnessOf(scene, rule) : undefined
    const posed: Posed = { applies: allOf([there, gate], asApplies), require: judge(scene, rule.require) }
    const finding = findingOf(one, { rule, subject: subject.path, plane, witness }, outcomeOf(posed, work))
    found.push(
      keep(finding, () =>
        casesOf(posed.applies, posed.require, 'yes', { form: 'requirement', path: rule.id }),
      ),
    )
  }
  if (found.length) return found
  // No subject: nothing is met by absence (design, section 3.3). Each one is left out for its own reasons.
  const tree = anyOf(leftOut, { form: 'where', path: rule.for })
  const outcome = because('not-applicable', reasonsFor(tree, 'no', work))
  const named = { rule, subject: 'mechanism', plane, witness: undefined }
  return [keep(findingOf(one, named, outcome), () => tree)]
}

/** Whether a rule is to be asked of a subject, and what it asks. */
interface Posed {
  readonly applies: Node
  readonly require: Node
}

const nothing = { sets: [], gaps: [], capped: false }
const noReasons = { sets: [], grounds: [], capped: false }

const because = (verdict: Outcome['verdict'], reasons: Outcome['reasons']): Outcome => ({
  verdict,
  reasons,
  met: nothing,
  unmet: nothing,
})

/** The verdict on one subject, with the reasons that force it or the sets of unknown facts that could settle it. */
function outcomeOf({ applies, require }: Posed, work: Work): Outcome {
  const verdict = verdictFrom(applies.truth, require.truth)
  if (verdict === 'not-applicable') return because(verdict, reasonsFor(applies, 'no', work))
  const settled = (wanted: 'yes' | 'no') =>
    casesOf(applies, require, wanted === 'yes' ? 'no' : 'yes', asRequirement)
  if (verdict === 'undetermined') {
    const [met, unmet] = [settlingOf(settled('yes'), 'yes', work), settlingOf(settled('no'), 'no', work)]
    return { verdict, reasons: noReasons, met, unmet }
  }
  const truth = verdict === 'met' ? 'yes' : 'no'
  return because(verdict, reasonsFor(settled(truth), truth, work))
}
