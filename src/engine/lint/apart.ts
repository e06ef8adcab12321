import type { FactValue } from '../../model/design.ts'
import type { Condition, Rule } from '../../model/rule.ts'

/** Two rules that ask one path for different values in `where` are never asked of one subject together. */
export function apart({ where: one }: Rule, { where: other }: Rule): boolean {
  if (!one || !other) return false
  const theirs = valuesAsked(other)
  return [...valuesAsked(one)].some(([path, values]) => {
    const others = theirs.get(path)
    return others !== undefined && values.every(value => !others.includes(value))
  })
}

/** The values that each path must have one of, as far as the conjuncts say. */
function valuesAsked(condition: Condition): ReadonlyMap<string, readonly FactValue[]> {
  const conjuncts = condition.form === 'all' ? condition.of : [condition]
  return new Map(
    conjuncts.flatMap((part): readonly (readonly [string, readonly FactValue[]])[] => {
      if (part.form !== 'fact') return []
      if (part.test.ask === 'is') return [[part.path, [part.test.value]]]
      return part.test.ask === 'in' ? [[part.path, part.test.values]] : []
    }),
  )
}
