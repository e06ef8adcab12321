import type { Condition, Test } from '../../model/rule.ts'
import type { Plane } from '../../model/truth.ts'
import type { FactKind, Vocabulary } from '../../model/vocabulary.ts'
import { kindAt, type Scope, scopeOfDomain } from './scope.ts'

/** Where a condition stands, as far as its meaning depends on it. */
export interface Standing {
  readonly vocabulary: Vocabulary
  readonly scope: Scope
  /** The plane that is read; `judged` where a rule judges both. */
  readonly plane: Plane | 'judged'
}

type Fact = Extract<Condition, { form: 'fact' }>
type Quantified = Extract<Condition, { form: 'some' | 'every' | 'count' }>

/**
 * The same key for conditions that are the same in strong Kleene logic by their structure alone: negations pushed down
 * to the facts, order and nesting of `all` and `any` ignored, listed values as the set they are.
 */
export function conditionKey(condition: Condition, standing: Standing, positive = true): string {
  const key = (inner: Condition, wanted = positive) => conditionKey(inner, standing, wanted)
  switch (condition.form) {
    case 'fact':
      return factKey(condition, standing, positive)
    case 'not':
      return key(condition.of, !positive)
    case 'all':
    case 'any':
      return joinedKey(
        condition.form === 'all' ? positive : !positive,
        condition.of.map(part => key(part)),
      )
    case 'at-least': {
      const { of, least } = condition
      return atLeastKey(
        positive ? least : of.length - least + 1,
        of.map(part => key(part)),
      )
    }
    case 'on':
      return conditionKey(condition.of, { ...standing, plane: condition.plane }, positive)
    case 'rule':
      return signed(positive, `rule ${condition.rule} ${condition.ifNone} ${standing.plane}`)
    default:
      return quantifiedKey(condition, standing, positive)
  }
}

const signed = (positive: boolean, key: string) => (positive ? key : `!${key}`)

/** A conjunction (`both`) or a disjunction, flat: parts of the same kind are taken apart first. */
function joinedKey(both: boolean, keys: readonly string[]): string {
  const head = both ? 'AND' : 'OR'
  const parts = new Set(keys.flatMap(key => partsOf(key, head)))
  const [only] = parts
  return parts.size === 1 ? (only as string) : JSON.stringify([head, ...[...parts].sort()])
}

function partsOf(key: string, head: string): readonly string[] {
  if (!key.startsWith(`["${head}"`)) return [key]
  return (JSON.parse(key) as string[]).slice(1)
}

function atLeastKey(least: number, keys: readonly string[]): string {
  if (least === 1) return joinedKey(false, keys)
  if (least === keys.length) return joinedKey(true, keys)
  return JSON.stringify([`AT-LEAST ${least}`, ...keys.toSorted()])
}

function factKey({ path, test }: Fact, standing: Standing, positive: boolean): string {
  const kind = kindAt(standing.vocabulary, standing.scope, path)
  const name = [path, ...comparedWith(test)].some(one => hasPlane(one, standing))
    ? `${path}@${standing.plane}`
    : path
  const domain = kind && domainOf(kind)
  if (kind?.type === 'some-of') {
    if (test.ask === 'includes')
      return joinedKey(
        positive,
        test.values.map(value => signed(positive, `${name} has ${value}`)),
      )
    const allowed = test.ask === 'only' ? test.values : []
    return joinedKey(
      positive,
      kind.values
        .filter(value => !allowed.includes(value))
        .map(value => signed(!positive, `${name} has ${value}`)),
    )
  }
  if (domain && (test.ask === 'is' || test.ask === 'in')) {
    const listed = valuesOf(test)
    return `${name} in ${domain.filter(value => listed.includes(value) === positive).join()}`
  }
  return signed(positive, `${name} ${JSON.stringify(test)}`)
}

const comparedWith = (test: Test): readonly string[] => ('than' in test ? [test.than] : [])

/** What follows from structure reads the same on either plane, and so does a fact without plane. */
const hasPlane = (path: string, { vocabulary, scope }: Standing): boolean =>
  (kindAt(vocabulary, scope, path)?.planes.length ?? 0) > 0

/** Every value that a fact with listed values can have. */
export const domainOf = ({ type, values }: FactKind): readonly string[] | undefined =>
  type === 'yes-no' ? ['yes', 'no'] : type === 'one-of' ? [...values, 'none'] : undefined

const valuesOf = (test: Extract<Test, { ask: 'is' | 'in' }>): readonly unknown[] =>
  test.ask === 'is' ? [test.value] : test.values

/** `every` is no exception: none is otherwise. */
function quantifiedKey(condition: Quantified, standing: Standing, positive: boolean): string {
  const { domain, meeting } = condition
  const scope = scopeOfDomain[domain]
  const there = condition.where ? [conditionKey(condition.where, { ...standing, scope, plane: 'law' })] : []
  const that = (wanted: boolean) =>
    condition.that ? [conditionKey(condition.that, { ...standing, scope }, wanted)] : []
  const counted = (least: number, parts: readonly string[]) =>
    `count ${domain} ${JSON.stringify(meeting)} ${least} ${joinedKey(true, parts)}`
  if (condition.form !== 'count') {
    if (condition.form === 'some') return signed(positive, counted(1, [...there, ...that(true)]))
    const exception = counted(1, [...there, ...that(false)])
    if (condition.ifNone === 'yes') return signed(!positive, exception)
    return joinedKey(positive, [signed(!positive, exception), signed(positive, counted(1, there))])
  }
  const { atLeast, atMost } = condition
  const parts = [...there, ...that(true)]
  return joinedKey(positive, [
    ...(atLeast === undefined ? [] : [signed(positive, counted(atLeast, parts))]),
    ...(atMost === undefined ? [] : [signed(!positive, counted(atMost + 1, parts))]),
  ])
}
