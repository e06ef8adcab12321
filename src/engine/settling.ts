import type { Gap } from '../model/assessment.ts'
import type { Fact } from '../model/design.ts'
import { factKey } from '../model/design.ts'
import { type Bundle, bundled, emptyBundle, mayContain, united } from './bundle.ts'
import type { Allowed, Leaf, Need, Node } from './node.ts'
import { minimal, mostSets } from './reasons.ts'
import { remembered } from './remembered.ts'
import { type Algebra, ways } from './ways.ts'
import type { Work } from './work.ts'

/** A gap, with the place where somebody said `unknown` on purpose. */
export type OpenGap = Gap & { readonly fact?: Fact }

/** Minimal sets of unknown facts that could bring a node to a truth. */
export interface Settling {
  readonly sets: readonly (readonly OpenGap[])[]
  readonly gaps: readonly OpenGap[]
  readonly capped: boolean
}

/** One way: the needs by atom; two needs of one atom must agree on a value. */
type Choice = Bundle<Need>
interface Way {
  readonly choices: readonly Choice[]
  readonly capped: boolean
}

const keyOfGap = remembered(({ path, plane }: Need['gap']) => factKey(path, plane))
const gapKey = ({ gap }: Need) => keyOfGap(gap)
const atom = (need: Need) => `${gapKey(need)}#${need.member}`

/** The minimal sets of unknown facts which, suitably stated, would bring the node to the wanted truth. */
export function settlingOf(node: Node, wanted: 'yes' | 'no', work: Work): Settling {
  const { choices, capped } = ways(node, wanted, fewestNeeds(work))
  const sets = minimal(choices.map(gapsOf), work)
  const { parts } = capped ? gapsOf(ways(node, wanted, allNeeds(work)) ?? emptyBundle) : united(sets)
  return { sets: sets.map(set => [...set.parts.values()]), gaps: [...parts.values()], capped }
}

const gapsOf = ({ parts }: Choice): Bundle<OpenGap> =>
  bundled(
    [...parts.values()].map(({ gap }) => gap),
    keyOfGap,
  )

const factsIn = ({ parts }: Choice): number => new Set([...parts.values()].map(gapKey)).size

const keyed = (needs: readonly Need[]): Choice => bundled(needs, atom)
const wantedOf = (leaf: Leaf, wanted: 'yes' | 'no') => (wanted === 'yes' ? leaf.toYes : leaf.toNo)

const impossible: Way = { choices: [], capped: false }
const free: Way = { choices: [emptyBundle], capped: false }

const fewestNeeds = remembered((work: Work): Algebra<Way> => {
  const both = (left: Way, right: Way): Way =>
    kept(
      left.choices.flatMap(one =>
        right.choices.flatMap(other => {
          work.spend(one.parts.size + other.parts.size)
          return agreed(one, other)
        }),
      ),
      left.capped || right.capped,
      work,
    )
  return {
    impossible,
    free,
    isPossible: way => way.choices.length > 0,
    work,
    leaf: (leaf, wanted) => {
      if (leaf.truth === wanted) return free
      return leaf.truth === 'unknown' ? kept(wantedOf(leaf, wanted).map(keyed), false, work) : impossible
    },
    either: given => {
      const possible = given.filter(way => way.choices.length > 0)
      return possible.length < 2
        ? (possible[0] ?? impossible)
        : kept(
            possible.flatMap(way => way.choices),
            possible.some(way => way.capped),
            work,
          )
    },
    together: given => {
      if (given.some(way => way.choices.length === 0)) return impossible
      const [first = free, ...rest] = given.filter(way => way !== free)
      return rest.reduce(both, first)
    },
  }
})

/** All needs of all choices, when there are too many choices to list them. */
const allNeeds = remembered((work: Work): Algebra<Choice | undefined> => {
  const all = (choices: readonly (Choice | undefined)[]): Choice => {
    for (const choice of choices) work.spend(choice?.parts.size ?? 0)
    return united(choices.flatMap(choice => choice ?? []))
  }
  return {
    impossible: undefined,
    free: emptyBundle,
    isPossible: way => way !== undefined,
    work,
    leaf: (leaf, wanted) => {
      if (leaf.truth === wanted) return emptyBundle
      const choices = leaf.truth === 'unknown' ? wantedOf(leaf, wanted) : []
      return choices.length ? keyed(choices.flat()) : undefined
    },
    either: given => (given.every(one => !one) ? undefined : all(given)),
    together: given => (given.some(one => !one) ? undefined : all(given)),
  }
})

/** Both at once, or nothing when they ask two values of one fact. */
function agreed(one: Choice, other: Choice): readonly Choice[] {
  const both = new Map(one.parts)
  for (const [key, need] of other.parts) {
    const before = both.get(key)
    const allowed = before ? meet(before.allowed, need.allowed) : need.allowed
    if (!allowed) return []
    both.set(key, allowed === need.allowed ? need : { ...need, allowed })
  }
  return [{ parts: both, mask: one.mask | other.mask }]
}

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

/** Drops a choice that asks all another asks and more; equal sets of gaps with other values stay, they may still agree. */
function kept(choices: readonly Choice[], capped: boolean, work: Work): Way {
  if (choices.length < 2) return { choices, capped }
  const fewest = choices.toSorted((one, other) => one.parts.size - other.parts.size)
  const found: Weaker[] = []
  for (const choice of fewest) {
    work.spend(found.length)
    if (!found.some(weaker => implies(choice, weaker))) found.push({ choice, asks: [...choice.parts] })
  }
  if (found.length <= mostSets) return { choices: found.map(({ choice }) => choice), capped }
  // Where not all can be kept, those that ask the fewest facts are.
  const byGaps = found
    .map(({ choice }) => ({ choice, facts: factsIn(choice) }))
    .sort((one, other) => one.facts - other.facts)
  return { choices: byGaps.slice(0, mostSets).map(({ choice }) => choice), capped: true }
}

interface Weaker {
  readonly choice: Choice
  readonly asks: readonly (readonly [string, Need])[]
}

const implies = (choice: Choice, weaker: Weaker): boolean =>
  mayContain(choice, weaker.choice) &&
  weaker.asks.every(([key, need]) => {
    const own = choice.parts.get(key)
    return own !== undefined && within(own.allowed, need.allowed)
  })

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
