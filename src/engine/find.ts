import type { Evidence, Finding, Gap, Witness } from '../model/assessment.ts'
import { type Design, factKey } from '../model/design.ts'
import type { Rule } from '../model/rule.ts'
import type { Plane, Verdict } from '../model/truth.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { applicability } from './applicability.ts'
import { fingerprint } from './fingerprint.ts'
import { judge, type Scene } from './judge.ts'
import { lengthOf, lengthOfFact } from './length.ts'
import { allOf, anyOf, casesOf, type Ground, type Node } from './node.ts'
import { placeInFile } from './place-in-file.ts'
import { groundKey, type Reasons, reasonsFor } from './reasons.ts'
import { type OpenGap, type Settling, settlingOf } from './settling.ts'
import { pathOf, subjectsOf } from './subject.ts'
import { verdictFrom } from './truth.ts'
import { witnessOf } from './witness.ts'
import { allowanceFor, type Work, workFor } from './work.ts'

/** What stays the same while one design is judged. */
export interface Case {
  readonly design: Design
  readonly vocabulary: Vocabulary
  readonly rules: ReadonlyMap<string, Rule>
  /** The work of which this is a part; without it the work is for this alone. */
  readonly work?: Work
}

/** A finding with the tree behind it, for `explain`. */
export interface Judged {
  readonly finding: Finding
  readonly tree: Node
}

/** Judges a rule on a plane: one finding per subject, or a single one that says why there is none. */
export const find = (one: Case, rule: Rule, plane: Plane): readonly Judged[] =>
  judgeAll(one, { rule, plane }, judged => judged)

/** As `find`, without the trees: of thousands of places no more than one is in memory. */
export const findings = (one: Case, rule: Rule, plane: Plane): readonly Finding[] =>
  judgeAll(one, { rule, plane }, ({ finding }) => finding)

function judgeAll<Kept>(
  one: Case,
  { rule, plane }: { readonly rule: Rule; readonly plane: Plane },
  keep: (judged: Judged) => Kept,
): readonly Kept[] {
  const work = one.work ?? workFor(allowanceFor(one.design, 1))
  const subjects = subjectsOf(one.design, rule.for).map(subject =>
    judgeSubject({ ...one, work, subject, plane }, rule),
  )
  const found = subjects.filter(({ there }) => there.truth !== 'no').map(({ judged }) => keep(judged()))
  if (found.length) return found
  // No subject: nothing is met by absence (design, section 3.3). Each one is left out for its own reasons.
  const tree = anyOf(
    subjects.map(({ there }) => there),
    { form: 'where', path: rule.for },
  )
  const reasons = reasonsFor(tree, 'no', work)
  const outcome: Outcome = { ...unsettled, verdict: 'not-applicable', tree, reasons }
  return [keep(judgedAs({ ...one, work, plane }, rule, 'mechanism', outcome))]
}

interface SubjectJudged {
  /** Whether it exists and `where` takes it in. */
  readonly there: Node
  readonly judged: () => Judged
}

function judgeSubject(scene: Scene, rule: Rule): SubjectJudged {
  const { exists, where, gate } = applicability(scene, rule)
  // The mechanism stands for itself: whether it is left out or does not operate, nothing is judged.
  const parts = rule.for === 'mechanism' ? [exists, where, gate] : [exists, where]
  const there = allOf(parts, { form: 'where' })
  const judged = () => {
    const applies = allOf([there, gate], { form: 'applies' })
    const witness = rule.grid ? witnessOf(scene, rule) : undefined
    const outcome = outcomeOf(rule, applies, judge(scene, rule.require), scene.work)
    return judgedAs(scene, rule, pathOf(scene.subject), { ...outcome, ...(witness ? { witness } : {}) })
  }
  return { there, judged }
}

interface Outcome {
  readonly verdict: Verdict
  readonly tree: Node
  readonly reasons: Reasons
  readonly met: Settling
  readonly unmet: Settling
  readonly witness?: Witness
}

const nothing = { sets: [], gaps: [], capped: false }
const unsettled = { reasons: { sets: [], grounds: [], capped: false }, met: nothing, unmet: nothing }

/** The verdict on one subject, with the reasons that force it or the sets of unknown facts that could settle it. */
function outcomeOf(rule: Rule, applies: Node, require: Node, work: Work): Outcome {
  const tree = casesOf(applies, require, 'yes', { form: 'requirement', path: rule.id })
  const verdict = verdictFrom(applies.truth, require.truth)
  if (verdict === 'not-applicable')
    return { ...unsettled, verdict, tree, reasons: reasonsFor(applies, 'no', work) }
  const settled = (wanted: 'yes' | 'no') =>
    casesOf(applies, require, wanted === 'yes' ? 'no' : 'yes', { form: 'requirement' })
  if (verdict === 'undetermined') {
    const [met, unmet] = [settlingOf(settled('yes'), 'yes', work), settlingOf(settled('no'), 'no', work)]
    return { ...unsettled, verdict, tree, met, unmet }
  }
  const truth = verdict === 'met' ? 'yes' : 'no'
  return { ...unsettled, verdict, tree, reasons: reasonsFor(settled(truth), truth, work) }
}

function judgedAs(
  { design, plane, work }: Pick<Scene, 'design' | 'plane' | 'work'>,
  rule: Rule,
  subject: string,
  { verdict, tree, reasons, met, unmet, witness }: Outcome,
): Judged {
  const gaps = new Map([...met.gaps, ...unmet.gaps].map(gap => [gapKey(gap), gap]))
  work.spend(500 + 20 * (reasons.grounds.length + gaps.size))
  work.tell(lengthOf(design, rule, subject))
  for (const { fact } of [...reasons.grounds, ...gaps.values()]) work.tell(lengthOfFact(fact))
  const inEvidence = positions(reasons.grounds.map(groundKey))
  const inGaps = positions([...gaps.keys()])
  const finding: Finding = {
    rule: rule.id,
    subject,
    plane,
    verdict,
    evidence: reasons.grounds.map(ground =>
      work.once([evidence, ground, ''], () => evidence(design, ground)),
    ),
    reasons: reasons.sets.map(set => inEvidence(set.map(groundKey))),
    gaps: [...gaps.values()].map(gap => toldGap(design, gap)),
    settles: {
      met: met.sets.map(set => inGaps(set.map(gapKey))),
      unmet: unmet.sets.map(set => inGaps(set.map(gapKey))),
    },
    capped: reasons.capped || met.capped || unmet.capped,
    ...(witness ? { witness } : {}),
    fingerprint: fingerprint([rule.id, design.id, subject, plane]),
  }
  return { finding, tree }
}

const gapKey = ({ path, plane }: OpenGap) => factKey(path, plane)

/** Turns keys into their sorted positions in a list. */
function positions(list: readonly string[]): (keys: readonly string[]) => readonly number[] {
  const at = new Map(list.map((key, index) => [key, index]))
  return keys => keys.map(key => at.get(key) as number).sort((one, other) => one - other)
}

function evidence(design: Design, { fact, readAt }: Ground): Evidence {
  const { offset: _, quoteOffset: __, ...told } = fact
  return { ...told, ...placeInFile(design, fact), ...(readAt ? { readAt } : {}) }
}

function toldGap(design: Design, { fact, kind, path, plane }: OpenGap): Gap {
  if (!fact) return { kind, path, plane }
  const { sources, note, file } = fact
  return { kind, path, plane, sources, ...(note ? { note } : {}), file, ...placeInFile(design, fact) }
}
