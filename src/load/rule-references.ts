import type { Problem } from '../model/problem.ts'
import type { Condition, Rule } from '../model/rule.ts'
import { strengths } from '../model/truth.ts'
import { limits } from './limits.ts'
import { nearest } from './nearest.ts'
import { entriesOf, isList, isMap, itemsOf, type Path, type Plain } from './plain.ts'
import type { ReadRule } from './read-rules.ts'
import { wholeSizes } from './rule-size.ts'
import { problemOf } from './yaml-file.ts'

/** What is only wrong among rules: an id twice, `rule:` to none, to a weaker one, or in a circle. */
export function ruleReferences(
  read: readonly ReadRule[],
  { known, unsound }: { known: readonly Rule[]; unsound: readonly string[] },
): Problem[] {
  // Of two rules with one id the first is meant; the second is a problem of its own.
  const all = new Map([...known, ...read.map(({ rule }) => rule)].reverse().map(rule => [rule.id, rule]))
  const sizeOf = wholeSizes(all)
  const taken = new Map(known.map(({ id }) => [id, 'opcat']))
  return read.flatMap(({ source, rule }) => {
    const found: Problem[] = []
    const other = taken.get(rule.id)
    if (other !== undefined)
      found.push(problemOf(source, ['id'], { code: 'DUPLICATE_RULE', with: { rule: rule.id, file: other } }))
    taken.set(rule.id, source.file)
    for (const { path, id } of references(source.value, [])) {
      // What is wrong with the rule it leads to has been said there.
      const complaint = unsound.includes(id) ? undefined : complaintAbout(rule, id, all)
      if (complaint) found.push(problemOf(source, path, complaint))
    }
    const { parts, chain } = sizeOf(rule.id)
    const too = (code: string, limit: number) =>
      found.push(problemOf(source, ['require'], { code, with: { limit: `${limit}` } }))
    if (chain > limits.ruleChain) too('RULE_CHAIN_TOO_LONG', limits.ruleChain)
    else if (parts > limits.ruleParts) too('RULE_TOO_LARGE', limits.ruleParts)
    return found
  })
}

const complaintAbout = (rule: Rule, id: string, all: ReadonlyMap<string, Rule>) => {
  const target = all.get(id)
  const words = { rule: id }
  if (!target) return { code: 'UNKNOWN_RULE', with: words, suggestion: nearest(id, all.keys()) }
  if (strengths.indexOf(target.strength) > strengths.indexOf(rule.strength))
    return { code: 'WEAKER_RULE', with: words }
  return leadsTo(target, rule.id, all) ? { code: 'RULE_CIRCLE', with: words } : undefined
}

const leadsTo = (
  from: Rule,
  id: string,
  all: ReadonlyMap<string, Rule>,
  seen = new Set<string>(),
): boolean => {
  if (from.id === id) return true
  if (seen.has(from.id)) return false
  seen.add(from.id)
  return rulesIn(from.require, from.where).some(next => {
    const rule = all.get(next)
    return rule !== undefined && leadsTo(rule, id, all, seen)
  })
}

/** The rules that conditions read. */
const rulesIn = (...conditions: (Condition | undefined)[]): string[] =>
  conditions.flatMap(condition => {
    switch (condition?.form) {
      case 'rule':
        return [condition.rule]
      case 'all':
      case 'any':
      case 'at-least':
        return rulesIn(...condition.of)
      case 'not':
      case 'on':
        return rulesIn(condition.of)
      case 'some':
      case 'every':
      case 'count':
        return rulesIn(condition.where, condition.that)
      default:
        return []
    }
  })

/** Where `rule:` stands in the conditions of a file. */
const references = (value: Plain | undefined, path: Path): { path: Path; id: string }[] => {
  if (isList(value)) return itemsOf(value).flatMap((item, index) => references(item, [...path, index]))
  if (!isMap(value)) return []
  return entriesOf(value).flatMap(([key, inner]) => {
    if (path.length === 0 && key !== 'where' && key !== 'require') return []
    if (key === 'rule' && typeof inner === 'string') return [{ path: [...path, key], id: inner }]
    return references(inner, [...path, key])
  })
}
