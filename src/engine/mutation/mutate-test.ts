import type { Condition, Test } from '../../model/rule.ts'
import type { FactKind } from '../../model/vocabulary.ts'
import { domainOf } from '../condition/normal-form.ts'
import { kindAt } from '../condition/scope.ts'
import { testText } from './condition-text.ts'
import { mutateComparison } from './mutate-comparison.ts'
import { type Here, type Variant, without } from './variant.ts'

type Fact = Extract<Condition, { form: 'fact' }>

/** Other tests of the same fact: another value, one value more or less, a number beside it, another date. */
export function mutateTest(fact: Fact, here: Here): readonly Variant<Test>[] {
  const { path, test } = fact
  const kind = kindAt(here.vocabulary, here.scope, path)
  return others(test, path, here, kind).map(value => ({
    value,
    kind: 'changed',
    at: [],
    before: `${path} ${testText(test)}`,
    after: testText(value),
  }))
}

function others(test: Test, path: string, here: Here, kind: FactKind | undefined): readonly Test[] {
  switch (test.ask) {
    case 'is':
      if (typeof test.value === 'number')
        return [test.value + 1, test.value - 1].map(value => ({ ...test, value }))
      return kind ? otherValues([test.value], kind) : otherWord(test, path, here)
    case 'in':
      return kind ? otherValues(test.values, kind) : []
    case 'includes':
    case 'only':
      return kind ? otherMembers(test, kind) : []
    case 'at-least':
    case 'at-most':
      return [test.value + 1, test.value - 1].map(value => ({ ...test, value }))
    case 'at-latest':
    case 'after':
      return mutateComparison(test, here)
    case 'same-on':
      return []
  }
}

/** One listed value more, one less; the only one becomes its neighbour. */
function otherValues(values: readonly (string | number)[], kind: FactKind): readonly Test[] {
  const domain = domainOf(kind) ?? []
  const added = domain.filter(value => !values.includes(value)).map(value => [...values, value])
  const [only] = values
  const neighbour = values.length === 1 ? next(domain, [String(only)]) : []
  return [...without(values).map(({ rest }) => rest), ...added, ...neighbour.map(value => [value])].map(
    (listed): Test =>
      listed.length === 1
        ? { ask: 'is', value: listed[0] as string | number }
        : { ask: 'in', values: listed },
  )
}

/**
 * One member more, one less; the only one becomes its neighbour. Of what a list may be asked to include besides, one
 * stands for all: each narrows the test in the same way.
 */
function otherMembers(test: Extract<Test, { ask: 'includes' | 'only' }>, kind: FactKind): readonly Test[] {
  const { values } = test
  const unlisted = kind.values.filter(value => !values.includes(value))
  const added = test.ask === 'only' ? unlisted : next(kind.values, values)
  const neighbour = values.length === 1 ? next(kind.values, values) : []
  return [
    ...without(values).map(({ rest }) => rest),
    ...added.map(value => [...values, value]),
    ...neighbour.map(value => [value]),
  ].map(listed => ({ ...test, values: listed }))
}

/** The listed value after the last of these, round the end. */
function next(domain: readonly string[], values: readonly string[]): readonly string[] {
  const last = domain.indexOf(values.at(-1) ?? '')
  const round = [...domain.slice(last + 1), ...domain.slice(0, Math.max(last, 0))]
  return round.filter(value => !values.includes(value)).slice(0, 1)
}

/** A word of the structure of a design becomes its neighbour in the list it comes from. */
function otherWord(
  test: Extract<Test, { ask: 'is' }>,
  path: string,
  { scope, vocabulary }: Here,
): readonly Test[] {
  const { functions, placeTypes } = vocabulary
  const listed = scope === 'mandate' && path === 'function' ? functions : path === 'type' ? placeTypes : []
  const ids = listed.map(({ id }) => id)
  return next(ids, [String(test.value)]).map(value => ({ ...test, value }))
}
