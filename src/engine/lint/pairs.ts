import type { Condition, Rule } from '../../model/rule.ts'
import { scopeOfSubject } from '../../model/scope.ts'
import type { Plane } from '../../model/truth.ts'
import { entails } from '../condition/entails.ts'
import { joined, normalForm } from '../condition/normal-form.ts'
import { isSingle } from '../reads.ts'
import { verdictsOf } from '../verdict.ts'
import { apart } from './apart.ts'
import { haveFactsInCommon } from './facts-in-common.ts'
import { type Known, worldsOf } from './settled.ts'

/** What holds of two rules where both apply: that they are never both met; that one, if met, brings the other. */
export interface Relation {
  readonly neverBoth: boolean
  readonly oneImplies: boolean
  readonly otherImplies: boolean
  /** One is only asked where the other is unmet anyway. */
  readonly excluded: boolean
}

/** Two rules of one strength on one kind of subject, and a plane that both judge. */
export interface Two {
  readonly one: Rule
  readonly other: Rule
  readonly plane: Plane
}

/** Two rules that read a fact in common, what is proven of them, and what no search has disproved. */
export interface Pair extends Two {
  readonly proven: Relation
  readonly open: Relation
}

/** Every two rules of one strength on one kind of subject and plane that read a fact in common; `own` has a part in it. */
export const pairsOf = (rules: readonly Rule[], own: ReadonlySet<string>, known: Known): readonly Pair[] =>
  rules.flatMap((one, index) =>
    rules
      .slice(index + 1)
      .filter(other => other.for === one.for && other.strength === one.strength)
      .filter(other => own.has(one.id) || own.has(other.id))
      .filter(other => !apart(one, other))
      .flatMap(other =>
        one.planes
          .filter(plane => other.planes.includes(plane) && haveFactsInCommon(one, other, plane, known))
          .map(plane => ({ one, other, plane, ...relation({ one, other, plane }, known) })),
      ),
  )

function relation(two: Two, known: Known): Pick<Pair, 'proven' | 'open'> {
  const { one, other } = two
  const structural = byStructure(two, known)
  const single = isSingle(one.require) && isSingle(other.require)
  // What holds of all subjects holds of those that `where` takes in.
  const unbounded = { ...two, one: withoutWhere(one), other: withoutWhere(other) }
  const everywhere = single ? observed(unbounded, known, structural) : undefined
  const before = anyOf([structural, ...(everywhere?.exhaustive ? [everywhere] : [])])
  const seen = observed(two, known, before)
  return { proven: anyOf([before, ...(seen.exhaustive ? [seen] : [])]), open: seen }
}

const anyOf = (relations: readonly Relation[]): Relation => ({
  neverBoth: relations.some(({ neverBoth }) => neverBoth),
  oneImplies: relations.some(({ oneImplies }) => oneImplies),
  otherImplies: relations.some(({ otherImplies }) => otherImplies),
  excluded: relations.some(({ excluded }) => excluded),
})

function withoutWhere({ where: _, ...rule }: Rule): Rule {
  return rule
}

/** Goes through designs in miniature until one contradicts each thing that might hold and is not proven yet. */
function observed(
  { one, other, plane }: Two,
  known: Known,
  proven: Relation,
): Relation & { readonly exhaustive: boolean } {
  const worlds = worldsOf([one, other], plane, known)
  const seen = new Set<string>()
  const sought = [
    'met met',
    ...(proven.oneImplies ? [] : ['met unmet']),
    ...(proven.otherImplies ? [] : ['unmet met']),
  ]
  for (const design of worlds.designs) {
    const there = verdictsOf({ design, ...known }, other, plane)
    for (const [subject, verdict] of verdictsOf({ design, ...known }, one, plane))
      seen.add(`${verdict} ${there.get(subject)}`)
    if (sought.every(both => seen.has(both))) break
  }
  const [both, first, second] = ['met met', 'met unmet', 'unmet met'].map(way => seen.has(way))
  return {
    neverBoth: !both && Boolean(first && second),
    oneImplies: Boolean(both && !first),
    otherImplies: Boolean(both && !second),
    excluded: !both && Boolean(first) !== Boolean(second),
    exhaustive: worlds.exhaustive,
  }
}

/** What the form of the conditions alone shows, whatever they are about. */
function byStructure({ one, other, plane }: Two, { vocabulary }: Known): Relation {
  const scope = scopeOfSubject[one.for]
  const normal = (condition: Condition, read: Plane) =>
    normalForm(condition, { vocabulary, scope, plane: read })
  const applying = [one, other].flatMap(({ where }) => (where ? [normal(where, 'law')] : []))
  const implies = (rule: Rule, then: Rule) =>
    entails(joined(true, [...applying, normal(rule.require, plane)]), normal(then.require, plane))
  return {
    neverBoth: false,
    oneImplies: implies(one, other),
    otherImplies: implies(other, one),
    excluded: false,
  }
}
