import type { Rule } from '../../model/rule.ts'
import type { Scope } from '../../model/scope.ts'
import type { MutantKind } from '../../model/trials.ts'
import type { Plane } from '../../model/truth.ts'
import type { Vocabulary } from '../../model/vocabulary.ts'

/** A part of a rule with one thing changed, and what was changed in it. */
export interface Variant<Value> {
  readonly value: Value
  readonly kind: MutantKind
  /** The way to the change, from this part on. */
  readonly at: readonly string[]
  readonly before: string
  readonly after: string
}

/** What a condition is about and where it is read: what may stand there instead depends on it. */
export interface Here {
  readonly vocabulary: Vocabulary
  readonly rules: ReadonlyMap<string, Rule>
  readonly scope: Scope
  /** The planes on which it is read. */
  readonly planes: readonly Plane[]
}

/** A change of a part as a change of the whole. */
export const lifted = <Part, Whole>(
  variants: readonly Variant<Part>[],
  whole: (part: Part) => Whole,
  at: readonly string[] = [],
): readonly Variant<Whole>[] =>
  variants.map(variant => ({ ...variant, value: whole(variant.value), at: [...at, ...variant.at] }))

/** Every list that lacks one item, should one remain. */
export const without = <Item>(items: readonly Item[]): readonly { left: Item; rest: readonly Item[] }[] =>
  items.length < 2
    ? []
    : items.map((left, index) => ({ left, rest: items.filter((_, position) => position !== index) }))
