import { standsOf } from '../../engine/standing/counts-as.ts'
import type { Assessment } from '../../model/assessment.ts'
import {
  type OpenVerdict,
  type Overall,
  type Renamed,
  type Stale,
  type Stand,
  type Standing,
  stands,
} from '../../model/standing.ts'

const keys = {
  baseline: 'baseline',
  waived: 'waived',
  attested: 'attestedMet',
  'attested-unmet': 'attestedUnmet',
  new: 'new',
} as const satisfies Record<Stand, string>

/** How a design stands to what was known of it: its open requirements counted, and the entries that no longer hold. */
export function standingJson(standing: Standing, assessment: Assessment) {
  const { stale, expired, renamed } = standing
  const found = standsOf(assessment, standing)
  const counts = (verdict: OpenVerdict) =>
    Object.fromEntries(stands.map(stand => [keys[stand], found[verdict].get(stand) ?? 0]))
  return {
    requirements: { unmet: counts('unmet'), undetermined: counts('undetermined') },
    stale: stale.map(staleJson),
    expired: expired.map(entryJson),
    renamed: renamed.map(renamedJson),
  }
}

/** What of it only shows over all designs. */
export const overallJson = ({ notJudged, renamed, stale }: Overall) => ({
  notJudged,
  renamed: renamed.map(renamedJson),
  stale: stale.map(staleJson),
})

/** An entry that has no effect any more. */
export const staleJson = ({ entry, now }: Stale) => ({ ...entryJson(entry), now })

const renamedJson = ({ from, to, entries }: Renamed) => ({ from, to, entries: entries.map(entryJson) })

/** An entry as its file has it; `by` is what it is, as in the excuse of a finding. */
export function entryJson(entry: Stale['entry']) {
  if (entry.kind === 'baseline') {
    const { kind, ...said } = entry
    return { by: kind, ...said }
  }
  const { kind, by, position, ...said } = entry
  return { by: kind, ...said, author: by, file: position.file, line: position.line }
}
