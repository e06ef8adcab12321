import type { Truth } from '../model/truth.ts'
import type { Ground, Leaf, Node } from './node.ts'
import type { OpenGap } from './settling.ts'

/**
 * All that the outcome of a tree rests on: what it looks like, and what its leaves are about. Trees that look alike have
 * alike outcomes, whatever the facts are.
 */
export interface Shape {
  readonly looks: string
  readonly grounds: readonly Ground[]
  readonly gaps: readonly OpenGap[]
}

/** A fact, or the gap that it leaves. */
export type AboutFact = Pick<OpenGap, 'path' | 'plane'>

/** A longer description takes longer than working the outcome out. */
const longest = 160

const sign = { yes: 1, no: 2, unknown: 3, cases: { yes: 4, no: 5 }, not: 6, all: 7, any: 8, 'at-least': 9 }
const opposite = { yes: 'no', no: 'yes', unknown: 'unknown' } as const

/** A walk through a tree, in numbers: what a part is, how many parts it has; and what a leaf adds. */
interface Walk {
  readonly codes: number[]
  readonly leaf: (leaf: Leaf) => void
}

/** Follows a tree as far as its parts have the truth that matters: of what has another, the truth says all. */
export function follow(node: Node, truth: Truth, walk: Walk): void {
  const { codes } = walk
  if (codes.length > longest) return
  if (node.truth !== truth) {
    codes.push(sign[node.truth])
    return
  }
  switch (node.form) {
    case 'leaf':
      return walk.leaf(node)
    case 'not':
      codes.push(sign.not)
      return follow(node.of[0], opposite[truth], walk)
    case 'cases': {
      const { applies, asked, ifNone } = node
      codes.push(sign.cases[ifNone], sign[applies.truth])
      follow(applies, truth === 'unknown' ? truth : applies.truth, walk)
      return follow(asked, truth, walk)
    }
    default:
      codes.push(sign[node.form], node.of.length)
      if (node.form === 'at-least') codes.push(Math.min(node.least, node.of.length + 1))
      for (const part of node.of) follow(part, truth, walk)
  }
}

/** The numbers as a text; nothing when they are too many. */
export const textOf = (truth: Truth, codes: number[]): string | undefined =>
  codes.length > longest ? undefined : `${truth}${String.fromCharCode.apply(null, codes)}`

/** Where something stands in a list; it is added where it does not. */
export function placed<Thing>(thing: Thing, list: Thing[]): number {
  const at = list.indexOf(thing)
  return at < 0 ? list.push(thing) - 1 : at
}

/** The number of a fact among those that were met. */
export function factNumber(about: AboutFact, facts: AboutFact[]): number {
  for (let at = 0; at < facts.length; at += 1) {
    const fact = facts[at] as AboutFact
    if (fact === about || (fact.plane === about.plane && fact.path === about.path)) return at
  }
  return facts.push(about) - 1
}
