import { expect, test } from 'vitest'
import { rulesOn } from '../../src/engine/provisions.ts'
import { packagedKnowledge } from '../../src/load/packaged-knowledge.ts'
import { languages, strengths } from '../../src/model/truth.ts'

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

for (const language of languages)
  test(`every rule, fact, value and provision has its words in ${language}`, () => {
    const silent = rules.filter(({ says }) => Object.values(says).some(text => !text[language]))
    expect(silent.map(({ id }) => id)).toEqual([])
    const facts = vocabulary.facts.filter(
      ({ name, ask }) => !name[language] || Object.values(ask).some(question => !question?.[language]),
    )
    expect(facts.map(({ path }) => path)).toEqual([])
    const values = vocabulary.facts.flatMap(({ path, values: listed }) =>
      path === 'functions' ? [] : listed,
    )
    expect(values.filter(value => !vocabulary.values.get(value)?.[language])).toEqual([])
    const named = [
      ...vocabulary.functions,
      ...vocabulary.placeTypes,
      ...vocabulary.themes,
      ...vocabulary.levers,
    ]
    expect(named.filter(({ name }) => !name[language]).map(({ id }) => id)).toEqual([])
    const unsaid = norms.provisions.filter(
      ({ requires, reading, why }) =>
        !requires[language] || (reading && !reading[language]) || (why && !why[language]),
    )
    expect(unsaid.map(({ id }) => id)).toEqual([])
  })

test('a rule fills the same placeholders in every language', () => {
  const uneven = rules.filter(({ says }) =>
    Object.values(says).some(
      text => new Set(languages.map(language => placeholders(text[language] ?? ''))).size > 1,
    ),
  )
  expect(uneven.map(({ id }) => id)).toEqual([])
})

const placeholders = (text: string) => [...new Set(text.match(/\{[^}]*\}/g) ?? [])].sort().join()
