import type { Assessment, Finding, Requirement } from '../../model/assessment.ts'
import type { CountsAs, OpenVerdict, Remaining, Stand, Standing } from '../../model/standing.ts'
import { type Strength, strengths } from '../../model/truth.ts'
import { isOpen } from './scene.ts'

type Excuses = Pick<Standing, 'excuses'>

/** What a finding counts as: its verdict unless it is excused, `unmet` if that is attested. */
export function countsAs(finding: Finding, { excuses }: Excuses): CountsAs {
  if (!isOpen(finding)) return 'nothing'
  const excuse = excuses.get(finding.fingerprint)
  if (!excuse) return finding.verdict
  return excuse.by === 'attestation' && excuse.verdict === 'unmet' ? 'unmet' : 'nothing'
}

/** A requirement counts as unmet if any of its findings does, else as undetermined if any does. */
export function requirementCountsAs({ findings, verdict }: Requirement, standing: Excuses): CountsAs {
  if (standing.excuses.size === 0)
    return verdict === 'unmet' || verdict === 'undetermined' ? verdict : 'nothing'
  const each = findings.map(finding => countsAs(finding, standing))
  return (['unmet', 'undetermined'] as const).find(one => each.includes(one)) ?? 'nothing'
}

/** How many requirements of a design still count; the exit code asks nothing else. */
export function remaining({ requirements }: Assessment, standing: Excuses): Remaining {
  const counted = requirements.map(one => ({
    strength: one.strength,
    as: requirementCountsAs(one, standing),
  }))
  const number = (strength: Strength, as: OpenVerdict) =>
    counted.filter(one => one.strength === strength && one.as === as).length
  const entries = strengths.map(strength => [
    strength,
    { unmet: number(strength, 'unmet'), undetermined: number(strength, 'undetermined') },
  ])
  return Object.fromEntries(entries) as Remaining
}

/**
 * How an open requirement stands: new if anything in it counts that nobody attested, else by what excuses it. It is only
 * attested if all that is open in it is.
 */
export function standOf(requirement: Requirement, standing: Excuses): Stand {
  const open = requirement.findings.filter(isOpen)
  const counted = open.filter(finding => countsAs(finding, standing) !== 'nothing')
  const by = (list: readonly Finding[]) =>
    list.map(({ fingerprint }) => standing.excuses.get(fingerprint)?.by)
  if (counted.length > 0) return by(counted).every(one => one === 'attestation') ? 'attested-unmet' : 'new'
  const excused = by(open)
  if (excused.includes('waiver')) return 'waived'
  return excused.includes('baseline') ? 'baseline' : 'attested'
}

/** How many open requirements stand how, by computed verdict. */
export function standsOf(
  { requirements }: Assessment,
  standing: Excuses,
): Readonly<Record<OpenVerdict, ReadonlyMap<Stand, number>>> {
  const counts = (verdict: OpenVerdict) => {
    const found = new Map<Stand, number>()
    for (const one of requirements.filter(requirement => requirement.verdict === verdict)) {
      const stand = standOf(one, standing)
      found.set(stand, (found.get(stand) ?? 0) + 1)
    }
    return found
  }
  return { unmet: counts('unmet'), undetermined: counts('undetermined') }
}
