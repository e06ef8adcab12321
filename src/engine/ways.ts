import type { Leaf, Node } from './node.ts'

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
}

const opposite = { yes: 'no', no: 'yes' } as const

/** All the ways in which a node comes to the wanted truth. */
export function ways<W>(node: Node, wanted: 'yes' | 'no', algebra: Algebra<W>): W {
  const walk = (child: Node, truth: 'yes' | 'no') => ways(child, truth, algebra)
  switch (node.form) {
    case 'leaf':
      return algebra.leaf(node, wanted)
    case 'not':
      return walk(node.of[0], opposite[wanted])
    case 'all':
    case 'any': {
      const joined = (node.form === 'all') === (wanted === 'yes') ? algebra.together : algebra.either
      return joined(node.of.map(child => walk(child, wanted)))
    }
    case 'at-least': {
      // No: so many are `no` that the rest cannot reach the number.
      const needed = wanted === 'yes' ? node.least : node.of.length - node.least + 1
      return algebra.either(
        choose(node.of, needed).map(some => algebra.together(some.map(child => walk(child, wanted)))),
      )
    }
    case 'cases': {
      const applying = algebra.together([walk(node.applies, 'yes'), walk(node.asked, wanted)])
      return node.ifNone === wanted ? algebra.either([applying, walk(node.applies, 'no')]) : applying
    }
  }
}

/** Every selection of `size` items; one empty selection when none is needed. */
function choose<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  if (size <= 0) return [[]]
  const [first, ...rest] = items
  if (first === undefined) return []
  return [...choose(rest, size - 1).map(chosen => [first, ...chosen]), ...choose(rest, size)]
}
