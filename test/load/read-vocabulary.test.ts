import { expect, test } from 'vitest'
import { readVocabulary } from '../../src/load/read-vocabulary.ts'
import { vocabularyValidator } from './grammar.ts'

const text = `opcat: vocabulary/1
themes: { one: { en: One }, two: { en: Two } }
levers: { practice: { weight: 0, name: { en: practice } }, act: { weight: 30, name: { en: act } } }
functions: { monitoring: { en: Monitoring } }
place-types: { prison: { name: { en: Prison }, article: OPCAT-4.2-a }, other: { name: { en: Other } } }
values: { full: { en: in full } }
facts:
  body:
    functions: { type: some-of, of: functions, planes: [], lever: act, name: { en: functions }, ask: { both: { en: What? } } }
    members.term: { type: number, unit: years, planes: [law], inherits: [law], lever: act, name: { en: term }, ask: { law: { en: How long? } } }
  body-and-mandate:
    powers.files: { type: one-of, values: [full], planes: [law, practice], lever: act, name: { en: files }, ask: { law: { en: May? }, practice: { en: Does? } } }
`

test('a vocabulary', () => {
  const { vocabulary, problems } = read(text)
  expect(problems).toEqual([])
  expect(vocabulary.themes.map(({ id }) => id)).toEqual(['one', 'two'])
  expect(vocabulary.levers).toMatchObject([
    { id: 'act', weight: 30 },
    { id: 'practice', weight: 0 },
  ])
  expect(vocabulary.placeTypes).toEqual([
    { id: 'prison', name: { en: 'Prison' }, article: 'OPCAT-4.2-a' },
    { id: 'other', name: { en: 'Other' } },
  ])
  expect(vocabulary.values.get('full')).toEqual({ en: 'in full' })
  expect(vocabulary.facts).toMatchObject([
    {
      path: 'functions',
      on: ['body'],
      type: 'some-of',
      values: ['monitoring'],
      planes: [],
      ask: { both: { en: 'What?' } },
    },
    { path: 'members.term', on: ['body'], type: 'number', unit: 'years', inherits: ['law'], lever: 'act' },
    {
      path: 'powers.files',
      on: ['body', 'mandate'],
      values: ['full'],
      planes: ['law', 'practice'],
      inherits: [],
    },
  ])
})

test.each([
  ['a type that is none', 'type: number', 'type: nummer', 'VALUE_NOT_LISTED'],
  ['a list without values', 'type: one-of, values: [full]', 'type: one-of', 'MISSING_KEY'],
  [
    'a lever that is not there',
    'inherits: [law], lever: act',
    'inherits: [law], lever: akt',
    'VALUE_NOT_LISTED',
  ],
  [
    'no question for a plane',
    'ask: { law: { en: How long? } }',
    'ask: { both: { en: How long? } }',
    'WRONG_PLANE MISSING_KEY',
  ],
  ['a value that is a key of facts', 'values: [full]', 'values: [source]', 'RESERVED_VALUE'],
  ['a path with capitals', 'members.term:', 'Members.Term:', 'BAD_ID'],
  ['a name without language', 'name: { en: term }', 'name: term', 'NOT_A_MAP'],
])('%s', (_, sound, broken, codes) => {
  expect(text).toContain(sound)
  expect(
    read(text.replace(sound, broken))
      .problems.map(({ code }) => code)
      .join(' '),
  ).toBe(codes)
})

const read = (content: string) => readVocabulary(content, 'vocabulary.yaml', vocabularyValidator)
