import type { Design, FactValue } from '../model/design.ts'
import type { Test } from '../model/rule.ts'
import type { FactKind } from '../model/vocabulary.ts'
import { openLeaf, settledBy, settledLeaf, wording } from './leaf.ts'
import { type Address, readValue } from './lookup.ts'
import type { Allowed, Leaf, Need } from './node.ts'
import { remembered } from './remembered.ts'
import { anyDay, noDay } from './settle-dates.ts'
import { truthOf } from './truth.ts'

/** A test of a fact that is one value. */
export type ValueTest = Extract<Test, { ask: 'is' | 'in' | 'at-least' | 'at-most' }>

/** Judges a test of a fact that is one value. */
export function weighValue(design: Design, address: Address, path: string, test: ValueTest): Leaf {
  const reading = readValue(design, address)
  const asks = wording(test)
  if (reading.stated) return settledBy(reading, truthOf(holds(test, reading.value)), { path, asks })
  const allowed = (wanted: boolean): readonly (readonly Need[])[] =>
    choicesFor(test, address.kind, wanted).map(one => [{ gap: reading.gap, member: '', allowed: one }])
  return openLeaf(reading.gap, { path, asks }, allowed(true), allowed(false))
}

function holds(test: ValueTest, value: FactValue): boolean {
  switch (test.ask) {
    case 'is':
      return value === test.value
    case 'in':
      return test.values.includes(value)
    case 'at-least':
      return typeof value === 'number' && value >= test.value
    case 'at-most':
      return typeof value === 'number' && value <= test.value
  }
}

/** The values of an unknown fact under which the test comes out as wanted: worked out once for a test and a kind. */
const choicesFor = (test: ValueTest, kind: FactKind, wanted: boolean): readonly Allowed[] =>
  choicesOf(test)(kind)[wanted ? 'yes' : 'no']

const choicesOf = remembered((test: ValueTest) =>
  remembered((kind: FactKind) => ({ yes: choices(test, kind, true), no: choices(test, kind, false) })),
)

function choices(test: ValueTest, kind: FactKind, wanted: boolean): readonly Allowed[] {
  if (kind.type === 'number') return rangesFor(test, wanted)
  if (kind.type === 'date') return datesFor(test, wanted)
  const domain = domainOf(kind)
  const values = new Set<FactValue>(domain.filter(value => holds(test, value) === wanted))
  return values.size ? [{ kind: 'values', values }] : []
}

/** Of a text it only counts whether there is one: `stated` stands for all of them. */
const domainOf = ({ type, values }: FactKind): readonly string[] =>
  type === 'yes-no' ? ['yes', 'no'] : type === 'text' ? ['(stated)', 'none'] : [...values, 'none']

/** Of a date only `none` is asked by value; all else by comparison. */
function datesFor(test: ValueTest, wanted: boolean): readonly Allowed[] {
  return holds(test, 'none') === wanted ? [noDay] : [anyDay]
}

/** Of two neighbouring numbers one meets a bound and the other does not. */
const justBelow = (bound: number) => bound - Number.EPSILON * Math.max(1, Math.abs(bound))
const justAbove = (bound: number) => bound + Number.EPSILON * Math.max(1, Math.abs(bound))

function rangesFor(test: ValueTest, wanted: boolean): readonly Allowed[] {
  const range = (min: number, max: number, none: boolean): Allowed => ({ kind: 'range', min, max, none })
  const { NEGATIVE_INFINITY: lowest, POSITIVE_INFINITY: highest } = Number
  if (test.ask === 'at-least')
    return [wanted ? range(test.value, highest, false) : range(lowest, justBelow(test.value), true)]
  if (test.ask === 'at-most')
    return [wanted ? range(lowest, test.value, false) : range(justAbove(test.value), highest, true)]
  const listed = test.ask === 'is' ? [test.value] : test.values
  const numbers = listed.filter(value => typeof value === 'number')
  if (!wanted) return [{ kind: 'any' }]
  return [
    ...numbers.map(value => range(value, value, false)),
    ...(listed.includes('none') ? [range(highest, lowest, true)] : []),
  ]
}

/** Judges whether a fact has the same value on two planes. */
export function weighSame(design: Design, here: Address, there: Address, path: string, test: Test): Leaf {
  const asks = { path, asks: wording(test) }
  const [one, other] = [readValue(design, here), readValue(design, there)]
  if (one.stated && other.stated)
    return settledLeaf(truthOf(one.value === other.value), [[one.ground, other.ground]], asks, one.value)
  const stated = one.stated ? one : other.stated ? other : undefined
  const needs = [one, other].flatMap(side => (side.stated ? [] : [side.gap]))
  const domain = here.kind.type === 'yes-no' ? ['yes', 'no'] : [...here.kind.values, 'none']
  const allowed = (same: boolean): Allowed =>
    stated && here.kind.type !== 'number' && here.kind.type !== 'date'
      ? { kind: 'values', values: new Set(domain.filter(value => (value === stated.value) === same)) }
      : { kind: 'any' }
  // With both unknown, only whether they agree is asked: no two needs may ask both.
  const relation = stated ? '' : `${here.chain[0]} on ${[here.plane, there.plane].sort().join(' and ')}`
  const asked = (same: boolean): Allowed =>
    stated ? allowed(same) : { kind: 'values', values: new Set([same ? 'yes' : 'no']) }
  const choices = (same: boolean) => [
    needs.map((gap): Need => ({ gap, member: relation, allowed: asked(same) })),
  ]
  // A fact compared with itself can only be the same.
  const apart = here.plane === there.plane ? [] : choices(false)
  return openLeaf(needs[0] as Need['gap'], asks, choices(true), apart)
}
