import { expect, test } from 'vitest'
import type { Problem } from '../../src/model/problem.ts'
import { widthOf } from '../../src/report/measure.ts'
import { problemsText } from '../../src/report/problems.ts'
import type { View } from '../../src/report/view.ts'
import { view } from './sample-design.ts'

const problem: Problem = {
  code: 'UNKNOWN_PLACE_TYPE',
  file: 'designs/council.yaml',
  line: 12,
  column: 3,
  with: { found: 'prision' },
  suggestion: 'prison',
}

test('a problem says where, which, what and what to do', () => {
  expect(problemsText([problem], speaking)).toBe(
    'designs/council.yaml:12:3  UNKNOWN_PLACE_TYPE\n  “prision” is not a listed place type.\n  Did you mean “prison”? See opcat facts.\n',
  )
})

test('problems are told all at once, in the language of the reader', () => {
  const text = problemsText([problem, { code: 'OTHER', file: 'x.yaml', with: {} }], {
    ...speaking,
    language: 'nl',
  })
  expect(text).toBe(
    'designs/council.yaml:12:3  UNKNOWN_PLACE_TYPE\n  “prision” is geen soort plaats.\n  Did you mean “prison”? See opcat facts.\n\nx.yaml  OTHER\n  OTHER\n',
  )
})

test('what a file says cannot command the terminal, nor break the width', () => {
  const hostile = { ...problem, file: 'a\u001b]0;b\u0007.yaml', with: { found: 'x '.repeat(200) } }
  const text = problemsText([hostile], { ...speaking, width: 60 })
  expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  expect(text.split('\n').filter(row => widthOf(row) > 60)).toEqual([])
})

const speaking: View = {
  ...view,
  knowledge: {
    ...view.knowledge,
    words: {
      ...view.knowledge.words,
      en: new Map([
        ['problem.UNKNOWN_PLACE_TYPE.message', '“{found}” is not a listed place type.'],
        ['problem.UNKNOWN_PLACE_TYPE.hint', 'See opcat facts.'],
        ['problem.DID_YOU_MEAN', 'Did you mean “{suggestion}”?'],
      ]),
      nl: new Map([['problem.UNKNOWN_PLACE_TYPE.message', '“{found}” is geen soort plaats.']]),
    },
  },
}
