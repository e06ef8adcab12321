import { expect, test } from 'vitest'
import type { Finding } from '../../src/model/assessment.ts'
import type { Design, FactValue } from '../../src/model/design.ts'
import type { Condition, Rule } from '../../src/model/rule.ts'
import type { FactPlane } from '../../src/model/truth.ts'
import { factMap } from './design-arbitrary.ts'
import { findings, keySets } from './engine.ts'
import { judgeAll } from './evaluate.ts'
import { vocabulary } from './sample-vocabulary.ts'

/** The smallest case of everything on which engine and naive evaluator once differed, or that random draws seldom meet. */
const design = (facts: Readonly<Record<string, FactValue>>, more: Partial<Design> = {}): Design => ({
  id: 'small',
  name: { en: 'Small' },
  file: 'design.yaml',
  asOf: '2021',
  status: 'proposal',
  state: { id: 'land', name: { en: 'Land' }, levels: [{ id: 'land', name: { en: 'Land' } }], places: [] },
  sources: new Map(),
  bodies: [{ id: 'b', name: { en: 'Body' }, role: 'put-forward' }],
  mandates: [],
  separations: [],
  facts: factMap(
    Object.entries(facts).map(([key, value]) => {
      const [end = '', plane = 'law'] = key.split('@')
      return { end, plane: plane as FactPlane, value }
    }),
  ),
  fixed: [],
  texts: new Map(),
  lines: new Map([['design.yaml', [0]]]),
  ...more,
})

const says = { title: {}, requirement: {}, met: {}, unmet: {}, undetermined: {}, remedy: {} }

const rule = (subjects: Rule['for'], require: Condition, more: Partial<Rule> = {}): Rule => ({
  id: 'small/rule',
  provisions: ['T-1'],
  strength: 'obligation',
  theme: 'mandate',
  planes: ['law'],
  for: subjects,
  of: [],
  require,
  says,
  examples: { met: 1, unmet: 1, undetermined: 1, notApplicable: 1 },
  ...more,
})

const is = (path: string, value: FactValue): Condition => ({ form: 'fact', path, test: { ask: 'is', value } })

function only(of: Design, asked: Rule): Finding {
  const [finding, ...others] = findings(of, [asked])
  if (!finding || others.length > 0) throw new Error('one finding was expected')
  return finding
}

const settling = ({ settles, gaps }: Finding) => ({
  met: keySets(settles.met, gaps),
  unmet: keySets(settles.unmet, gaps),
})

const mandate = {
  id: 'm',
  body: 'b',
  function: 'monitoring',
  places: 'all',
  except: [],
  levels: 'all',
} as const

test('same-on reads how a mandate is exercised: not at all by a body that is not in operation', () => {
  const small = design(
    { 'bodies/b/in-operation@practice': 'no', 'mandates/m/held@law': 'yes' },
    { mandates: [mandate] },
  )
  const same = rule('mandates', { form: 'fact', path: 'held', test: { ask: 'same-on', plane: 'practice' } })
  expect(judgeAll(same, small, vocabulary, [same])[0]?.verdict).toBe('unmet')
  expect(only(small, same).verdict).toBe('unmet')
})

test('a list of mandates left open never shows that there are few', () => {
  const few = rule('bodies', { form: 'count', domain: 'mandates', meeting: [], atMost: 1 })
  const many = rule('bodies', { form: 'count', domain: 'mandates', meeting: [], atLeast: 2 })
  for (const asked of [few, many]) {
    expect(judgeAll(asked, design({}), vocabulary, [asked])[0]?.verdict).toBe('undetermined')
    expect(only(design({}), asked).verdict).toBe('undetermined')
  }
})

test('a mechanism that does not operate is not judged in practice, whatever `where` says', () => {
  const small = design({ 'state/ratification/reservation@both': 'no' })
  const asked = rule('mechanism', is('designation.notified', 'yes'), {
    planes: ['practice'],
    where: is('state.ratification.reservation', 'yes'),
  })
  const finding = only(small, asked)
  expect(finding.verdict).toBe('not-applicable')
  expect(keySets(finding.reasons, finding.evidence)).toEqual([[]])
})

test('an open list of mandates settles nothing until it is complete', () => {
  const some = rule('mechanism', {
    form: 'some',
    domain: 'mandates',
    meeting: [],
    that: is('held', 'yes'),
    ifNone: 'no',
  })
  expect(settling(only(design({}), some))).toEqual({
    met: [['mandates/complete@both']],
    unmet: [['mandates/complete@both']],
  })
})

test('one fact cannot be two things at once', () => {
  const twice = rule('bodies', is('basis.text', 'none'), { where: is('basis.text', 'none') })
  expect(settling(only(design({}), twice))).toEqual({ met: [['bodies/b/basis/text@law']], unmet: [] })
})

test('a rough date can only become a day within it', () => {
  const rough = design({ 'mechanism/designation/date@both': '2010' })
  const limit = (than: string): Condition => ({
    form: 'fact',
    path: 'designation.date',
    test: { ask: 'at-latest', than },
  })
  const date = ['mechanism/designation/date@both']
  expect(settling(only(rough, rule('mechanism', limit('2010-06-01'))))).toEqual({
    met: [date],
    unmet: [date],
  })
  expect(settling(only(rough, rule('mechanism', limit('2010'))))).toEqual({ met: [date], unmet: [] })
})

test('what a silent part would inherit is one gap, not two', () => {
  const bodies: Design['bodies'] = [
    { id: 'b', name: { en: 'Body' }, role: 'put-forward' },
    { id: 'part', name: { en: 'Part' }, role: 'put-forward', partOf: 'b' },
  ]
  const every = rule('mechanism', {
    form: 'some',
    domain: 'bodies',
    meeting: [],
    that: is('basis.text', 'none'),
    ifNone: 'no',
  })
  expect(settling(only(design({}, { bodies }), every)).unmet).toEqual([['bodies/b/basis/text@law']])
})
