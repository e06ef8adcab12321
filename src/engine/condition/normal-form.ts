import type { Condition, Test } from '../../model/rule.ts'
import { type Scope, scopeOfDomain } from '../../model/scope.ts'
import type { Plane } from '../../model/truth.ts'
import type { FactKind, Vocabulary } from '../../model/vocabulary.ts'
import { entails } from './entails.ts'
import { kindAt } from './scope.ts'

/** Where a condition stands, as far as its meaning depends on it. */
export interface Standing {
  readonly vocabulary: Vocabulary
  readonly scope: Scope
  /** The plane that is read; `judged` where a rule judges both. */
  readonly plane: Plane | 'judged'
}

/**
 * A condition with negations pushed down to the facts, `all` and `any` flat, listed values as the set they are: the same
 * for conditions that are the same in strong Kleene logic by their structure alone.
 */
export type Normal =
  | { readonly is: 'and' | 'or'; readonly of: readonly Normal[] }
  | { readonly is: 'at-least'; readonly least: number; readonly of: readonly Normal[] }
  | { readonly is: 'values'; readonly fact: string; readonly values: readonly string[] }
  | { readonly is: 'atom'; readonly name: string; readonly positive: boolean }
  | {
      readonly is: 'count'
      readonly over: string
      readonly least: number
      readonly of: Normal
      readonly positive: boolean
    }

type Fact = Extract<Condition, { form: 'fact' }>
type Quantified = Extract<Condition, { form: 'some' | 'every' | 'count' }>

export function normalForm(condition: Condition, standing: Standing, positive = true): Normal {
  const normal = (inner: Condition, wanted = positive) => normalForm(inner, standing, wanted)
  switch (condition.form) {
    case 'fact':
      return factForm(condition, standing, positive)
    case 'not':
      return normal(condition.of, !positive)
    case 'all':
    case 'any':
      return joined(
        condition.form === 'all' ? positive : !positive,
        condition.of.map(part => normal(part)),
      )
    case 'at-least': {
      const { of, least } = condition
      return someOf(
        positive ? least : of.length - least + 1,
        of.map(part => normal(part)),
      )
    }
    case 'on':
      return normalForm(condition.of, { ...standing, plane: condition.plane }, positive)
    case 'rule':
      return atom(`rule ${condition.rule} ${condition.ifNone} ${standing.plane}`, positive)
    default:
      return quantifiedForm(condition, standing, positive)
  }
}

const atom = (name: string, positive: boolean): Normal => ({ is: 'atom', name, positive })

/** A text that is the same for the same normal form. */
export const keyOf = (normal: Normal): string => JSON.stringify(normal)

/** A conjunction (`both`) or a disjunction, flat, in an order of its own, without parts that follow from another. */
export function joined(both: boolean, given: readonly Normal[]): Normal {
  const is = both ? 'and' : 'or'
  const flat = given.flatMap(part => (part.is === is ? part.of : [part]))
  const byKey = new Map(flat.map(part => [keyOf(part), part]))
  const parts = [...byKey]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, part]) => part)
    .filter((part, _, all) => !all.some(other => other !== part && makesIdle(other, part, both)))
  const [first] = parts
  return first && parts.length === 1 ? first : { is, of: parts }
}

/** In a conjunction what another part brings anyway says nothing; in a disjunction, what brings another part. */
const makesIdle = (other: Normal, part: Normal, both: boolean): boolean =>
  both ? entails(other, part) && !entails(part, other) : entails(part, other) && !entails(other, part)

function someOf(least: number, of: readonly Normal[]): Normal {
  if (least === 1) return joined(false, of)
  if (least === of.length) return joined(true, of)
  return { is: 'at-least', least, of: of.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)) }
}

function factForm({ path, test }: Fact, standing: Standing, positive: boolean): Normal {
  const kind = kindAt(standing.vocabulary, standing.scope, path)
  const planed = [path, ...('than' in test ? [test.than] : [])].some(one => hasPlane(one, standing))
  const fact = planed ? `${path}@${standing.plane}` : path
  const has = (value: string, wanted: boolean) => atom(`${fact} has ${value}`, wanted)
  if (kind?.type === 'some-of') {
    if (test.ask === 'includes')
      return joined(
        positive,
        test.values.map(value => has(value, positive)),
      )
    const allowed = test.ask === 'only' ? test.values : []
    const barred = kind.values.filter(value => !allowed.includes(value))
    return joined(
      positive,
      barred.map(value => has(value, !positive)),
    )
  }
  const domain = kind && domainOf(kind)
  if (!domain || (test.ask !== 'is' && test.ask !== 'in'))
    return atom(`${fact} ${JSON.stringify(test)}`, positive)
  const listed = valuesOf(test)
  return { is: 'values', fact, values: domain.filter(value => listed.includes(value) === positive) }
}

/** What follows from structure reads the same on either plane, and so does a fact without plane. */
const hasPlane = (path: string, { vocabulary, scope }: Standing): boolean =>
  (kindAt(vocabulary, scope, path)?.planes.length ?? 0) > 0

/** Every value that a fact with listed values can have. */
export const domainOf = ({ type, values }: FactKind): readonly string[] | undefined =>
  type === 'yes-no' ? ['yes', 'no'] : type === 'one-of' ? [...values, 'none'] : undefined

const valuesOf = (test: Extract<Test, { ask: 'is' | 'in' }>): readonly unknown[] =>
  test.ask === 'is' ? [test.value] : test.values

/** Everything is counting: `some` is one at least, and `every` that none is otherwise. */
function quantifiedForm(condition: Quantified, standing: Standing, positive: boolean): Normal {
  const { domain, meeting } = condition
  const scope = scopeOfDomain[domain]
  const there = condition.where ? [normalForm(condition.where, { ...standing, scope, plane: 'law' })] : []
  const that = (wanted: boolean) =>
    condition.that ? [normalForm(condition.that, { ...standing, scope }, wanted)] : []
  const over = `${domain} ${JSON.stringify(meeting)}`
  const counted = (least: number, parts: readonly Normal[], wanted: boolean): Normal => ({
    is: 'count',
    over,
    least,
    of: joined(true, parts),
    positive: wanted,
  })
  if (condition.form === 'some') return counted(1, [...there, ...that(true)], positive)
  if (condition.form === 'count') {
    const { atLeast, atMost } = condition
    const parts = [...there, ...that(true)]
    return joined(positive, [
      ...(atLeast === undefined ? [] : [counted(atLeast, parts, positive)]),
      ...(atMost === undefined ? [] : [counted(atMost + 1, parts, !positive)]),
    ])
  }
  const noException = counted(1, [...there, ...that(false)], !positive)
  return condition.ifNone === 'yes'
    ? noException
    : joined(positive, [noException, counted(1, there, positive)])
}
