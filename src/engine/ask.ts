import type { Finding, Gap, Requirement } from '../model/assessment.ts'
import { factKey } from '../model/design.ts'
import { type FactPath, factPathIn, valuesOf } from '../model/fact-path.ts'
import type { OpenFact, Question } from '../model/question.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { flatMapped } from './flat-mapped.ts'
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
  const gaps = flatMapped(open, requirement => gapsOf(requirement).map(gap => ({ gap, requirement })))
  const kinds = new Map(gaps.map(({ gap }) => [gap, same(gap)]))
  const facts = [...grouped(gaps, ({ gap }) => kinds.get(gap))].map(([kind, entries]): OpenFact => {
    const touched = [...new Set(entries.map(({ requirement }) => requirement))]
    const settles = touched.filter(requirement => settledBy(gap => kinds.get(gap) === kind, requirement))
    const distinct = grouped(
      entries.map(({ gap }) => gap),
      ({ path, plane }) => factKey(path, plane),
    )
    return {
      gaps: flatMapped([...distinct.values()], alike => alike.slice(0, 1)),
      settles,
      bearsOn: touched.filter(one => !settles.includes(one)),
    }
  })
  return facts.toSorted(
    (one, other) => other.settles.length - one.settles.length || other.bearsOn.length - one.bearsOn.length,
  )
}

/** The same fact of different subjects, in law and in practice, is one matter to look into. */
export function matterOf({ owner, rest, kind, member }: FactPath): string {
  if (kind === undefined) return `${owner} ${rest}`
  const asked = member === 'complete' ? `${kind.path}.complete` : kind.path
  return `${kind.on[0]} ${asked}`
}

/** Each requirement under the first fact that settles it, else under the first that bears on it. */
export function placements(
  open: readonly Requirement[],
  facts: readonly OpenFact[],
): ReadonlyMap<OpenFact | undefined, readonly Requirement[]> {
  const settling = firstOf(facts, ({ settles }) => settles)
  const bearing = firstOf(facts, ({ bearsOn }) => bearsOn)
  return grouped(open, requirement => settling.get(requirement) ?? bearing.get(requirement))
}

/** The first fact that names each requirement. */
const firstOf = (
  facts: readonly OpenFact[],
  named: (fact: OpenFact) => readonly Requirement[],
): ReadonlyMap<Requirement, OpenFact> =>
  new Map(
    flatMapped(facts.toReversed(), fact => named(fact).map(requirement => [requirement, fact] as const)),
  )

const gapsOf = ({ findings }: Requirement): readonly Gap[] =>
  flatMapped(findings, ({ verdict, gaps }) => (verdict === 'undetermined' ? gaps : []))

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
