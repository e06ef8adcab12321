import { describe, expect, test } from 'vitest'
import { citedOf, pinpointStatus } from '../../src/engine/verify/cited-article.ts'
import { divisions, textOf } from './text-of.ts'

const act = await textOf(
  'act.txt',
  `Act on the Council

A preamble.

Art. 2. Two.
Art. 5. § 1. Five one.
§ 2. Five two.
Art. 22. 1. Tasks one.
2. Tasks two.
Art. 25. Twenty-five.
Art. 25/3. § 1er. Slash one.
§ 2. Slash two.
Art. 31/1. Last of the chapter.
Art. 37bis. Bis.
`,
)

const status = (pinpoint: string, words: string) => {
  const start = act.text.indexOf(words)
  return pinpointStatus(citedOf(pinpoint, act, divisions), [{ start, end: start + words.length }], act)
}

test.each([
  ['art-2', 'Two', 'agrees'],
  ['art-2-1', 'Two', 'agrees'],
  ['art-2-par-4', 'Two', 'agrees'],
  ['article-2', 'Two', 'agrees'],
  ['artikel-2', 'Two', 'agrees'],
  ['art.2', 'Two', 'agrees'],
  ['Art._2', 'Two', 'agrees'],
  ['art_2__para_1', 'Two', 'agrees'],
  ['art-5', 'Five one', 'agrees'],
  ['art-5-par-1', 'Five one', 'agrees'],
  ['art-5-§1', 'Five one', 'agrees'],
  ['art-5(1)', 'Five one', 'agrees'],
  ['art-5-par-2', 'Five one', 'differs'],
  ['art-5-2', 'Five one', 'differs'],
  ['art-5-pars-1-2', 'Five two', 'agrees'],
  ['art-5-pars-3-4', 'Five two', 'differs'],
  ['art-22-no-1', 'Tasks one', 'agrees'],
  ['art-22-1', 'Tasks one', 'agrees'],
  ['art25', 'Twenty-five', 'agrees'],
  ['art-25', 'Twenty-five', 'agrees'],
  ['art-25', 'Slash one', 'differs'],
  ['art-25/3', 'Slash one', 'agrees'],
  ['art-25-3', 'Slash one', 'agrees'],
  ['art-25-3-1', 'Slash one', 'agrees'],
  ['art-25/3-par-1', 'Slash one', 'agrees'],
  ['art-25/3-par-2', 'Slash one', 'differs'],
  ['art-25-3-2', 'Slash two', 'agrees'],
  ['arts-20-31/1', 'Slash two', 'agrees'],
  ['arts-20-31/1', 'Last of the chapter', 'agrees'],
  ['arts-20-31/1', 'Bis', 'differs'],
  ['arts-20-31/1', 'Five two', 'differs'],
  ['art-37bis', 'Bis', 'agrees'],
  ['art-37-bis', 'Bis', 'agrees'],
  ['art-37', 'Bis', 'absent'],
  ['art-2', 'A preamble', 'differs'],
  ['art-19', 'Two', 'absent'],
  ['arts-6-9', 'Two', 'absent'],
  ['section-2', 'Two', 'unknown'],
  ['home-page', 'Two', 'unknown'],
  ['M-094', 'Two', 'unknown'],
  ['page-2', 'Two', 'unknown'],
  ['title', 'Two', 'unknown'],
  ['chapter-1/1', 'Two', 'unknown'],
  ['art', 'Two', 'unknown'],
])('%s, of what stands at “%s”: %s', (pinpoint, words, expected) => {
  expect(status(pinpoint, words)).toBe(expected)
})

test('what is found in two articles agrees only with what cites both', () => {
  const spans = ['Five two', 'Tasks one'].map(words => ({ start: act.text.indexOf(words), end: 0 }))
  expect(pinpointStatus(citedOf('art-5', act, divisions), spans, act)).toBe('differs')
  expect(pinpointStatus(citedOf('arts-5-22', act, divisions), spans, act)).toBe('agrees')
})

test('a missing quotation can still cite an article that is not there', () => {
  expect(pinpointStatus(citedOf('art-19', act, divisions), [], act)).toBe('absent')
  expect(pinpointStatus(citedOf('art-5', act, divisions), [], act)).toBe('unknown')
})

describe('an act of sections', async () => {
  const uk = await textOf('act.txt', 'Section 7. (1) One.\n(2) Two.\n\nSection 8. Eight.\n')
  test.each([
    ['s-7-2', 'Two', 'agrees'],
    ['s-7-2', 'One', 'differs'],
    ['section-7', 'Two', 'agrees'],
    ['ss-7-8', 'Eight', 'agrees'],
    ['§8', 'Eight', 'agrees'],
    ['art-8', 'Eight', 'agrees'],
    ['s-9', 'Eight', 'absent'],
  ])('%s, of what stands at “%s”: %s', (pinpoint, words, expected) => {
    const start = uk.text.indexOf(words)
    expect(pinpointStatus(citedOf(pinpoint, uk, divisions), [{ start, end: start }], uk)).toBe(expected)
  })
})

test('a bill that inserts an article is cited by either', async () => {
  const bill = await textOf(
    'bill.txt',
    'Art. 2. In the Act is inserted:\n\n"Art. 8/1. § 1. Inserted."\n\nArt. 3. Three.',
  )
  const start = bill.text.indexOf('Inserted')
  const of = (pinpoint: string) =>
    pinpointStatus(citedOf(pinpoint, bill, divisions), [{ start, end: start }], bill)
  expect(['art-2', 'art-8/1', 'art-8/1-par-1', 'art-8/1-par-2', 'art-3'].map(of)).toEqual([
    'agrees',
    'agrees',
    'agrees',
    'differs',
    'differs',
  ])
})

test('a text without articles settles nothing', async () => {
  const memo = await textOf('memo.txt', 'A memo of no articles.')
  expect(pinpointStatus(citedOf('art-5', memo, divisions), [{ start: 0, end: 1 }], memo)).toBe('unknown')
})
