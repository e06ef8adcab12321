import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../../src/engine/verify/fold.ts'
import { likelyStretch } from '../../src/engine/verify/likely-stretch.ts'
import { locate } from '../../src/engine/verify/locate.ts'
import { nearest } from '../../src/engine/verify/nearest.ts'
import { wholeRange } from '../../src/engine/verify/places.ts'
import { type PreparedText, preparedText } from '../../src/engine/verify/prepared-text.ts'
import { quoteParts } from '../../src/engine/verify/quote-parts.ts'
import type { Change } from '../../src/model/verification.ts'
import { bareText } from './bare-text.ts'
import { longBill, quotesOf } from './sample-bill.js'

const count = 200

describe.each([
  ['located', false],
  ['changed', true],
])('200 quotations, all %s', (_, isChanged) => {
  test('are found with a few looks each, however long the text is', () => {
    const looks = [200_000, 400_000].map(length => looksFor(length, isChanged))
    for (const each of looks) expect(each / count).toBeLessThan(5000)
    expect((looks[1] ?? 0) / (looks[0] ?? 1)).toBeLessThan(3)
  })
})

/** How often the index of a text is asked while 200 quotations are looked for. */
function looksFor(length: number, isChanged: boolean): number {
  const source = bareText(longBill(length))
  const { text, looks } = watched(preparedText(source))
  for (const quote of quotesOf(count, Math.floor(length / 33_000), isChanged)) {
    const places = locate(quote, text)
    expect(places.length > 0).toBe(!isChanged)
    if (isChanged) expect(nearest(quoteParts(quote), text, wholeRange(text))).toBeDefined()
  }
  return looks()
}

/** A text whose index counts how often it is asked. */
function watched(text: PreparedText): { text: PreparedText; looks: () => number } {
  let looks = 0
  const counting = (list: Int32Array): Int32Array =>
    new Proxy(list, {
      get: (target, key) => {
        if (typeof key === 'string' && /^\d+$/.test(key)) looks += 1
        return Reflect.get(target, key, target)
      },
    })
  const { firsts, counts, nexts } = text.index
  const index = { ...text.index, firsts: counting(firsts), counts: counting(counts), nexts: counting(nexts) }
  return { text: { ...text, index }, looks: () => looks }
}

test('what is compared word by word is not much longer than the quotation', () => {
  const text = preparedText(bareText(longBill(200_000)))
  const { length } = text.folded.text
  for (const quote of quotesOf(count, 6, true)) {
    const { text: part } = fold(quote)
    const stretch = likelyStretch(part, text, { start: 0, end: length })
    expect((stretch?.end ?? 0) - (stretch?.start ?? 0)).toBeLessThan(3 * part.length + 800)
  }
})

describe('texts that repeat themselves', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['one letter', 'a'.repeat(1_000_000), `${'a'.repeat(9000)}b`],
    ['one letter, and a quotation one letter longer', `${'a'.repeat(999)}b`.repeat(1000), 'a'.repeat(1000)],
    ['two letters', 'ab'.repeat(500_000), 'ab'.repeat(2000) + 'ba'],
    ['one word', 'word '.repeat(200_000), `${'word '.repeat(1500)}other`],
    ['one letter a word', 'a '.repeat(500_000), `${'a '.repeat(4000)}b`],
    ['words that are alike', 'abcde abcdf abcdg '.repeat(50_000), 'abcdf abcde abcdg abcdh '.repeat(200)],
    ['dots', '. '.repeat(500_000), '. '.repeat(4000)],
    ['signs of what is left out', '[...] '.repeat(160_000), 'a [...] '.repeat(1000)],
    [
      'parts that stand everywhere',
      'a b c d '.repeat(120_000),
      'a [...] b [...] c [...] d [...] '.repeat(300),
    ],
  ]

  test.each(cases)('%s', { timeout: 20_000 }, (_, told, quote) => {
    const text = preparedText(bareText(told))
    locate(quote, text)
    nearest(quoteParts(quote), text, wholeRange(text))
  })
})

const word = fc.string({ unit: fc.constantFrom(...'abcdefghij'), minLength: 1, maxLength: 8 })
const sentence = fc.array(word, { minLength: 1, maxLength: 25 }).map(words => words.join(' '))

test('what is the same and what is gone make the quotation, what is the same and what is new the passage', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), sentence, fc.nat(3), (told, edit, at) => {
      const quoted = told[at % told.length] as string
      const quote = quoted.replace(/\S+/, edit)
      const text = preparedText(bareText(told.join('. ')))
      const near = nearest(quoteParts(quote), text, wholeRange(text))
      if (!near) return
      expect(folded(near.changes, 'removed')).toBe(fold(quote).text)
      const [span] = near.spans
      expect(folded(near.changes, 'added')).toBe(fold(text.source.text.slice(span?.start, span?.end)).text)
      expect(near.kept * 2).toBeGreaterThanOrEqual(near.letters)
    }),
    { numRuns: 1000 },
  )
})

const folded = (changes: readonly Change[], side: 'removed' | 'added'): string =>
  fold(
    changes
      .filter(({ kind }) => kind === 'same' || kind === side)
      .map(({ text }) => text)
      .join(' '),
  ).text

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  sentence,
  fc.constantFrom('', '[...]', '…'),
)

test('any quotation and any text come to an end, with places inside the text', () => {
  fc.assert(
    fc.property(anything, fc.array(anything, { maxLength: 6 }), (quote, told) => {
      const text = preparedText(bareText(told.join(' ')))
      const spans = [
        ...locate(quote, text),
        nearest(quoteParts(quote), text, wholeRange(text))?.spans ?? [],
      ].flat()
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.source.text.length)
      }
    }),
    { numRuns: 2000 },
  )
})
