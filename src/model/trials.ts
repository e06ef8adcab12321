import type { Example } from './example.ts'
import type { Position } from './position.ts'
import type { Text, Verdict } from './truth.ts'

/** An example and the verdict that its rule gave. */
export interface Tried {
  readonly example: Example
  readonly verdict: Verdict
}

export const mutantKinds = ['negated', 'left-out', 'read-on', 'narrowed', 'changed'] as const

/** How a mutant differs from its rule; what is `changed` has another word, value, number or date in place of its own. */
export type MutantKind = (typeof mutantKinds)[number]

/** A rule with one thing changed, to see whether its examples notice. */
export interface Mutant {
  readonly rule: string
  /** Stable and readable, unique within the rule: how a rule file speaks of it. */
  readonly name: string
  readonly kind: MutantKind
  /** Where in the rule: `require`, `where`, `planes`, `of`, then the quantifiers on the way. */
  readonly at: readonly string[]
  /** What stood there, and what stands there now, in the words of the rule language. */
  readonly before: string
  readonly after: string
  /** Where the part that was changed begins, should the rule file be at hand. */
  readonly position?: Position
}

/** A mutant and the example that gives another verdict with it than with the rule; a survivor has none. */
export interface TriedMutant {
  readonly mutant: Mutant
  readonly killedBy?: Example
}

/** What a rule file says of a mutant that no example could ever tell from the rule. */
export interface Equivalent extends Position {
  readonly rule: string
  readonly mutant: string
  readonly why: Text
}

/** Survivors sorted by what is said of them; what is said of no survivor is stale. */
export interface MutantCensus {
  readonly total: number
  readonly killed: number
  readonly survivors: readonly Mutant[]
  readonly equivalent: readonly { readonly mutant: Mutant; readonly said: Equivalent }[]
  readonly stale: readonly { readonly said: Equivalent; readonly killed: boolean }[]
}
