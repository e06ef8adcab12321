import type { Truth } from '../model/truth.ts'
import type { Leaf, Node } from './node.ts'
import type { Work } from './work.ts'

/**
 * How sets combine while a tree is walked towards a wanted truth. Reasons and settling sets are the same walk with two
 * algebras, because each condition is two questions: what makes it yes, and what makes it no.
 */
export interface Algebra<W> {
  /** Cannot be had. */
  readonly impossible: W
  /** Needs nothing. */
  readonly free: W
  readonly either: (ways: readonly W[]) => W
  readonly together: (ways: readonly W[]) => W
  readonly leaf: (leaf: Leaf, wanted: 'yes' | 'no') => W
  readonly isPossible: (way: W) => boolean
  /** What the truth of a part alone decides: then nothing below it is looked at. */
  readonly settled: (truth: Truth, wanted: 'yes' | 'no') => W | undefined
  readonly known: Known<W>
  readonly work: Work
}

/** What has been worked out of leaves and of shared parts, by the truth that was wanted. */
export interface Known<W> {
  readonly yes: Map<Node, W>
  readonly no: Map<Node, W>
}

export const nothingKnown = <W>(): Known<W> => ({ yes: new Map(), no: new Map() })

const opposite = { yes: 'no', no: 'yes' } as const

/** All the ways in which a node comes to the wanted truth; those of a leaf or a shared part are worked out once. */
export function ways<W>(node: Node, wanted: 'yes' | 'no', algebra: Algebra<W>): W {
  algebra.work.spend(5)
  const settled = algebra.settled(node.truth, wanted)
  if (settled !== undefined) return settled
  if (node.form !== 'leaf' && !node.shared) return waysInto(node, wanted, algebra)
  const known = algebra.known[wanted]
  const before = known.get(node)
  if (before !== undefined) return before
  const found = waysInto(node, wanted, algebra)
  known.set(node, found)
  return found
}

function waysInto<W>(node: Node, wanted: 'yes' | 'no', algebra: Algebra<W>): W {
  switch (node.form) {
    case 'leaf':
      return algebra.leaf(node, wanted)
    case 'not':
      return ways(node.of[0], opposite[wanted], algebra)
    case 'all':
    case 'any': {
      const given = node.of.map(child => ways(child, wanted, algebra))
      return (node.form === 'all') === (wanted === 'yes') ? algebra.together(given) : algebra.either(given)
    }
    case 'at-least': {
      // No: so many are `no` that the rest cannot reach the number.
      const needed = wanted === 'yes' ? node.least : node.of.length - node.least + 1
      const given = node.of.map(child => ways(child, wanted, algebra)).filter(algebra.isPossible)
      return chosen(given, needed, algebra)
    }
    case 'cases': {
      const applying = algebra.together([
        ways(node.applies, 'yes', algebra),
        ways(node.asked, wanted, algebra),
      ])
      if (node.ifNone !== wanted) return applying
      return algebra.either([applying, ways(node.applies, 'no', algebra)])
    }
  }
}

/** More selections than these are not gone through one by one. */
const mostSelections = 5_000

/** So many of the ways at once, whichever. */
function chosen<W>(given: readonly W[], size: number, algebra: Algebra<W>): W {
  const { free, impossible, either, together, work } = algebra
  const several = Math.max(size, 1)
  const number = selections(given.length, size)
  if (number <= mostSelections) {
    work.spend(number * several)
    return either(choose(given, size).map(together))
  }
  // Way by way: so many among the first ones are as many among those before, or one less and this one.
  let among: readonly W[] = [free, ...Array.from({ length: size }, () => impossible)]
  for (const one of given) {
    work.spend(several)
    const before = among
    among = before.map((way, taken) =>
      taken === 0 ? free : either([way, together([before[taken - 1] as W, one])]),
    )
  }
  return among[size] as W
}

/** In how many ways `size` of so many items can be chosen; exact as far as it matters. */
function selections(items: number, size: number): number {
  let number = 1
  for (let taken = 0; taken < size && number <= mostSelections && number > 0; taken += 1)
    number = (number * (items - taken)) / (taken + 1)
  return number
}

/** Every selection of `size` items; one empty selection when none is needed. */
function choose<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  if (size <= 0) return [[]]
  const [first, ...rest] = items
  if (first === undefined) return []
  return [...choose(rest, size - 1).map(chosen => [first, ...chosen]), ...choose(rest, size)]
}
