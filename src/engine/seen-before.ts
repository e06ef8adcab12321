import type { Finding } from '../model/assessment.ts'
import type { Design } from '../model/design.ts'
import { changesBetween, type Facts, factsOf, movedTo, placedIn } from './changes.ts'
import { factsRead } from './facts-read.ts'
import type { Found, OnPlane } from './finding-of.ts'
import { remembered } from './remembered.ts'
import type { Case } from './scene.ts'
import type { Cost, Work } from './work.ts'

export type Judging = Case & { readonly work: Work }

/** How it is found out what a rule finds, and how that is told. */
interface How {
  readonly look: () => readonly Found[]
  readonly tell: (found: Found) => Finding
}

/** What a rule found of a design, and what it took. */
interface Entry {
  readonly found: readonly Found[]
  readonly findings: readonly Finding[]
  readonly looking: Cost
  readonly telling: Cost
}

/** A design, and what rules on their planes found of it. */
interface Seen {
  readonly id: string
  readonly facts: Facts
  readonly entries: Map<string, Entry>
}

/**
 * What a rule finds. It is not looked for again where the last design with the same bodies, mandates and places states the
 * same of all that the rule reads, nor told again where that is told alike: a design before it was edited, or a variant. It
 * costs what it cost then, so that none is let through because its like was refused.
 */
export function seenBefore(one: Judging, { rule, plane }: OnPlane, how: How): readonly Finding[] {
  const seen = one.work.once([sightOf, one.design, ''], () => sightOf(one))
  if (!seen) return how.look().map(how.tell)
  const name = `${plane} ${rule.id}`
  const entry = seen.again(name, seen.read(rule)[plane], how) ?? entryOf(how, one.work)
  seen.entries.set(name, entry)
  return entry.findings
}

function entryOf({ look, tell }: How, work: Work): Entry {
  const { result: found, cost: looking } = work.measured(look)
  const { result: findings, cost: telling } = work.measured(() => found.map(tell))
  return { found, findings, looking, telling }
}

/** What can be taken from the last design of this structure; nothing at all when there was none. */
function sightOf(one: Judging) {
  const { design, vocabulary, rules, work } = one
  const last = lastOf(rules, structureOf(design))
  if (!last) return undefined
  const { seen: before } = last
  const seen: Seen = { id: design.id, facts: factsOf(one), entries: new Map() }
  last.seen = seen
  const changes = before && changesBetween(before.facts, seen.facts, vocabulary)
  const moved = movedTo(design)
  const placed = placedIn(seen.facts)
  return {
    entries: seen.entries,
    read: factsRead(rules)(vocabulary),
    again: (name: string, slots: readonly string[], { tell }: How): Entry | undefined => {
      const entry = before?.entries.get(name)
      const isChanged = (kinds: ReadonlySet<string>): boolean => slots.some(slot => kinds.has(slot))
      if (!changes || !entry || isChanged(changes.stated)) return undefined
      work.repeat(entry.looking)
      if (before.id !== seen.id || isChanged(changes.told)) {
        const found = entry.found.map(moved)
        const { result: findings, cost: telling } = work.measured(() => found.map(tell))
        return { ...entry, found, findings, telling }
      }
      work.repeat(entry.telling)
      return isChanged(changes.placed) ? { ...entry, findings: placed(entry.findings, entry.found) } : entry
    },
  }
}

/** The last design of a structure, once a second one has come: most structures come once. */
interface Last {
  seen?: Seen
}

const mostStructures = 20

/** Where the last design of a structure is kept; nowhere when the structure is new. */
function lastOf(rules: Case['rules'], structure: string): Last | undefined {
  const all = structures(rules)
  const last = all.get(structure)
  if (last) return last
  const [oldest] = all.keys()
  if (oldest !== undefined && all.size >= mostStructures) all.delete(oldest)
  all.set(structure, {})
  return undefined
}

const structures = remembered((_: Case['rules']) => new Map<string, Last>())

/** What rules see of a design beside its facts: bodies, mandates, pairs, places and dates, whatever they are called. */
const structureOf = ({ asOf, status, state, bodies, mandates, separations }: Design): string =>
  JSON.stringify([
    asOf,
    status,
    state.levels.map(({ id }) => id),
    state.places.map(({ id, type, levels }) => [id, type, levels]),
    bodies.map(({ id, partOf, role }) => [id, partOf, role]),
    mandates,
    separations,
  ])
