import { expect, test } from 'vitest'
import { mutate } from '../../src/engine/mutation/mutate.ts'
import type { Rule } from '../../src/model/rule.ts'
import { ask, is, rule, some, vocabulary, watching } from './small.ts'

test('a listed value: one more, one less, negated, read on the other plane', () => {
  expect(namesOf(rule(ask('entry', { ask: 'in', values: ['full', 'partly'] })))).toEqual([
    'require: entry in full, partly -> negated',
    'require: entry in full, partly -> on practice',
    'require: entry in full, partly -> is partly',
    'require: entry in full, partly -> is full',
    'require: entry in full, partly -> in full, partly, none',
    'where: bodies -> and what is required',
  ])
})

test('the only value becomes its neighbour; yes becomes no once, not twice', () => {
  expect(namesOf(rule(is('rank', 'middle')))).toContain('require: rank is middle -> is low')
  const flips = namesOf(rule(is('free', 'yes'))).filter(name => name.startsWith('require: free is yes'))
  expect(flips).toEqual([
    'require: free is yes -> negated',
    'require: free is yes -> on practice',
    'require: free is yes -> in yes, no',
  ])
})

test('numbers: one more and one less', () => {
  expect(namesOf(rule(ask('term', { ask: 'at-least', value: 3 })))).toEqual(
    expect.arrayContaining([
      'require: term at-least 3 -> at-least 4',
      'require: term at-least 3 -> at-least 2',
    ]),
  )
})

test('lists: a member more, a member less', () => {
  const names = namesOf(rule(ask('skills', { ask: 'includes', values: ['law', 'care'] })))
  expect(names).toContain('require: skills includes law, care -> includes law')
  expect(names).toContain('require: skills includes law, care -> includes law, care, sums')
  expect(namesOf(rule(ask('skills', { ask: 'only', values: ['law'] })))).toEqual(
    expect.arrayContaining([
      'require: skills only law -> only law, care',
      'require: skills only law -> only law, sums',
      'require: skills only law -> only law, talk',
      'require: skills only law -> only care',
    ]),
  )
})

test('dates: turned round, another period, another limit', () => {
  const dated = rule(ask('named', { ask: 'at-latest', than: 'state.joined', plus: 'P1Y' }), {
    for: 'mechanism',
  })
  const start = 'require: named at-latest state.joined plus P1Y'
  expect(namesOf(dated)).toEqual(
    expect.arrayContaining([
      `${start} -> after state.joined plus P1Y`,
      `${start} -> at-latest state.joined plus P2Y`,
      `${start} -> at-latest state.joined`,
      `${start} -> at-latest state.left plus P1Y`,
    ]),
  )
  const literal = rule(ask('named', { ask: 'after', than: '2012-05' }), { for: 'mechanism' })
  expect(namesOf(literal)).toContain('require: named after 2012-05 -> after 2013-05')
})

test('conjunctions and disjunctions: swapped, each part left out and changed', () => {
  const names = namesOf(rule({ form: 'all', of: [is('free', 'yes'), is('rank', 'low')] }))
  expect(names).toEqual(
    expect.arrayContaining([
      'require: all (free is yes; rank is low) -> any',
      'require: free is yes -> left out',
      'require: rank is low -> left out',
      'require: rank is low -> negated',
    ]),
  )
})

test('quantifiers: another one, another domain, without and with another where', () => {
  const names = namesOf(rule(some('bodies', is('free', 'yes'), watching), { for: 'mechanism' }))
  const whole = 'some bodies where (functions includes watch) that (free is yes)'
  expect(names).toEqual(
    expect.arrayContaining([
      `require: ${whole} -> every`,
      `require: ${whole} -> institutions`,
      'require some bodies where: functions includes watch -> left out',
      'require some bodies where: functions includes watch -> negated',
      'require some bodies that: free is yes -> negated',
    ]),
  )
  // A mechanism has no others and no institution of its own.
  expect(names.filter(name => /-> (others|institution)$/.test(name))).toEqual([])
})

test('every: some instead, and otherwise where there is none', () => {
  const every = rule(
    { form: 'every', domain: 'bodies', meeting: [], that: is('free', 'yes'), ifNone: 'no' },
    { for: 'mechanism' },
  )
  expect(namesOf(every)).toEqual(
    expect.arrayContaining([
      'require: every bodies that (free is yes) -> some',
      'require: every bodies that (free is yes) -> if-none yes',
    ]),
  )
})

test('counts: each bound moved, each left out', () => {
  const counted = rule(
    { form: 'count', domain: 'institutions', meeting: [], atLeast: 1, atMost: 1 },
    { for: 'mechanism' },
  )
  expect(namesOf(counted)).toEqual(
    expect.arrayContaining([
      'require: count institutions -> at-least 2',
      'require: count institutions -> at-most 0',
      'require: count institutions -> without at-least',
      'require: count institutions -> without at-most',
    ]),
  )
})

test('where: left out, negated, narrowed to those that meet the requirement', () => {
  expect(namesOf(rule(is('free', 'yes'), { where: watching }))).toEqual(
    expect.arrayContaining([
      'where: functions includes watch -> left out',
      'where: functions includes watch -> negated',
      'where: functions includes watch -> and what is required',
    ]),
  )
})

test('planes: each left out, and what is read on one read on the other where it can be', () => {
  const both = namesOf(rule(is('free', 'yes'), { planes: ['law', 'practice'] }))
  expect(both).toEqual(
    expect.arrayContaining([
      'planes: law -> left out',
      'planes: practice -> left out',
      'require: free is yes -> on law',
      'require: free is yes -> on practice',
    ]),
  )
  expect(namesOf(rule(is('rank', 'low'))).filter(name => name.endsWith('on practice'))).toEqual([])
})

test('pairs of functions and other rules', () => {
  const apart = rule(is('files', 'apart'), {
    for: 'separations',
    of: [
      ['watch', 'hear'],
      ['watch', 'advise'],
    ],
  })
  expect(namesOf(apart)).toContain('of: watch with hear -> left out')
  const referring = rule({ form: 'rule', rule: 'small/other', ifNone: 'no' })
  expect(namesOf(referring)).toContain('require: rule small/other -> if-none yes')
})

test('what only looks different is no mutant', () => {
  const twice = rule({ form: 'not', of: { form: 'not', of: is('free', 'yes') } })
  expect(namesOf(twice).filter(name => name.endsWith('negated'))).toHaveLength(1)
  // Of every exception there is one that is required anyway.
  const required = rule({
    form: 'all',
    of: [
      some('mandates', is('held', 'yes')),
      { form: 'every', domain: 'mandates', meeting: [], that: is('entry', 'full'), ifNone: 'yes' },
    ],
  })
  expect(namesOf(required).filter(name => name.endsWith('if-none no'))).toEqual([])
})

test('names are unique, and do not depend on the order of the parts', () => {
  const parts = [is('free', 'yes'), is('paid', 'yes'), is('rank', 'low')]
  const names = namesOf(rule({ form: 'any', of: parts }))
  expect(new Set(names).size).toBe(names.length)
  const turned = namesOf(rule({ form: 'any', of: parts.toReversed() }))
  const alone = (list: readonly string[]) => list.filter(name => !name.includes('any (')).toSorted()
  expect(alone(turned)).toEqual(alone(names))
})

test('two alike are told apart by a number', () => {
  const alike = rule({
    form: 'any',
    of: [
      { form: 'all', of: [is('free', 'yes'), is('paid', 'yes')] },
      { form: 'all', of: [is('free', 'yes'), is('rank', 'low')] },
    ],
  })
  expect(namesOf(alike)).toContain('require: free is yes -> negated (2)')
})

function namesOf(one: Rule): readonly string[] {
  return mutate(one, { vocabulary, rules: new Map([[one.id, one]]) }).map(({ mutant }) => mutant.name)
}
