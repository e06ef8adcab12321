import { factKey } from '../model/design.ts'
import type { Ground, Node } from './node.ts'
import { type Algebra, ways } from './ways.ts'

/** No more sets than this are kept; what is left out is said (design, section 3.8). */
export const mostSets = 32

/** Sets of facts, none inside another. */
export interface Reasons {
  readonly sets: readonly (readonly Ground[])[]
  /** Every fact in any of the sets, also of those left out, in the order of the tree. */
  readonly grounds: readonly Ground[]
  readonly capped: boolean
}

type Set32 = ReadonlyMap<string, Ground>
interface Way {
  readonly sets: readonly Set32[]
  readonly capped: boolean
}

/** The key of a ground: the same fact read at two places is one fact. */
export const groundKey = ({ fact }: Ground): string => factKey(fact.path, fact.plane)

/** The subset-minimal sets of facts that force the node's truth when all others are unknown. */
export function reasonsFor(node: Node, wanted: 'yes' | 'no'): Reasons {
  const { sets, capped } = ways(node, wanted, smallestSets)
  const grounds = capped ? (ways(node, wanted, allGrounds) ?? new Map()) : merged(sets)
  return { sets: sets.map(set => [...set.values()]), grounds: [...grounds.values()], capped }
}

const keyed = (grounds: readonly Ground[]): Set32 =>
  new Map(grounds.map(ground => [groundKey(ground), ground]))
const merged = (sets: readonly Set32[]): Set32 => new Map(sets.flatMap(set => [...set]))

const impossible: Way = { sets: [], capped: false }
const free: Way = { sets: [new Map()], capped: false }

const smallestSets: Algebra<Way> = {
  impossible,
  free,
  leaf: (leaf, wanted) => (leaf.truth === wanted ? kept(leaf.forcing.map(keyed), false) : impossible),
  either: given => {
    const possible = given.filter(way => way.sets.length > 0)
    return possible.length < 2
      ? (possible[0] ?? impossible)
      : kept(
          possible.flatMap(way => way.sets),
          possible.some(way => way.capped),
        )
  },
  together: given => {
    if (given.some(way => way.sets.length === 0)) return impossible
    const [first = free, ...rest] = given.filter(way => way !== free)
    return rest.reduce(
      (left, right) =>
        kept(
          left.sets.flatMap(one => right.sets.map(other => merged([one, other]))),
          left.capped || right.capped,
        ),
      first,
    )
  },
}

/** All facts of all sets, when there are too many sets to list them. */
const allGrounds: Algebra<Set32 | undefined> = {
  impossible: undefined,
  free: new Map(),
  leaf: (leaf, wanted) => (leaf.truth === wanted ? merged(leaf.forcing.map(keyed)) : undefined),
  either: given => (given.every(one => !one) ? undefined : merged(given.flatMap(one => one ?? []))),
  together: given => (given.some(one => !one) ? undefined : merged(given.flatMap(one => one ?? []))),
}

function kept(sets: readonly Set32[], capped: boolean): Way {
  const smallest = minimal(sets)
  return { sets: smallest.slice(0, mostSets), capped: capped || smallest.length > mostSets }
}

/** Drops every set that contains another; the first of equals stays. */
export function minimal<
  S extends { readonly size: number; keys(): Iterable<string>; has(key: string): boolean },
>(sets: readonly S[]): readonly S[] {
  if (sets.length < 2) return sets
  const bySize = [...sets].sort((one, other) => one.size - other.size)
  const found: S[] = []
  for (const set of bySize) if (!found.some(smaller => contains(set, smaller))) found.push(set)
  return found
}

function contains(
  set: { has(key: string): boolean },
  smaller: { readonly size: number; keys(): Iterable<string> },
): boolean {
  for (const key of smaller.keys()) if (!set.has(key)) return false
  return true
}
