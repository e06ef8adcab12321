import { expect, test } from 'vitest'
import { lint } from '../../src/engine/lint/lint.ts'
import type { Condition, Rule } from '../../src/model/rule.ts'
import { ask, is, rule, some, vocabulary, watching } from '../mutation/small.ts'
import { words } from '../report/words.ts'

const named = (name: string, require: Condition, more: Partial<Rule> = {}) =>
  rule(require, { id: `small/${name}`, where: watching, ...more })

test('a rule that applies to nothing', () => {
  const where: Condition = { form: 'all', of: [is('rank', 'high'), is('rank', 'low')] }
  expect(said([named('a', is('free', 'yes'), { where })])).toEqual(['fault never-applies small/a law'])
})

test('a rule that nothing can meet, and one that nothing can leave unmet', () => {
  const both: Condition = { form: 'all', of: [is('rank', 'high'), is('rank', 'low')] }
  const either: Condition = { form: 'any', of: [is('free', 'yes'), is('free', 'no')] }
  expect(said([named('a', both)])).toEqual(['fault never-met small/a law'])
  expect(said([named('a', either)])).toEqual(['fault never-unmet small/a law'])
})

test('numbers and lists are gone through too', () => {
  const range: Condition = {
    form: 'all',
    of: [ask('term', { ask: 'at-least', value: 5 }), ask('term', { ask: 'at-most', value: 4 })],
  }
  expect(said([named('a', range)])).toEqual(['fault never-met small/a law'])
  const list: Condition = {
    form: 'all',
    of: [
      ask('skills', { ask: 'includes', values: ['law'] }),
      ask('skills', { ask: 'only', values: ['care'] }),
    ],
  }
  expect(said([named('a', list)])).toEqual(['fault never-met small/a law'])
})

test('a search that finds nothing proves nothing', () => {
  const never: Condition = {
    form: 'all',
    of: [
      some('bodies', is('free', 'yes')),
      { form: 'every', domain: 'bodies', meeting: [], that: is('free', 'no'), ifNone: 'no' },
    ],
  }
  expect(said([named('a', never, { for: 'mechanism', where: is('chair', 'yes') })])).toEqual([
    'note perhaps-never-met small/a law',
  ])
})

test('two rules that contradict one another', () => {
  expect(said([named('a', is('rank', 'high')), named('b', is('rank', 'low'))])).toEqual([
    'fault contradiction small/a small/b law',
  ])
})

test('two rules that ask the same in other words', () => {
  const one = named('a', { form: 'not', of: { form: 'any', of: [is('free', 'no'), is('rank', 'low')] } })
  const other = named('b', {
    form: 'all',
    of: [ask('rank', { ask: 'in', values: ['high', 'middle', 'none'] }), is('free', 'yes')],
  })
  expect(said([one, other])).toEqual(['fault same small/a small/b law'])
})

test('one that brings the other, by what it asks of one subject', () => {
  const strict = named('a', ask('term', { ask: 'at-least', value: 5 }))
  const lenient = named('b', ask('term', { ask: 'at-least', value: 3 }))
  expect(said([lenient, strict])).toEqual(['note implied small/a small/b law'])
})

test('one that brings the other, by the form of what it asks of many', () => {
  const held = some('mandates', { form: 'all', of: [is('held', 'yes'), is('entry', 'full')] })
  expect(said([named('a', held), named('b', some('mandates', is('held', 'yes')))])).toEqual([
    'note implied small/a small/b law',
  ])
})

test('one that is only asked where the other is unmet', () => {
  const fallback = named('a', is('free', 'yes'), { where: is('rank', 'low') })
  expect(said([fallback, named('b', is('rank', 'high'))])).toEqual(['note excluded small/a small/b law'])
})

test('rules of another strength, on another plane, or about other facts say nothing of one another', () => {
  const one = named('a', is('entry', 'full'))
  expect(said([one, named('b', is('entry', 'partly'), { strength: 'position' })])).toEqual([])
  expect(said([one, named('b', is('entry', 'partly'), { planes: ['practice'] })])).toEqual([])
  expect(said([one, named('b', is('free', 'no'))])).toEqual([])
})

test('what holds on both planes is said once', () => {
  const planes = ['law', 'practice'] as const
  expect(
    said([named('a', is('entry', 'full'), { planes }), named('b', is('entry', 'partly'), { planes })]),
  ).toEqual(['fault contradiction small/a small/b law,practice'])
})

test('the same twice gives the same', () => {
  const rules = [named('a', some('bodies', is('free', 'yes'))), named('b', some('bodies', is('paid', 'yes')))]
  expect(said(rules)).toEqual(said(rules))
})

/** What lint says of the rules themselves. */
function said(rules: readonly Rule[]): readonly string[] {
  const knowledge = { vocabulary, norms: { instruments: [], provisions: [] }, rules, words }
  const glossary = { en: [], nl: [], fr: [], de: [] }
  const own = { rules: new Set(rules.map(({ id }) => id)), instruments: new Set<string>() }
  return lint({ knowledge, own, examples: [], glossary })
    .remarks.filter(({ code }) => code !== 'missing')
    .map(({ level, code, with: fill }) =>
      [level, code, fill.rule, fill.other, fill.plane].filter(Boolean).join(' '),
    )
}
