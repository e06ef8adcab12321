import type { Gap } from '../model/assessment.ts'
import type { Fact } from '../model/design.ts'
import { factKey } from '../model/design.ts'
import { antichain, antichains, type Kind, unions } from './antichain.ts'
import { bundled, united } from './bundle.ts'
import type { Allowed, Need, Node } from './node.ts'
import { remembered } from './remembered.ts'
import { ways } from './ways.ts'
import type { Work } from './work.ts'

/** A gap, with the place where somebody said `unknown` on purpose. */
export type OpenGap = Gap & { readonly fact?: Fact }

/** Minimal sets of unknown facts that could bring a node to a truth. */
export interface Settling {
  readonly sets: readonly (readonly OpenGap[])[]
  readonly gaps: readonly OpenGap[]
  readonly capped: boolean
}

const keyOfGap = remembered(({ path, plane }: OpenGap | Need['gap']) => factKey(path, plane))
const gapKey = ({ gap }: Need) => keyOfGap(gap)

/** What is needed, by atom: two needs of one atom must agree on a value. */
const needs: Kind<Need> = {
  nameOf: need => `${gapKey(need)}#${need.member}`,
  factOf: gapKey,
  agreed: (before, need) => {
    const allowed = meet(before.allowed, need.allowed)
    if (!allowed) return undefined
    return allowed === need.allowed ? need : { ...need, allowed }
  },
  implies: (need, weaker) => within(need.allowed, weaker.allowed),
  fromLeaf: (leaf, wanted) => {
    if (leaf.truth === wanted) return 'free'
    if (leaf.truth !== 'unknown') return []
    return wanted === 'yes' ? leaf.toYes : leaf.toNo
  },
}

const fewestNeeds = remembered((work: Work) => antichains(needs, work))

/** All needs of all choices, when there are too many choices to list them. */
const allNeeds = remembered((work: Work) => unions(needs, work))

/** The minimal sets of unknown facts which, suitably stated, would bring the node to the wanted truth. */
export function settlingOf(node: Node, wanted: 'yes' | 'no', work: Work): Settling {
  const { sets: choices, capped, facts } = ways(node, wanted, fewestNeeds(work))
  // Choices that ask other values of the same facts are one set of gaps.
  const bundles = choices.map(({ parts }) => bundled(gapsOf(parts()), keyOfGap))
  const { sets } = antichain(bundles, { implies: () => true, facts }, work)
  const gaps = capped ? gapsOf(ways(node, wanted, allNeeds(work)) ?? new Map()) : united(sets)
  return { sets: sets.map(({ parts }) => [...parts().values()]), gaps: [...gaps.values()], capped }
}

const gapsOf = (parts: ReadonlyMap<string, Need>): ReadonlyMap<string, OpenGap> =>
  new Map([...parts.values()].map(need => [gapKey(need), need.gap]))

function meet(one: Allowed, other: Allowed): Allowed | undefined {
  if (one.kind === 'any') return other
  if (other.kind === 'any') return one
  if (one.kind === 'values' && other.kind === 'values') {
    const values = new Set([...one.values].filter(value => other.values.has(value)))
    return values.size ? { kind: 'values', values } : undefined
  }
  if (one.kind === 'range' && other.kind === 'range') {
    const range = {
      kind: 'range' as const,
      min: Math.max(one.min, other.min),
      max: Math.min(one.max, other.max),
      none: one.none && other.none,
    }
    return range.min <= range.max || range.none ? range : undefined
  }
  return one
}

function within(narrow: Allowed, wide: Allowed): boolean {
  if (wide.kind === 'any' || narrow === wide) return true
  if (narrow.kind === 'values' && wide.kind === 'values') {
    for (const value of narrow.values) if (!wide.values.has(value)) return false
    return true
  }
  if (narrow.kind === 'range' && wide.kind === 'range')
    return narrow.min >= wide.min && narrow.max <= wide.max && (wide.none || !narrow.none)
  return false
}
