import type { Assessment, Finding, Requirement } from '../../model/assessment.ts'
import type { Absent, FindingChange, RequirementChange } from '../../model/difference.ts'
import { type CausesOf, noCauses } from './causes.ts'
import { changeOf } from './change-of.ts'
import type { CommonPath } from './common-path.ts'

/** Two requirements that are one, with their findings in pairs; what stands on one side only is a pair too. */
export interface Paired extends Pick<RequirementChange, 'rule' | 'plane' | 'theme' | 'strength'> {
  readonly before: Requirement | Absent
  readonly after: Requirement | Absent
  readonly findings: readonly PairedFinding[]
}

export interface PairedFinding {
  readonly before: Finding | Absent
  readonly after: Finding | Absent
}

/** Both assessments requirement by requirement and finding by finding, each exactly once, in the order of the norms. */
export function paired(
  before: Assessment,
  after: Assessment,
  common: readonly [CommonPath, CommonPath],
): readonly Paired[] {
  const was = byKey(before.requirements, keyOf)
  const is = byKey(after.requirements, keyOf)
  return [...new Set([...is.keys(), ...was.keys()])].flatMap(key => {
    const [one, other] = [was.get(key), is.get(key)]
    const told = other ?? one
    if (told === undefined) return []
    const { rule, plane, theme, strength } = told
    const subjects = [one, other].map((requirement, at) =>
      byKey(requirement?.findings ?? [], ({ subject }) => (common[at] as CommonPath)(subject)),
    ) as [ReadonlyMap<string, Finding>, ReadonlyMap<string, Finding>]
    const findings = [...new Set([...subjects[1].keys(), ...subjects[0].keys()])].map(
      (subject): PairedFinding => ({
        before: subjects[0].get(subject) ?? 'absent',
        after: subjects[1].get(subject) ?? 'absent',
      }),
    )
    return [{ rule, plane, theme, strength, before: one ?? 'absent', after: other ?? 'absent', findings }]
  })
}

const keyOf = ({ rule, plane }: Requirement): string => `${rule}@${plane}`

const byKey = <Value>(list: readonly Value[], key: (value: Value) => string): ReadonlyMap<string, Value> =>
  new Map(list.map(value => [key(value), value]))

/** A requirement with those of its findings that changed, and what each change rests on. */
export function requirementChange(
  { before, after, findings, ...named }: Paired,
  causesOf: CausesOf,
): RequirementChange {
  return {
    ...named,
    before: verdictOf(before),
    after: verdictOf(after),
    findings: findings
      .map(pair => findingChange(pair, causesOf))
      .filter(({ change }) => change !== 'unchanged'),
  }
}

function findingChange(pair: PairedFinding, causesOf: CausesOf): FindingChange {
  const { before, after } = pair
  const change = changeOf(verdictOf(before), verdictOf(after))
  const told = after === 'absent' ? before : after
  return {
    change,
    subject: told === 'absent' ? 'absent' : told.subject,
    before,
    after,
    causes: change === 'unchanged' ? noCauses : causesOf(pair),
  }
}

/** The verdict of one side, or that it has none. */
export const verdictOf = <Judged extends { readonly verdict: Finding['verdict'] }>(
  side: Judged | Absent,
): Judged['verdict'] | Absent => (side === 'absent' ? side : side.verdict)
