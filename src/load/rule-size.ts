import type { Problem } from '../model/problem.ts'
import type { Condition, Rule } from '../model/rule.ts'
import { limits } from './limits.ts'
import { entriesOf, isList, isMap, itemsOf, type Path, type Plain, valueAt } from './plain.ts'
import { problemOf, problemOfKey, type YamlFile } from './yaml-file.ts'

/** What of the conditions of a rule is so much that judging by it would take too long; asked before they are compiled. */
export function ruleSizeProblems(source: YamlFile): Problem[] {
  const parts = ['where', 'require'].map(key => valueAt(source.value, key))
  const count = parts.reduce<number>((sum, part) => sum + partsIn(part), 0)
  if (count > limits.conditionParts) {
    const words = { count: `${count}`, limit: `${limits.conditionParts}` }
    return [problemOfKey(source, ['require'], { code: 'CONDITION_TOO_LARGE', with: words })]
  }
  return ['where', 'require'].flatMap(key =>
    deepProblems(source, { path: [key], depth: 0 }, valueAt(source.value, key)),
  )
}

/** Keys of maps and items of lists, all the way down. */
function partsIn(value: Plain | undefined): number {
  const inner = isList(value) ? itemsOf(value) : entriesOf(value).map(([, item]) => item)
  return inner.reduce<number>((sum, item) => sum + 1 + partsIn(item), 0)
}

const quantifiers = ['some', 'every', 'count']

function deepProblems(
  source: YamlFile,
  { path, depth }: { readonly path: Path; readonly depth: number },
  value: Plain | undefined,
): Problem[] {
  const head = isMap(value) ? quantifiers.find(key => typeof value[key] === 'string') : undefined
  const here = head === undefined ? depth : depth + 1
  if (head !== undefined && here > limits.quantifiers) {
    const words = { limit: `${limits.quantifiers}` }
    return [problemOfKey(source, [...path, head], { code: 'CONDITION_TOO_DEEP', with: words })]
  }
  const inner: readonly (readonly [string | number, Plain])[] = isList(value)
    ? [...value.entries()]
    : entriesOf(value)
  const counts = isMap(value) && head === 'count' ? countProblems(source, path, value) : []
  return [
    ...counts,
    ...inner.flatMap(([step, item]) => deepProblems(source, { path: [...path, step], depth: here }, item)),
  ]
}

function countProblems(source: YamlFile, path: Path, value: Plain): Problem[] {
  return ['at-least', 'at-most'].flatMap(key => {
    const count = valueAt(value, key)
    if (typeof count !== 'number' || count <= limits.count) return []
    const words = { key, count: `${count}`, limit: `${limits.count}` }
    return [problemOf(source, [...path, key], { code: 'COUNT_TOO_LARGE', with: words })]
  })
}

/** A rule with all that it refers to: its parts, and how long the longest chain of references is. */
export interface WholeSize {
  readonly parts: number
  readonly chain: number
}

/** Measures rules by id, each once: a rule that refers twice to one that refers twice grows by doubling. */
export function wholeSizes(rules: ReadonlyMap<string, Rule>): (id: string) => WholeSize {
  const known = new Map<string, WholeSize>()
  const nothing: WholeSize = { parts: 0, chain: 0 }
  const sizeOf = (id: string): WholeSize => {
    const before = known.get(id)
    if (before) return before
    // A circle is said elsewhere; here it must only end.
    known.set(id, nothing)
    const rule = rules.get(id)
    const size = rule ? together([of(rule.where), of(rule.require)]) : nothing
    known.set(id, size)
    return size
  }
  const of = (condition: Condition | undefined): WholeSize => {
    if (!condition) return nothing
    switch (condition.form) {
      case 'fact':
        return { parts: 1, chain: 0 }
      case 'rule': {
        const { parts, chain } = sizeOf(condition.rule)
        return { parts: parts + 1, chain: chain + 1 }
      }
      case 'all':
      case 'any':
      case 'at-least':
        return together(condition.of.map(of))
      case 'not':
      case 'on':
        return together([of(condition.of)])
      default:
        return together([of(condition.where), of(condition.that)])
    }
  }
  return sizeOf
}

const together = (sizes: readonly WholeSize[]): WholeSize => ({
  parts: sizes.reduce((sum, { parts }) => sum + parts, 1),
  chain: Math.max(0, ...sizes.map(({ chain }) => chain)),
})
