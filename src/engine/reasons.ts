import { factKey } from '../model/design.ts'
import { type Bundle, bundled, emptyBundle, mayContain, united } from './bundle.ts'
import type { Ground, Node } from './node.ts'
import { remembered } from './remembered.ts'
import { type Algebra, ways } from './ways.ts'
import type { Work } from './work.ts'

/** No more sets than this are kept; what is left out is said (design, section 3.8). */
export const mostSets = 32

/** Sets of facts, none inside another. */
export interface Reasons {
  readonly sets: readonly (readonly Ground[])[]
  /** Every fact in any of the sets, also of those left out, in the order of the tree. */
  readonly grounds: readonly Ground[]
  readonly capped: boolean
}

type Set32 = Bundle<Ground>
interface Way {
  readonly sets: readonly Set32[]
  readonly capped: boolean
}

/** The key of a ground: the same fact read at two places is one fact. */
export const groundKey = ({ fact }: Ground): string => factKey(fact.path, fact.plane)

/** The subset-minimal sets of facts that force the node's truth when all others are unknown. */
export function reasonsFor(node: Node, wanted: 'yes' | 'no', work: Work): Reasons {
  const { sets, capped } = ways(node, wanted, smallestSets(work))
  const { parts } = capped ? (ways(node, wanted, allGrounds(work)) ?? emptyBundle) : united(sets)
  return { sets: sets.map(set => [...set.parts.values()]), grounds: [...parts.values()], capped }
}

const keyed = (grounds: readonly Ground[]): Set32 => bundled(grounds, groundKey)

const impossible: Way = { sets: [], capped: false }
const free: Way = { sets: [emptyBundle], capped: false }

const smallestSets = remembered((work: Work): Algebra<Way> => {
  const kept = (sets: readonly Set32[], capped: boolean): Way => {
    const smallest = minimal(sets, work)
    return { sets: smallest.slice(0, mostSets), capped: capped || smallest.length > mostSets }
  }
  const both = (left: Way, right: Way): Way =>
    kept(
      left.sets.flatMap(one => right.sets.map(other => union([one, other], work))),
      left.capped || right.capped,
    )
  return {
    impossible,
    free,
    isPossible: way => way.sets.length > 0,
    work,
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
      return rest.reduce(both, first)
    },
  }
})

/** All facts of all sets, when there are too many sets to list them. */
const allGrounds = remembered((work: Work): Algebra<Set32 | undefined> => {
  const all = (given: readonly (Set32 | undefined)[]) =>
    union(
      given.flatMap(one => one ?? []),
      work,
    )
  return {
    impossible: undefined,
    free: emptyBundle,
    isPossible: way => way !== undefined,
    work,
    leaf: (leaf, wanted) => (leaf.truth === wanted ? united(leaf.forcing.map(keyed)) : undefined),
    either: given => (given.every(one => !one) ? undefined : all(given)),
    together: given => (given.some(one => !one) ? undefined : all(given)),
  }
})

function union(sets: readonly Set32[], work: Work): Set32 {
  for (const { parts } of sets) work.spend(parts.size)
  return united(sets)
}

/** Drops every bundle that contains another; the first of equals stays. */
export function minimal<Part>(bundles: readonly Bundle<Part>[], work: Work): readonly Bundle<Part>[] {
  if (bundles.length < 2) return bundles
  const bySize = bundles.toSorted((one, other) => one.parts.size - other.parts.size)
  const found: { readonly bundle: Bundle<Part>; readonly names: readonly string[] }[] = []
  for (const bundle of bySize) {
    work.spend(found.length)
    const has = (name: string) => bundle.parts.has(name)
    if (!found.some(smaller => mayContain(bundle, smaller.bundle) && smaller.names.every(has)))
      found.push({ bundle, names: [...bundle.parts.keys()] })
  }
  return found.map(({ bundle }) => bundle)
}
