import type { Condition, Rule } from '../../model/rule.ts'
import { scopeOfSubject } from '../../model/scope.ts'
import type { Mutant } from '../../model/trials.ts'
import type { Vocabulary } from '../../model/vocabulary.ts'
import { normalForm, type Standing } from '../condition/normal-form.ts'
import { conditionText, pairText } from './condition-text.ts'
import { mutateCondition } from './mutate-condition.ts'
import { readableOn } from './readable-on.ts'
import { type Here, lifted, type Variant, without } from './variant.ts'

/** A mutant and the rule it is. */
export interface MutatedRule {
  readonly mutant: Mutant
  readonly rule: Rule
}

/** Every rule that differs from the given one in one place, and not in its structure alone; each once. */
export function mutate(
  rule: Rule,
  { vocabulary, rules }: { readonly vocabulary: Vocabulary; readonly rules: ReadonlyMap<string, Rule> },
): readonly MutatedRule[] {
  const scope = scopeOfSubject[rule.for]
  const here: Here = { vocabulary, rules, scope, planes: rule.planes }
  const seen = new Set([ruleKey(rule, here)])
  const names = new Map<string, number>()
  return variants(rule, here).flatMap(({ value, ...how }) => {
    const key = ruleKey(value, here)
    if (seen.has(key)) return []
    seen.add(key)
    const after = how.kind === 'read-on' ? `on ${how.after}` : how.after
    const plain = `${how.at.join(' ')}: ${how.before} -> ${after}`
    const number = (names.get(plain) ?? 0) + 1
    names.set(plain, number)
    const name = number === 1 ? plain : `${plain} (${number})`
    return [{ mutant: { rule: rule.id, name, ...how }, rule: value }]
  })
}

const variants = (rule: Rule, here: Here): readonly Variant<Rule>[] => [
  ...lifted(mutateCondition(rule.require, here), (require): Rule => ({ ...rule, require }), ['require']),
  ...(rule.where ? whereChanged(rule, rule.where, { ...here, planes: ['law'] }) : []),
  ...whereNarrowed(rule, here),
  ...without(rule.planes).map(
    ({ left, rest }): Variant<Rule> => ({ ...leftOut('planes', left), value: { ...rule, planes: rest } }),
  ),
  ...without(rule.of).map(
    ({ left, rest }): Variant<Rule> => ({ ...leftOut('of', pairText(left)), value: { ...rule, of: rest } }),
  ),
]

const leftOut = (at: string, before: string) =>
  ({ kind: 'left-out', at: [at], before, after: 'left out' }) as const

function whereChanged(rule: Rule, where: Condition, here: Here): readonly Variant<Rule>[] {
  const { where: _, ...unbounded } = rule
  return [
    { ...leftOut('where', conditionText(where)), value: unbounded },
    ...lifted(mutateCondition(where, here), (changed): Rule => ({ ...rule, where: changed }), ['where']),
  ]
}

/** The gravest narrowing: whoever does not meet the requirement escapes it (design, section 3.3). */
function whereNarrowed(rule: Rule, here: Here): readonly Variant<Rule>[] {
  if (!readableOn(rule.require, 'law', here)) return []
  const of = [...(rule.where ? [rule.where] : []), rule.require]
  const before = rule.where ? conditionText(rule.where) : rule.for
  const value: Rule = { ...rule, where: { form: 'all', of } }
  return [{ kind: 'narrowed', at: ['where'], before, after: 'and what is required', value }]
}

/** What a rule asks of whom, whatever the order and nesting in which it says so. */
function ruleKey({ planes, of, where, require }: Rule, { vocabulary, scope }: Here): string {
  const [first, second] = planes
  const standing: Standing = { vocabulary, scope, plane: second ? 'judged' : (first ?? 'judged') }
  const asked = where ? normalForm(where, { ...standing, plane: 'law' }) : ''
  return JSON.stringify([planes, of, asked, normalForm(require, standing)])
}
