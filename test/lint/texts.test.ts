import { expect, test } from 'vitest'
import { idleFacts, untested } from '../../src/engine/lint/idle.ts'
import { weighTexts } from '../../src/engine/lint/weigh-texts.ts'
import type { GlossaryEntry } from '../../src/model/lint.ts'
import type { Text } from '../../src/model/truth.ts'
import { is, rule, vocabulary, watching } from '../mutation/small.ts'
import { norms } from '../report/sample-norms.ts'

const none = { en: [], nl: [], fr: [], de: [] }
const whole: Text = { en: 'One {n}.', nl: 'Eén {n}.', fr: 'Un {n}.', de: 'Ein {n}.' }

test('a text in four languages, with the same placeholders', () => {
  expect(weighTexts([told(whole)], none)).toEqual([])
})

test('what a file lacks in a language is said once', () => {
  const { fr: _, ...without } = whole
  const found = weighTexts([told(without), told(without)], none)
  expect(found.map(({ code, with: fill }) => [code, fill.language, fill.n])).toEqual([['missing', 'fr', '2']])
})

test('an empty text is none', () => {
  expect(weighTexts([told({ ...whole, de: ' ' })], none).map(({ code }) => code)).toContain('missing')
})

test('placeholders that differ; one that is repeated does not', () => {
  expect(weighTexts([told({ ...whole, nl: 'Eén {n}, {n}.' })], none)).toEqual([])
  const found = weighTexts([told({ ...whole, nl: 'Eén {m}.' })], none)
  expect(found.map(({ code, with: fill }) => [code, fill.language, fill.found, fill.wanted])).toEqual([
    ['placeholders', 'nl', '{m}', '{n}'],
  ])
})

const forbidding: readonly GlossaryEntry[] = [
  { not: 'marteling*', say: 'foltering', level: 'fault', except: [] },
  { not: 'score*', say: 'aantallen', level: 'note', except: ['geen score'] },
]

for (const [text, found] of [
  ['Verbod van marteling', ['marteling']],
  ['Martelingen en folteringen', ['Martelingen']],
  ['een bemarteling', []],
  ['Dit geeft geen score.', []],
  ['De scores en geen score.', ['scores']],
] as const)
  test(`glossary: “${text}”`, () => {
    const remarks = weighTexts([told({ ...whole, nl: text })], { ...none, nl: forbidding })
    expect(remarks.filter(({ code }) => code === 'glossary').map(({ with: fill }) => fill.found)).toEqual(
      found,
    )
  })

test('facts that no rule reads', () => {
  const rules = [rule(is('free', 'yes'), { where: watching })]
  const idle = idleFacts(rules, { vocabulary, rules: new Map() }).map(({ with: { fact } }) => fact)
  expect(idle).toContain('paid')
  expect(idle).not.toContain('free')
  expect(idle).not.toContain('functions')
  // Practice is judged of what is in operation, whatever a rule asks.
  expect(idle).not.toContain('in-operation')
})

test('provisions that a description can show, and no rule tests', () => {
  const checkable = norms.provisions.filter(({ checkable }) => checkable !== 'no').map(({ id }) => id)
  expect(untested(norms, []).map(({ with: { provision } }) => provision)).toEqual(checkable)
})

const told = (text: Text) => ({ text, about: () => ({ source: 'rule:small/rule', path: ['says', 'title'] }) })
