import type { Rule } from '../../model/rule.ts'
import type { Plane } from '../../model/truth.ts'
import { verdictsOf } from '../verdict.ts'
import { type Read, readsOf, requireReads } from './reads.ts'
import { type Known, worldsOf } from './settled.ts'

/** How two rules stand to one another where both apply. */
export interface Pair {
  readonly one: Rule
  readonly other: Rule
  readonly plane: Plane
  /** `apart` where they share no fact, so that neither says anything of the other. */
  readonly how: 'apart' | 'decided' | 'searched'
  /** What no design showed: that both can be met, that one can be met while the other is unmet, and the reverse. */
  readonly neverBoth: boolean
  readonly oneImplies: boolean
  readonly otherImplies: boolean
}

/** Every pair of rules of one strength that judge one kind of subject on one plane; `own` must have a part in it. */
export function pairsOf(rules: readonly Rule[], own: ReadonlySet<string>, known: Known): readonly Pair[] {
  return rules.flatMap((one, index) =>
    rules
      .slice(index + 1)
      .filter(
        other =>
          other.for === one.for && other.strength === one.strength && (own.has(one.id) || own.has(other.id)),
      )
      .flatMap(other =>
        one.planes
          .filter(plane => other.planes.includes(plane))
          .map(plane => related(one, other, plane, known)),
      ),
  )
}

const independent = { neverBoth: false, oneImplies: false, otherImplies: false }

function related(one: Rule, other: Rule, plane: Plane, known: Known): Pair {
  if (!meet(one, other, plane, known)) return { one, other, plane, how: 'apart', ...independent }
  const worlds = worldsOf([one, other], plane, known)
  const seen = new Set<string>()
  for (const design of worlds.designs) {
    const there = verdictsOf({ design, ...known }, other, plane)
    for (const [subject, verdict] of verdictsOf({ design, ...known }, one, plane))
      seen.add(`${verdict} ${there.get(subject)}`)
    if (['met met', 'met unmet', 'unmet met'].every(both => seen.has(both))) break
  }
  const [both, first, second] = ['met met', 'met unmet', 'unmet met'].map(way => seen.has(way))
  return {
    one,
    other,
    plane,
    how: worlds.exhaustive ? 'decided' : 'searched',
    neverBoth: !both && Boolean(first || second),
    oneImplies: Boolean(both) && !first,
    otherImplies: Boolean(both) && !second,
  }
}

/** Whether what one rule requires depends on a fact that the other reads. */
function meet(one: Rule, other: Rule, plane: Plane, known: Known): boolean {
  const touches = (reads: readonly Read[], others: readonly Read[]) =>
    reads.some(read => others.some(another => sameFact(read, another)))
  return (
    touches(requireReads(one, plane, known), readsOf(other, plane, known)) ||
    touches(requireReads(other, plane, known), readsOf(one, plane, known))
  )
}

function sameFact(one: Read, other: Read): boolean {
  if (!one.kind || !other.kind)
    return !one.kind && !other.kind && one.owner === other.owner && one.path === other.path
  if (one.kind !== other.kind || one.plane !== other.plane) return false
  const members = [one, other].map(membersOf)
  const [here, there] = members
  return !here || !there || here.some(member => there.includes(member))
}

/** The members of a list that a test depends on; nothing where it depends on all. */
const membersOf = ({ test }: Read): readonly string[] | undefined =>
  test?.ask === 'includes' ? test.values : undefined
