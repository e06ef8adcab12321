import type { Truth } from '../model/truth.ts'
import {
  type Atom,
  type Bundle,
  bundled,
  emptyBundle,
  finder,
  joinedApart,
  lastOfEach,
  mayContain,
} from './bundle.ts'
import { allFacts, apart, type Facts, factsOf, noFacts } from './facts.ts'
import { flatMapped } from './flat-mapped.ts'
import type { Leaf } from './node.ts'
import { type Algebra, nothingKnown } from './ways.ts'
import type { Work } from './work.ts'

/** No more sets than this are kept; what is left out is said (design, section 3.8). */
export const mostSets = 32

/** What sets are made of. */
export interface Kind<Part> {
  readonly atomOf: (part: Part) => Atom<Part>
  /** Two atoms of one name as one, unless they contradict each other. */
  readonly agreed: (before: Atom<Part>, atom: Atom<Part>) => Atom<Part> | undefined
  /** Whether a part asks all that another of its name asks. */
  readonly implies: (part: Part, weaker: Part) => boolean
  /** What the truth of a part alone decides: it needs nothing, or cannot be had. */
  readonly settled: (truth: Truth, wanted: 'yes' | 'no') => 'free' | 'impossible' | undefined
  /** The sets that bring a leaf to a truth that is not settled. */
  readonly fromLeaf: (leaf: Leaf, wanted: 'yes' | 'no') => readonly (readonly Part[])[]
}

/** Sets of which none asks all that another asks, and the facts they are about. */
export interface Antichain<Part> {
  readonly sets: readonly Bundle<Part>[]
  readonly capped: boolean
  readonly facts: Facts
}

const impossible: Antichain<never> = { sets: [], capped: false, facts: noFacts }
const free: Antichain<never> = { sets: [emptyBundle], capped: false, facts: noFacts }

/** A product of so many sets is worth being remembered: thousands of places have the same one. */
const large = 256

/** The smallest sets that bring a tree to a truth. */
export function antichains<Part>(kind: Kind<Part>, work: Work): Algebra<Antichain<Part>> {
  const both = (left: Antichain<Part>, right: Antichain<Part>) =>
    left.sets.length * right.sets.length < large
      ? product(left, right, kind, work)
      : work.once([left, right, 'product'], () => product(left, right, kind, work))
  return {
    impossible,
    free,
    isPossible: ({ sets }) => sets.length > 0,
    settled: (truth, wanted) => {
      const settled = kind.settled(truth, wanted)
      return settled && (settled === 'free' ? free : impossible)
    },
    known: nothingKnown(),
    work,
    leaf: (leaf, wanted) => {
      const sets = kind.fromLeaf(leaf, wanted)
      if (sets[0]?.length === 0) return free
      if (sets.length === 0) return impossible
      // One fact may be read twice, as when it is compared with itself.
      const bundles = sets.map(set => bundled(lastOfEach(set.map(kind.atomOf), ({ name }) => name)))
      const [only] = bundles
      const atoms = only && bundles.length === 1 ? only.atoms() : bundles.flatMap(one => one.atoms())
      return antichain(bundles, { facts: factsOf(atoms), implies: kind.implies }, work)
    },
    either: given => {
      const possible = given.filter(({ sets }) => sets.length > 0)
      const [first = impossible] = possible
      if (possible.length < 2) return first
      const facts = possible.reduce((all, one) => allFacts(all, one.facts), noFacts)
      work.spend(facts.list.length)
      const sets = flatMapped(possible, one => one.sets)
      const smallest = antichain(sets, { facts, implies: kind.implies }, work)
      return possible.some(({ capped }) => capped) ? { ...smallest, capped: true } : smallest
    },
    together: given => {
      let all: Antichain<Part> = free
      if (given.some(({ sets }) => sets.length === 0)) return impossible
      for (const one of given) if (one !== free) all = all === free ? one : both(all, one)
      return all
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
  const facts = allFacts(left.facts, right.facts)
  work.spend(facts.list.length)
  if (apart(left.facts, right.facts)) {
    // What has no fact in common can neither contradict nor imply.
    work.spend(5 * left.sets.length * right.sets.length)
    const pairs: Bundle<Part>[] = []
    for (const one of left.sets) for (const other of right.sets) pairs.push(joinedApart(one, other))
    return fewest(pairs.length > 1 ? pairs.sort(bySize) : pairs, capped, facts)
  }
  const sets: Bundle<Part>[] = []
  for (const one of left.sets)
    for (const other of right.sets) {
      const both = merged(one, other, kind, work)
      if (both) sets.push(both)
    }
  const smallest = antichain(sets, { facts, implies: kind.implies }, work)
  return capped ? { ...smallest, capped } : smallest
}

const bySize = <Part>(one: Bundle<Part>, other: Bundle<Part>) => one.size - other.size

/** Both at once, or nothing when they ask two values of one fact. */
function merged<Part>(
  one: Bundle<Part>,
  other: Bundle<Part>,
  { agreed }: Kind<Part>,
  work: Work,
): Bundle<Part> | undefined {
  work.spend(10 + 2 * (one.size + other.size))
  const all = new Map(one.atoms().map(atom => [atom.name, atom]))
  for (const atom of other.atoms()) {
    const before = all.get(atom.name)
    const told = before === undefined ? atom : agreed(before, atom)
    if (told === undefined) return undefined
    all.set(atom.name, told)
  }
  return bundled([...all.values()])
}

/** Drops a set that asks all another asks and more; the first of equals stays. */
export function antichain<Part>(
  sets: readonly Bundle<Part>[],
  { facts, implies }: { readonly facts: Facts; readonly implies: Kind<Part>['implies'] },
  work: Work,
): Antichain<Part> {
  if (sets.length < 2) {
    work.spend(sets.length)
    return { sets, capped: false, facts }
  }
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
  const own = finder(set)
  return weaker.atoms().every(({ name, part }) => {
    const asked = own(name)
    return asked !== undefined && implies(asked.part, part)
  })
}

/** Where not all can be kept, those that ask the fewest facts are. */
function fewest<Part>(sets: readonly Bundle<Part>[], capped: boolean, facts: Facts): Antichain<Part> {
  if (sets.length <= mostSets) return { sets, capped, facts }
  const byFacts = sets.toSorted((one, other) => one.facts - other.facts)
  return { sets: byFacts.slice(0, mostSets), capped: true, facts }
}
