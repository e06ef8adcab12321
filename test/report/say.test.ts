import { expect, test } from 'vitest'
import { fold } from '../../src/report/fold.ts'
import { nameFact, nameOwnedFact, nameValue, questionOf } from '../../src/report/name-fact.ts'
import { nameProvisions } from '../../src/report/name-provision.ts'
import { nameSources } from '../../src/report/name-source.ts'
import { nameSubject, nameSubjects } from '../../src/report/name-subject.ts'
import { ruleOf } from '../../src/report/rule-of.ts'
import { say } from '../../src/report/say.ts'
import { joined } from '../../src/report/word.ts'
import { finding } from './sample-assessment.ts'
import { designView, view } from './sample-design.ts'

test.each([
  ['mechanism', 'Council for the Oversight of Places of Detention'],
  ['state', 'Utopia'],
  ['bodies/council', 'Central Council'],
  ['mandates/prisons', 'Central Council, for Prison'],
  ['places/cells@north', 'Cells of the harbour police (Northern Land)'],
  ['places/other@north', 'Any other place (Northern Land)'],
  ['separations/council+commissions', 'Central Council and Local commissions'],
  ['separations/council+council', 'Central Council'],
  ['bodies/nobody', 'nobody'],
])('%s is called %s', (subject, name) => {
  expect(nameSubject(subject, designView)).toBe(name)
})

test('places are gathered by level, other subjects listed', () => {
  expect(nameSubjects(['places/prison@union', 'places/cells@union', 'places/cells@north'], designView)).toBe(
    'Prison; Cells of the harbour police (Union) · Cells of the harbour police (Northern Land)',
  )
  expect(nameSubjects(['bodies/council', 'bodies/commissions'], designView)).toBe(
    'Central Council and Local commissions',
  )
})

test('facts are called by the vocabulary, members and structure included', () => {
  expect(nameFact('bodies/council/members/seconded', view)).toBe('officials on secondment among the members')
  expect(nameFact('bodies/council/functions/mediation', view)).toBe('functions: Mediation')
  expect(nameFact('mandates/complete', view)).toBe('completeness of the list of mandates')
  expect(nameOwnedFact('mandates/prisons/held', designView)).toBe('mandate (Central Council, for Prison)')
  expect(nameOwnedFact('separations/council+commissions/members', designView)).toBe(
    'members who do both (Central Council and Local commissions)',
  )
  expect(questionOf('bodies/council/members/seconded', 'practice', view)).toBe(
    'Do officials serve on secondment?',
  )
  expect(questionOf('bodies/council/functions/complete', 'both', view)).toBe(
    'Is the list complete: functions?',
  )
})

test('values are words, numbers carry their unit', () => {
  const term = view.knowledge.vocabulary.facts.find(({ path }) => path === 'members.term')
  expect(nameValue('restricted', view)).toBe('restricted')
  expect(nameValue(5, view, term)).toBe('5 years')
  expect(nameValue(5, { ...view, language: 'nl' }, term)).toBe('5 jaar')
})

test('sources are called by their title, pinpoints as given', () => {
  expect(nameSources(['act#art-25-3-1', 'act#art-26', 'memo'], designView)).toBe(
    'Oversight Act, art-25-3-1, art-26; Memo of the Coalition',
  )
})

test('a pinpoint is printed if confirmed, marked if probable, never if unconfirmed', () => {
  expect(nameProvisions(['OPCAT-18.1-b', 'OPCAT-29', 'SPTG-32', 'COAL-M-067'], view)).toBe(
    'OPCAT, art. 18(1), art. 29; SPT Guidelines, para. 32 (to be checked); OPCAT Coalition',
  )
})

test('a witness fills the sentence', () => {
  const witness = { body: 'council', missing: ['powers.premises', 'powers.files'], unknown: [] }
  const one = finding('opcat/20-powers', 'places/prison@union', 'unmet', { witness })
  expect(say(one, ruleOf('opcat/20-powers', view), designView).message).toBe(
    'Prison (Union): Central Council comes closest and lacks access to every part of a place and files, registers and medical data.',
  )
})

test('what a language lacks is said in English', () => {
  const one = finding('opcat/18-1-seconded', 'bodies/council', 'unmet')
  expect(say(one, ruleOf('opcat/18-1-seconded', view), { ...designView, language: 'fr' }).remedy).toBe(
    'Exclude secondment with a right of return.',
  )
})

test('findings that differ by subject alone make one line', () => {
  const rule = ruleOf('opcat/29-reached', view)
  const places = ['places/prison@union', 'places/cells@union'].map(subject =>
    finding(rule.id, subject, 'unmet'),
  )
  expect(fold(places, rule, designView).map(({ said }) => said.message)).toEqual([
    'Prison; Cells of the harbour police (Union): no body has a mandate to monitor here.',
  ])
})

test('lists read as one says them', () => {
  expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(names => joined(view, names))).toEqual([
    '',
    'A',
    'A and B',
    'A, B and C',
  ])
})
