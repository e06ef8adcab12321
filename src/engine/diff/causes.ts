import type { Evidence, Finding, Gap } from '../../model/assessment.ts'
import type { Absent, FactChange, FindingChange, StructureChange } from '../../model/difference.ts'
import { type CommonPath, ownerOf } from './common-path.ts'
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
  [first, second]: readonly [CommonPath, CommonPath],
): CausesOf {
  const changed = facts.filter(({ kind }) => kind !== 'cited-otherwise')
  const bearing = structure.filter(isBearing)
  return ({ before, after }) => {
    const grounds = [...groundsOf(before, first), ...groundsOf(after, second)]
    const parts = [...partsOf(before, first), ...partsOf(after, second)]
    const owners = new Set([...grounds.map(({ path }) => ownerOf(path)), ...parts])
    const tries: readonly Causes[] = [
      {
        facts: changed.filter(fact => grounds.some(ground => isAbout(ground, fact, second))),
        structure: bearing.filter(({ subject, aspect }) =>
          owners.has(subject === 'design' ? aspect : subject),
        ),
      },
      { facts: changed.filter(({ path }) => parts.includes(ownerOf(second(path)))), structure: [] },
      { facts: [], structure: bearing },
    ]
    return tries.find(one => one.facts.length + one.structure.length > 0) ?? { facts: changed, structure: [] }
  }
}

/** Titles, names and addresses move no verdict. */
const isBearing = ({ subject, aspect }: StructureChange): boolean =>
  !subject.startsWith('sources/') && !['name', 'id', 'fixed'].includes(aspect)

type Ground = Pick<Evidence | Gap, 'path' | 'plane'>

function groundsOf(finding: Finding | Absent, common: CommonPath): readonly Ground[] {
  if (finding === 'absent') return []
  return [...finding.evidence, ...finding.gaps].map(({ path, plane }) => ({ path: common(path), plane }))
}

/** A fact is what was relied on, or a member of the list that was. */
const isAbout = (ground: Ground, { path, plane }: FactChange, common: CommonPath): boolean =>
  ground.plane === plane && (common(path) === ground.path || common(path).startsWith(`${ground.path}/`))

/** What a finding is on: a body or mandate, a place with its level and catalogue, both bodies of a pair, the status. */
function partsOf(finding: Finding | Absent, common: CommonPath): readonly string[] {
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
