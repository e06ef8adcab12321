import { expect, test } from 'vitest'
import { readExamples } from '../../src/load/read-examples.ts'
import { readInstruments } from '../../src/load/read-instruments.ts'
import { readRules } from '../../src/load/read-rules.ts'
import type { Condition } from '../../src/model/rule.ts'
import { productGrammar } from './grammar.ts'

const grammar = productGrammar()

const instrument = (id: string, more: string) => ({
  file: `${id}.yaml`,
  content: `opcat: instrument/1
id: ${id}
norms: ${id.toLowerCase()}
name: { en: ${id} }
title: { en: ${id} }
date: 2002
${more}
provisions:
  ${id}-1: { pinpoint: art. 1, confidence: confirmed, asks: must, theme: mandate, requires: { en: x }, checkable: yes, exhausted: yes }
  ${id}-2: { pinpoint: art. 2, confidence: probable, asks: should, theme: mandate, requires: { en: x }, checkable: no, why: { en: y } }
`,
})

const { norms, problems: ofNorms } = readInstruments(
  [
    instrument('LATER', 'order: 2\nauthority: advocacy\nbinding: no'),
    instrument('FIRST', 'order: 1\nauthority: treaty\nbinding: yes'),
    instrument('GUIDE', 'order: 3\nauthority: treaty-body-guidance\nbinding: no'),
  ],
  grammar,
)

test('instruments come in their order, and only a must that binds is an obligation', () => {
  expect(ofNorms).toEqual([])
  expect(norms.instruments.map(({ id }) => id)).toEqual(['FIRST', 'LATER', 'GUIDE'])
  expect(norms.provisions.map(({ id, strength, exhausted }) => `${id} ${strength} ${exhausted}`)).toEqual([
    'FIRST-1 obligation true',
    'FIRST-2 recommendation false',
    'LATER-1 position true',
    'LATER-2 position false',
    'GUIDE-1 recommendation true',
    'GUIDE-2 recommendation false',
  ])
  expect(norms.provisions[1]).toMatchObject({ pinpoint: 'art. 2', confidence: 'probable', why: { en: 'y' } })
})

const ruleText = (id: string, more: string) => ({
  file: `${id.replace('/', '-')}.yaml`,
  content: `id: ${id}
provisions: [FIRST-1]
strength: recommendation
theme: mandate
planes: [law, practice]
for: bodies
says: { title: { en: x }, requirement: { en: x }, met: { en: "{subject}" }, unmet: { en: "{witness.missing}" }, undetermined: { en: x }, remedy: { en: x } }
examples:
  - { expect: met, design: { bodies: { a: { functions: [monitoring] } } } }
${more}
`,
})

test.each<[string, Condition]>([
  ['members.seconded: no', fact('members.seconded', { ask: 'is', value: 'no' })],
  ['role: host', fact('role', { ask: 'is', value: 'host' })],
  ['number: { at-least: 2 }', fact('number', { ask: 'at-least', value: 2 })],
  ['number: none', fact('number', { ask: 'is', value: 'none' })],
  ['functions: none', fact('functions', { ask: 'is', value: 'none' })],
  ['functions: { includes: advice }', fact('functions', { ask: 'includes', values: ['advice'] })],
  ['functions: { only: [advice] }', fact('functions', { ask: 'only', values: ['advice'] })],
  ['powers.files: { in: [full, none] }', fact('powers.files', { ask: 'in', values: ['full', 'none'] })],
  ['members.seconded: { same-on: law }', fact('members.seconded', { ask: 'same-on', plane: 'law' })],
  ['as-of: { after: 2012 }', fact('as-of', { ask: 'after', than: '2012' })],
  [
    'mechanism.designation.date: { at-latest: state.ratification.in-force, plus: P1Y6M }',
    fact('mechanism.designation.date', {
      ask: 'at-latest',
      than: 'state.ratification.in-force',
      plus: 'P1Y6M',
    }),
  ],
  [
    'number: { at-least: 2, at-most: 5 }',
    {
      form: 'all',
      of: [fact('number', { ask: 'at-least', value: 2 }), fact('number', { ask: 'at-most', value: 5 })],
    },
  ],
  ['not: { role: host }', { form: 'not', of: fact('role', { ask: 'is', value: 'host' }) }],
  [
    'practice: { in-operation: yes }',
    { form: 'on', plane: 'practice', of: fact('in-operation', { ask: 'is', value: 'yes' }) },
  ],
  [
    '{ any: [{ role: host }], number: 1 }',
    {
      form: 'all',
      of: [
        { form: 'any', of: [fact('role', { ask: 'is', value: 'host' })] },
        fact('number', { ask: 'is', value: 1 }),
      ],
    },
  ],
  [
    '{ at-least: 1, of: [{ role: host }, { number: 1 }] }',
    {
      form: 'at-least',
      least: 1,
      of: [fact('role', { ask: 'is', value: 'host' }), fact('number', { ask: 'is', value: 1 })],
    },
  ],
  [
    '{ some: mandates, where: { function: monitoring }, that: { body.role: host, law: { held: yes } } }',
    {
      form: 'some',
      domain: 'mandates',
      meeting: [],
      where: fact('function', { ask: 'is', value: 'monitoring' }),
      that: {
        form: 'all',
        of: [
          fact('body.role', { ask: 'is', value: 'host' }),
          { form: 'on', plane: 'law', of: fact('held', { ask: 'is', value: 'yes' }) },
        ],
      },
      ifNone: 'no',
    },
  ],
  [
    '{ every: separations, of: [[monitoring, complaints]], if-none: yes, that: { same-body: no } }',
    {
      form: 'every',
      domain: 'separations',
      meeting: [['monitoring', 'complaints']],
      that: fact('same-body', { ask: 'is', value: 'no' }),
      ifNone: 'yes',
    },
  ],
  [
    '{ count: others, at-least: 1, at-most: 3 }',
    { form: 'count', domain: 'others', meeting: [], atLeast: 1, atMost: 3 },
  ],
])('%s', (written, condition) => {
  const block = written.startsWith('{') ? written : `{ ${written} }`
  const { rules, problems } = readRules([ruleText('a/a', `require: ${block}`)], { ...grammar, norms })
  expect(problems).toEqual([])
  expect(rules[0]?.require).toEqual(condition)
})

test('rules come in the order of the norms, then of their ids', () => {
  const ok = 'require: { role: host }'
  const texts = [
    ruleText('z/one', ok),
    { file: 'g', content: ruleText('b/guide', ok).content.replace('FIRST-1', 'GUIDE-1') },
    ruleText('c/two', 'require: { rule: z/one, if-none: yes }'),
  ]
  const { rules, problems } = readRules(texts, { ...grammar, norms })
  expect(problems).toEqual([])
  expect(rules.map(({ id }) => id)).toEqual(['c/two', 'z/one', 'b/guide'])
})

test('what is only wrong among rules', () => {
  const weak = ruleText('a/weak', 'require: { role: host }')
  const texts = [
    ruleText('a/one', 'require: { rule: a/two, if-none: no }'),
    ruleText('a/two', 'require: { not: { rule: a/one, if-none: no } }'),
    {
      file: 'weak',
      content: weak.content.replace('FIRST-1', 'LATER-1').replace('recommendation', 'position'),
    },
    ruleText('a/on-weak', 'require: { rule: a/weak, if-none: no }'),
    ruleText('a/lost', 'require: { rule: a/tow, if-none: no }'),
    { ...ruleText('a/one', 'require: { role: host }'), file: 'again' },
  ]
  const { rules, problems } = readRules(texts, { ...grammar, norms })
  expect(problems.map(({ code, file, suggestion }) => [code, file, suggestion])).toEqual([
    ['RULE_CIRCLE', 'a-one.yaml', undefined],
    ['RULE_CIRCLE', 'a-two.yaml', undefined],
    ['WEAKER_RULE', 'a-on-weak.yaml', undefined],
    ['UNKNOWN_RULE', 'a-lost.yaml', 'a/two'],
    ['DUPLICATE_RULE', 'again', undefined],
  ])
  expect(rules.map(({ id }) => id)).toEqual(['a/weak'])
})

test('a pack may build on rules known before, and not take their ids', () => {
  const { rules } = readRules([ruleText('a/known', 'require: { role: host }')], { ...grammar, norms })
  const texts = [
    ruleText('b/new', 'require: { rule: a/known, if-none: no }'),
    ruleText('a/known', 'require: { role: host }'),
  ]
  const read = readRules(texts, { ...grammar, norms, rules })
  expect(read.problems.map(({ code }) => code)).toEqual(['DUPLICATE_RULE'])
  expect(read.rules.map(({ id }) => id)).toEqual(['b/new'])
})

test('an example is a design in miniature: what it leaves out is unstated, its header supplied', () => {
  const more = `  - expect: not-applicable
    plane: practice
    state: &one { levels: { land: {} }, places: { complete: yes, list: { prison: { type: prison, levels: [land] } } } }
    design: { as-of: 2012, status: operating, bodies: { a: { in-operation: no } }, mandates: { list: { m: { body: a, function: monitoring, places: all, levels: all, practice: yes } } } }
  - { expect: unmet, state: *one, design: { bodies: { a: {} } } }
require: { role: host }`
  const text = ruleText('a/examples', more)
  expect(readRules([text], { ...grammar, norms }).problems).toEqual([])
  const [first, second, third] = readExamples(text, grammar.vocabulary)
  expect(first).toMatchObject({ rule: 'a/examples', expect: 'met', plane: 'law', line: 9 })
  expect(first?.design).toMatchObject({ id: 'example', asOf: '2021-10', status: 'proposal' })
  expect(first?.design.state).toMatchObject({ levels: [], places: [] })
  expect([...(first?.design.facts.keys() ?? [])]).toEqual(['bodies/a/functions/monitoring@both'])
  expect(second).toMatchObject({ expect: 'not-applicable', plane: 'practice', line: 10 })
  expect(second?.design).toMatchObject({
    asOf: '2012',
    status: 'operating',
    state: { levels: [{ id: 'land' }] },
  })
  expect(third?.design.facts.get('state/places/complete@both')?.value).toBe('yes')
})

test('examples are counted by verdict', () => {
  const { rules } = readRules([ruleText('a/a', 'require: { role: host }')], { ...grammar, norms })
  expect(rules[0]?.examples).toEqual({ met: 1, unmet: 0, undetermined: 0, notApplicable: 0 })
})

function fact(path: string, test: Extract<Condition, { form: 'fact' }>['test']): Condition {
  return { form: 'fact', path, test }
}
