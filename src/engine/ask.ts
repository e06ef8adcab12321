import type { Finding, Gap, Requirement } from '../model/assessment.ts'
import { factKey } from '../model/design.ts'
import { type FactPath, factPathIn, valuesOf } from '../model/fact-path.ts'
import type { OpenFact, Question } from '../model/question.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { grouped } from './grouped.ts'
import { rememberedHere } from './remembered.ts'

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
  const matters = new Map<string, Matter>()
  const matterOfGap = rememberedHere((gap: Gap): Matter => {
    const name = same(gap)
    const matter = matters.get(name) ?? { gaps: new Map(), waiting: new Set() }
    const key = factKey(gap.path, gap.plane)
    if (!matter.gaps.has(key)) matter.gaps.set(key, gap)
    matters.set(name, matter)
    return matter
  })
  for (const requirement of requirements) {
    if (requirement.verdict !== 'undetermined') continue
    const waiting = { requirement, open: requirement.findings.filter(isUndetermined) }
    const wait = (gap: Gap): void => void matterOfGap(gap).waiting.add(waiting)
    waiting.open.forEach(({ gaps }) => gaps.forEach(wait))
  }
  const facts = [...matters.values()].map((matter): OpenFact => {
    const settles: Requirement[] = []
    const bearsOn: Requirement[] = []
    const isOfIt = (gap: Gap): boolean => matterOfGap(gap) === matter
    for (const { requirement, open } of matter.waiting)
      if (settledBy(isOfIt, open)) settles.push(requirement)
      else bearsOn.push(requirement)
    return { gaps: [...matter.gaps.values()], settles, bearsOn }
  })
  return facts.toSorted(
    (one, other) => other.settles.length - one.settles.length || other.bearsOn.length - one.bearsOn.length,
  )
}

/** Gaps that are one matter, each fact once, and what waits for them. */
interface Matter {
  readonly gaps: Map<string, Gap>
  readonly waiting: Set<Waiting>
}

/** A requirement that is undetermined, with the findings that leave it so. */
interface Waiting {
  readonly requirement: Requirement
  readonly open: readonly Finding[]
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
function firstOf(
  facts: readonly OpenFact[],
  named: (fact: OpenFact) => readonly Requirement[],
): ReadonlyMap<Requirement, OpenFact> {
  const first = new Map<Requirement, OpenFact>()
  for (const fact of facts)
    for (const requirement of named(fact)) if (!first.has(requirement)) first.set(requirement, fact)
  return first
}

const isUndetermined = ({ verdict }: Finding): boolean => verdict === 'undetermined'

/** Whether facts of one kind could settle open findings with no others: unmet through one of them, met through all. */
function settledBy(inKind: (gap: Gap) => boolean, open: readonly Finding[]): boolean {
  const within = ({ gaps }: Finding, sets: readonly (readonly number[])[]): boolean =>
    sets.some(set => set.every(index => gaps[index] !== undefined && inKind(gaps[index])))
  return (
    open.some(finding => within(finding, finding.settles.unmet)) ||
    open.every(finding => within(finding, finding.settles.met))
  )
}
