import { expect, test } from 'vitest'
import { rulesOn } from '../../src/engine/provisions.ts'
import { packagedKnowledge } from '../../src/load/packaged-knowledge.ts'
import { strengths } from '../../src/model/truth.ts'

const { norms, rules, vocabulary } = packagedKnowledge()

/** Every instrument is whole: each provision is tested, or says why no design can show it. */
const whole = norms.instruments.map(({ id }) => id)

test(`every checkable provision of ${whole.join(', ')} is tested by a rule that is at least as strong`, () => {
  const untested = norms.provisions.filter(
    provision =>
      whole.includes(provision.instrument) &&
      provision.checkable !== 'no' &&
      rulesOn(provision, rules).length === 0,
  )
  expect(untested.map(({ id }) => id)).toEqual([])
})

test('every provision that no design can show says why', () => {
  const silent = norms.provisions.filter(({ checkable, why }) => checkable === 'no' && !why?.en)
  expect(silent.map(({ id }) => id)).toEqual([])
})

test('no rule is stronger than the first provision it reads', () => {
  const strengthOf = new Map(norms.provisions.map(({ id, strength }) => [id, strength]))
  const above = rules.filter(({ provisions: [first = ''], strength }) => {
    const most = strengthOf.get(first)
    return !most || strengths.indexOf(strength) < strengths.indexOf(most)
  })
  expect(above.map(({ id }) => id)).toEqual([])
})

test('a treaty alone obliges, an advocate alone takes a position', () => {
  const authority = new Map(norms.instruments.map(one => [one.id, one]))
  for (const { id, instrument, strength } of norms.provisions) {
    const { binding, authority: from } = authority.get(instrument) ?? { binding: false, authority: '' }
    if (strength === 'obligation') expect(binding, id).toBe(true)
    expect(strength === 'position', id).toBe(from === 'advocacy')
  }
})

test('two rules fill the coverage grid', () => {
  expect(rules.flatMap(({ grid }) => grid ?? []).sort()).toEqual(['powers', 'reach'])
})

for (const language of ['en', 'nl'] as const)
  test(`every rule, fact and value has its words in ${language}`, () => {
    const silent = rules.filter(({ says }) => Object.values(says).some(text => !text[language]))
    expect(silent.map(({ id }) => id)).toEqual([])
    expect(vocabulary.facts.filter(({ name }) => !name[language]).map(({ path }) => path)).toEqual([])
    const values = vocabulary.facts.flatMap(({ type, path, values: listed }) =>
      path === 'functions' || type === 'text' ? [] : listed,
    )
    expect(values.filter(value => !vocabulary.values.get(value)?.[language])).toEqual([])
  })
