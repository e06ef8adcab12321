import type { Fact } from '../../model/design.ts'

/** Facts gathered by a place in their file that they have in common, as the members of a list have their quotation. */
export function standingTogether(
  facts: readonly Fact[],
  placeOf: (fact: Fact) => number,
): readonly (readonly [Fact, ...Fact[]])[] {
  const groups = new Map<string, [Fact, ...Fact[]]>()
  for (const fact of facts) {
    const key = `${fact.file}:${placeOf(fact)}`
    const group = groups.get(key)
    if (group) group.push(fact)
    else groups.set(key, [fact])
  }
  return [...groups.values()]
}
