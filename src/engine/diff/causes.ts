import type { Finding } from '../../model/assessment.ts'
import { factKey } from '../../model/design.ts'
import type { Absent, FactChange, FindingChange, StructureChange } from '../../model/difference.ts'
import { reachesSubject } from '../subject.ts'
import { ownerOf } from './common-path.ts'
import type { Reader } from './fact-changes.ts'
import type { PairedFinding } from './finding-changes.ts'

type Causes = FindingChange['causes']

/** Finds the changes that a changed finding rests on. */
export type CausesOf = (pair: PairedFinding) => Causes

/** What is as it was has no causes. */
export const noCauses: Causes = { facts: [], structure: [] }

/**
 * The changed facts among those that the two findings rest on or wait for: as long as every fact of one reason stands,
 * the verdict it forces stands too, so at least one of them changed, unless the structure did. A subject that is there
 * on one side only, and undetermined there, names no such fact: then it is what changed of the subject itself; else of
 * the frame in which it is asked, such as the date or the catalogue; else anything.
 */
export function causesIn(
  facts: readonly FactChange[],
  structure: readonly StructureChange[],
  readers: readonly [Reader, Reader],
): CausesOf {
  const [first, second] = readers
  const changed = facts.filter(({ kind }) => kind !== 'cited-otherwise')
  const about = indexed(changed, ({ path, plane }) =>
    withAncestors(second.common(path)).map(one => factKey(one, plane)),
  )
  const ofOwner = indexed(changed, ({ path }) => [ownerOf(second.common(path))])
  const bearing = structure.filter(isBearing)
  return ({ before, after }) => {
    const grounds = [...groundsOf(before, first), ...groundsOf(after, second)]
    const parts = [...partsOf(before, first), ...partsOf(after, second)]
    const owners = new Set([...grounds.map(key => ownerOf(key.slice(0, key.lastIndexOf('@')))), ...parts])
    const tries: readonly (() => Causes)[] = [
      () => ({
        facts: inOrder(grounds.flatMap(ground => about.get(ground) ?? [])),
        structure: bearing
          .filter(({ subject, aspect }) => owners.has(subject === 'design' ? aspect : subject))
          .filter(part => bearsOnPlace(part, [before, after], readers)),
      }),
      () => ({ facts: inOrder(parts.flatMap(part => ofOwner.get(part) ?? [])), structure: [] }),
      () => ({ facts: [], structure: bearing }),
    ]
    for (const attempt of tries) {
      const causes = attempt()
      if (causes.facts.length + causes.structure.length > 0) return causes
    }
    return { facts: changed, structure: [] }
  }
}

/** Titles, names and addresses move no verdict. */
const isBearing = ({ subject, aspect }: StructureChange): boolean =>
  !subject.startsWith('sources/') && !['name', 'id', 'fixed'].includes(aspect)

/** A mandate whose reach changed matters to a place only if it reached it and does not, or the other way round. */
function bearsOnPlace(
  { subject, aspect }: StructureChange,
  sides: readonly (Finding | Absent)[],
  readers: readonly [Reader, Reader],
): boolean {
  const place = sides.flatMap(side => (side === 'absent' ? [] : [side.subject]))[0] ?? ''
  if (!place.startsWith('places/') || !['places', 'except', 'levels'].includes(aspect)) return true
  const [was, is] = readers.map(({ design, common }) =>
    design.mandates.some(
      one => common(`mandates/${one.id}`) === subject && reachesSubject(design, one, place),
    ),
  )
  return was !== is
}

/** The facts and gaps of a finding, each by its path in the form that both sides share, and its plane. */
function groundsOf(finding: Finding | Absent, { common }: Reader): readonly string[] {
  if (finding === 'absent') return []
  return [...finding.evidence, ...finding.gaps].map(({ path, plane }) => factKey(common(path), plane))
}

interface Placed {
  readonly fact: FactChange
  readonly at: number
}

/** Changed facts by each of their keys. */
function indexed(
  changed: readonly FactChange[],
  keysOf: (fact: FactChange) => readonly string[],
): ReadonlyMap<string, readonly Placed[]> {
  const index = new Map<string, Placed[]>()
  for (const [at, fact] of changed.entries())
    for (const key of keysOf(fact)) index.set(key, [...(index.get(key) ?? []), { fact, at }])
  return index
}

/** A path, and those of the lists that it may be a member of. */
const withAncestors = (path: string): readonly string[] => {
  const steps = path.split('/')
  return steps.slice(1).map((_, at) => steps.slice(0, at + 2).join('/'))
}

/** Each once, in the order in which all changes are told. */
const inOrder = (placed: readonly Placed[]): readonly FactChange[] =>
  [...new Map(placed.map(({ fact, at }) => [at, fact]))]
    .sort(([one], [other]) => one - other)
    .map(([, fact]) => fact)

/** What a finding is on: a body or mandate, a place with its level and catalogue, both bodies of a pair, the status. */
function partsOf(finding: Finding | Absent, { common }: Reader): readonly string[] {
  if (finding === 'absent') return []
  const { subject, plane, witness } = finding
  const [head = '', id = ''] = common(subject).split('/')
  const [place, level] = id.split('@')
  return [
    ...(head === 'places' ? [`places/${place}`, `levels/${level}`, 'state'] : [common(subject)]),
    ...(head === 'separations' ? id.split('+').map(body => `bodies/${body}`) : []),
    ...(head === 'mechanism' && plane === 'practice' ? ['status'] : []),
    ...(witness?.body ? [common(`bodies/${witness.body}`)] : []),
    ...(witness?.mandate ? [common(`mandates/${witness.mandate}`)] : []),
  ]
}
