import type {
  Across,
  Attestation,
  Now,
  Overall,
  Renamed,
  Resemblance,
  Stale,
  Waiver,
} from '../../model/standing.ts'
import type { Register } from './register.ts'

/** A changed id is supposed where two of three findings stand in both; designs of one country share many. */
const isEnough = ({ alike, of }: Resemblance): boolean => alike * 3 > of * 2

/** What only shows over all designs of a run: designs that were not judged, changed ids, entries without a design. */
export function overall({ baseline, entries }: Register, designs: readonly Across[]): Overall {
  const judged = new Set(designs.map(({ design }) => design))
  const named = [
    ...baseline.keys(),
    ...entries.flatMap(({ design }) => (design === undefined ? [] : [design])),
  ]
  const missing = [...new Set(named)].filter(design => !judged.has(design))
  const renamed = renamedAmong(designs, new Set(missing))
  const explained = new Set(renamed.map(({ from }) => from))
  return {
    notJudged: missing.filter(design => !explained.has(design)).toSorted(),
    renamed,
    stale: staleAmong(entries, designs),
  }
}

/** Each design that was not judged with the one that resembles it most, if that is enough. */
function renamedAmong(designs: readonly Across[], missing: ReadonlySet<string>): readonly Renamed[] {
  const pairs = designs
    .flatMap(({ design, resembles }) => resembles.map(one => ({ ...one, design })))
    .filter(one => missing.has(one.to) && isEnough(one))
    .toSorted((one, other) => other.alike - one.alike)
  const taken = new Set<string>()
  return pairs.flatMap(({ to, design, entries }) => {
    if (taken.has(`from ${to}`) || taken.has(`to ${design}`)) return []
    taken.add(`from ${to}`).add(`to ${design}`)
    return [{ from: to, to: design, entries }]
  })
}

/** Entries that name no design and are used in none; of what they meet now, that which says most. */
function staleAmong(entries: Register['entries'], designs: readonly Across[]): readonly Stale[] {
  const used = new Set(designs.flatMap(one => [...one.used]))
  const nows = new Map<number, Now[]>()
  for (const { at, now } of designs.flatMap(({ idle }) => idle))
    if (!used.has(at)) nows.set(at, [...(nows.get(at) ?? []), now])
  return [...nows].flatMap(([at, met]) => {
    const entry = entries[at]
    return entry ? [{ entry, now: telling.find(one => met.includes(one)) ?? 'no-finding' }] : []
  })
}

const telling: readonly Now[] = ['unmet', 'met', 'not-applicable', 'no-finding', 'no-subject', 'no-rule']
