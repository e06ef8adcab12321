import type { Finding, Gap, Requirement } from '../../model/assessment.ts'
import { grouped } from '../grouped.ts'
import { factPath } from '../name-fact.ts'
import type { View } from '../view.ts'

/** A fact that nobody has stated, of one or several subjects and on one plane or both, with what it would settle. */
export interface OpenFact {
  /** What is open, one gap per subject and plane. */
  readonly gaps: readonly Gap[]
  /** Requirements that it alone could make met or unmet. */
  readonly settles: readonly Requirement[]
  /** Requirements on which it bears together with others. */
  readonly bearsOn: readonly Requirement[]
}

/** The facts that leave requirements undetermined, the one that would settle most of them first. */
export function openFacts(requirements: readonly Requirement[], view: View): readonly OpenFact[] {
  const open = requirements.filter(({ verdict }) => verdict === 'undetermined')
  const gaps = open.flatMap(requirement => gapsOf(requirement).map(gap => ({ gap, requirement })))
  const facts = [...grouped(gaps, ({ gap }) => kindOf(gap, view))].map(([kind, entries]): OpenFact => {
    const touched = [...new Set(entries.map(({ requirement }) => requirement))]
    const settles = touched.filter(requirement => settledBy(gap => kindOf(gap, view) === kind, requirement))
    const distinct = grouped(
      entries.map(({ gap }) => gap),
      ({ path, plane }) => `${path}@${plane}`,
    )
    return {
      gaps: [...distinct.values()].flatMap(same => same.slice(0, 1)),
      settles,
      bearsOn: touched.filter(one => !settles.includes(one)),
    }
  })
  return facts.toSorted(
    (one, other) => other.settles.length - one.settles.length || other.bearsOn.length - one.bearsOn.length,
  )
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

/** The same fact of different subjects, in law and in practice, is one matter to look into. */
function kindOf({ path }: Gap, view: View): string {
  const { owner, rest, kind, member } = factPath(path, view)
  const asked = kind ? (member === 'complete' ? `${kind.path}.complete` : kind.path) : rest
  return kind ? `${kind.on[0]} ${asked}` : `${owner} ${asked}`
}

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
