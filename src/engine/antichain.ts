import { type Bundle, bundled, emptyBundle, joinedApart, mayContain } from './bundle.ts'
import type { Leaf } from './node.ts'
import type { Algebra } from './ways.ts'
import type { Work } from './work.ts'

/** No more sets than this are kept; what is left out is said (design, section 3.8). */
export const mostSets = 32

/** What sets are made of. */
export interface Kind<Part> {
  readonly nameOf: (part: Part) => string
  /** The fact that a part is about. */
  readonly factOf: (part: Part) => string
  /** Two parts of one name as one, unless they contradict each other. */
  readonly agreed: (before: Part, part: Part) => Part | undefined
  /** Whether a part asks all that another of its name asks. */
  readonly implies: (part: Part, weaker: Part) => boolean
  /** The sets that bring a leaf to a truth: `free` if it has it already. */
  readonly fromLeaf: (leaf: Leaf, wanted: 'yes' | 'no') => readonly (readonly Part[])[] | 'free'
}

/** Sets of which none asks all that another asks, and the facts they are about. */
export interface Antichain<Part> {
  readonly sets: readonly Bundle<Part>[]
  readonly capped: boolean
  readonly facts: ReadonlySet<string>
}

const impossible: Antichain<never> = { sets: [], capped: false, facts: new Set() }
const free: Antichain<never> = { sets: [emptyBundle], capped: false, facts: new Set() }

/** A product of so many sets is worth being remembered: thousands of places have the same one. */
const large = 256

/** The smallest sets that bring a tree to a truth. */
export function antichains<Part>(kind: Kind<Part>, work: Work): Algebra<Antichain<Part>> {
  const made = (parts: readonly Part[]) =>
    bundled(new Map(parts.map(part => [kind.nameOf(part), part])), kind.factOf)
  const both = (left: Antichain<Part>, right: Antichain<Part>) =>
    left.sets.length * right.sets.length < large
      ? product(left, right, kind, work)
      : work.once([left, right, 'product'], () => product(left, right, kind, work))
  return {
    impossible,
    free,
    isPossible: ({ sets }) => sets.length > 0,
    work,
    leaf: (leaf, wanted) => {
      const sets = kind.fromLeaf(leaf, wanted)
      if (sets === 'free' || sets[0]?.length === 0) return free
      if (sets.length === 0) return impossible
      return antichain(sets.map(made), { ...kind, facts: new Set(sets.flat().map(kind.factOf)) }, work)
    },
    either: given => {
      const possible = given.filter(({ sets }) => sets.length > 0)
      const [first = impossible] = possible
      if (possible.length < 2) return first
      const facts = new Set(possible.flatMap(one => [...one.facts]))
      work.spend(facts.size)
      const smallest = antichain(
        possible.flatMap(({ sets }) => sets),
        { ...kind, facts },
        work,
      )
      return possible.some(({ capped }) => capped) ? { ...smallest, capped: true } : smallest
    },
    together: given => {
      if (given.some(({ sets }) => sets.length === 0)) return impossible
      const [first = free, ...rest] = given.filter(one => one !== free)
      return rest.reduce(both, first)
    },
  }
}

/** Every set of the one with every set of the other. */
function product<Part>(
  left: Antichain<Part>,
  right: Antichain<Part>,
  kind: Kind<Part>,
  work: Work,
): Antichain<Part> {
  const capped = left.capped || right.capped
  const facts = new Set([...left.facts, ...right.facts])
  work.spend(facts.size)
  if (apart(left.facts, right.facts)) {
    // What has no fact in common can neither contradict nor imply.
    work.spend(5 * left.sets.length * right.sets.length)
    const pairs = left.sets.flatMap(one => right.sets.map(other => joinedApart(one, other)))
    return fewest(pairs.sort(bySize), capped, facts)
  }
  const sets = left.sets.flatMap(one => right.sets.flatMap(other => merged(one, other, kind, work) ?? []))
  const smallest = antichain(sets, { ...kind, facts }, work)
  return capped ? { ...smallest, capped } : smallest
}

function apart(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  for (const fact of small) if (large.has(fact)) return false
  return true
}

const bySize = <Part>(one: Bundle<Part>, other: Bundle<Part>) => one.size - other.size

/** Both at once, or nothing when they ask two values of one fact. */
function merged<Part>(
  one: Bundle<Part>,
  other: Bundle<Part>,
  { agreed, factOf }: Kind<Part>,
  work: Work,
): Bundle<Part> | undefined {
  work.spend(10 + 2 * (one.size + other.size))
  const both = new Map(one.parts())
  for (const [name, part] of other.parts()) {
    const before = both.get(name)
    const told = before === undefined ? part : agreed(before, part)
    if (told === undefined) return undefined
    both.set(name, told)
  }
  return bundled(both, factOf, one.mask | other.mask)
}

/** Drops a set that asks all another asks and more; the first of equals stays. */
export function antichain<Part>(
  sets: readonly Bundle<Part>[],
  { implies, facts }: Pick<Kind<Part>, 'implies'> & Pick<Antichain<Part>, 'facts'>,
  work: Work,
): Antichain<Part> {
  const found: Bundle<Part>[] = []
  for (const set of sets.toSorted(bySize)) {
    work.spend(1 + found.length / 8)
    if (!found.some(weaker => mayContain(set, weaker) && asksAll(set, weaker, implies, work))) found.push(set)
  }
  return fewest(found, false, facts)
}

function asksAll<Part>(
  set: Bundle<Part>,
  weaker: Bundle<Part>,
  implies: Kind<Part>['implies'],
  work: Work,
): boolean {
  work.spend(weaker.size)
  const own = set.parts()
  for (const [name, part] of weaker.parts()) {
    const asked = own.get(name)
    if (asked === undefined || !implies(asked, part)) return false
  }
  return true
}

/** Where not all can be kept, those that ask the fewest facts are. */
function fewest<Part>(
  sets: readonly Bundle<Part>[],
  capped: boolean,
  facts: ReadonlySet<string>,
): Antichain<Part> {
  if (sets.length <= mostSets) return { sets, capped, facts }
  const byFacts = sets.toSorted((one, other) => one.facts - other.facts)
  return { sets: byFacts.slice(0, mostSets), capped: true, facts }
}

/** Everything in any of the sets, when there are too many sets to list them. */
export function unions<Part>(
  { nameOf, fromLeaf }: Kind<Part>,
  work: Work,
): Algebra<ReadonlyMap<string, Part> | undefined> {
  const all = (given: readonly (ReadonlyMap<string, Part> | undefined)[]) => {
    const every = new Map<string, Part>()
    for (const parts of given) {
      work.spend(parts?.size ?? 0)
      for (const [name, part] of parts ?? []) every.set(name, part)
    }
    return every
  }
  return {
    impossible: undefined,
    free: new Map(),
    isPossible: parts => parts !== undefined,
    work,
    leaf: (leaf, wanted) => {
      const sets = fromLeaf(leaf, wanted)
      if (sets === 'free') return new Map()
      return sets.length === 0 ? undefined : new Map(sets.flat().map(part => [nameOf(part), part]))
    },
    either: given => (given.every(parts => parts === undefined) ? undefined : all(given)),
    together: given => (given.some(parts => parts === undefined) ? undefined : all(given)),
  }
}
