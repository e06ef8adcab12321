import type { Finding, Gap, Requirement } from '../model/assessment.ts'
import { factKey } from '../model/design.ts'
import { factPathIn, valuesOf } from '../model/fact-path.ts'
import type { OpenFact, Question } from '../model/question.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { grouped } from './grouped.ts'

/** What counts as one and the same when open facts are gathered. */
export type Same = (gap: Gap) => string

/** The facts that leave requirements undetermined, each on its plane; the one that would settle most comes first. */
export const ask = (requirements: readonly Requirement[], vocabulary: Vocabulary): readonly Question[] =>
  openFacts(requirements, ({ path, plane }) => factKey(path, plane)).flatMap(fact => {
    const [gap] = fact.gaps
    return gap
      ? [{ ...fact, path: gap.path, plane: gap.plane, values: valuesOf(factPathIn(gap.path, vocabulary)) }]
      : []
  })

/** Open facts gathered by what is one matter, ranked by what they would settle. */
export function openFacts(requirements: readonly Requirement[], same: Same): readonly OpenFact[] {
  const open = requirements.filter(({ verdict }) => verdict === 'undetermined')
  const gaps = open.flatMap(requirement => gapsOf(requirement).map(gap => ({ gap, requirement })))
  const facts = [...grouped(gaps, ({ gap }) => same(gap))].map(([kind, entries]): OpenFact => {
    const touched = [...new Set(entries.map(({ requirement }) => requirement))]
    const settles = touched.filter(requirement => settledBy(gap => same(gap) === kind, requirement))
    const distinct = grouped(
      entries.map(({ gap }) => gap),
      ({ path, plane }) => factKey(path, plane),
    )
    return {
      gaps: [...distinct.values()].flatMap(alike => alike.slice(0, 1)),
      settles,
      bearsOn: touched.filter(one => !settles.includes(one)),
    }
  })
  return facts.toSorted(
    (one, other) => other.settles.length - one.settles.length || other.bearsOn.length - one.bearsOn.length,
  )
}

/** The same fact of different subjects, in law and in practice, is one matter to look into. */
export const matterIn =
  (vocabulary: Vocabulary): Same =>
  ({ path }) => {
    const { owner, rest, kind, member } = factPathIn(path, vocabulary)
    const asked = kind ? (member === 'complete' ? `${kind.path}.complete` : kind.path) : rest
    return kind ? `${kind.on[0]} ${asked}` : `${owner} ${asked}`
  }

/** Each requirement under the first fact that settles it, else under the first that bears on it. */
export function placements(
  open: readonly Requirement[],
  facts: readonly OpenFact[],
): ReadonlyMap<OpenFact | undefined, readonly Requirement[]> {
  return grouped(
    open,
    requirement =>
      facts.find(({ settles }) => settles.includes(requirement)) ??
      facts.find(({ bearsOn }) => bearsOn.includes(requirement)),
  )
}

const gapsOf = ({ findings }: Requirement): readonly Gap[] =>
  findings.filter(({ verdict }) => verdict === 'undetermined').flatMap(({ gaps }) => gaps)

/** Whether facts of one kind could settle a requirement with no others: unmet through one subject, met through all. */
function settledBy(inKind: (gap: Gap) => boolean, { findings }: Requirement): boolean {
  const open = findings.filter(({ verdict }) => verdict === 'undetermined')
  const within = ({ gaps }: Finding, sets: readonly (readonly number[])[]): boolean =>
    sets.some(set => set.every(index => gaps[index] !== undefined && inKind(gaps[index])))
  return (
    open.some(finding => within(finding, finding.settles.unmet)) ||
    (open.length > 0 && open.every(finding => within(finding, finding.settles.met)))
  )
}
