import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../../src/engine/verify/fold.ts'
import { locate } from '../../src/engine/verify/locate.ts'
import { preparedText } from '../../src/engine/verify/prepared-text.ts'
import { bareText } from './bare-text.ts'

test.each([
  ['white space', 'de  Raad\tbezoekt\u00a0elke\n\nplaats', 'de Raad bezoekt elke plaats'],
  ['double quotation marks', '« mot » “word” „Wort“ "x"', '“mot” «word» "Wort" „x“'],
  ['single quotation marks', '‘word’ ‹mot› ‚Wort‘', "'word' 'mot' 'Wort'"],
  ['apostrophes', 'l’État l`an l´un lʼautre', "l'État l'an l'un l'autre"],
  ['quotation marks within others', '« ‹ mot › »', "“'mot'”"],
  ['hyphens and dashes', 'non‑governmental – that is — not', 'non-governmental - that is - not'],
  ['a word divided at the end of a line', 'places of deten-\n   tion', 'places of detention'],
  ['a hyphen that happens to end a line', 'non-\ngovernmental', 'non-governmental'],
  ['soft hyphens', 'de\u00adten\u00adtion', 'detention'],
  ['what has no width', 'de\u200bten\u2060tion\ufeff', 'detention'],
  ['ligatures', 'oﬃcials of the oﬀice, eﬁ', 'officials of the office, efi'],
  ['accents in two signs', 'de\u0301tenus', 'détenus'],
  ['wide letters', 'ＯＰＣＡＴ', 'OPCAT'],
  ['the sign for what is left out', 'and so on…', 'and so on...'],
  ['signs of Markdown', '**Art. 5.** the _Council_', 'Art. 5. the Council'],
  ['numbers of notes', 'the Council¹ visits²', 'the Council visits'],
])('makes no difference: %s', (_, one, other) => {
  expect(fold(one).text).toBe(fold(other).text)
})

test.each([
  ['capitals', 'the Council', 'the council'],
  ['punctuation', 'visits, and reports', 'visits and reports'],
  ['the end of a sentence', 'it visits.', 'it visits,'],
  ['accents', 'privé', 'prive'],
  ['a dash between digits', '2-3 members', '23 members'],
  ['a space between digits', 'article 5 12 members', 'article 512 members'],
  ['a sign of equality', 'a = b', 'a b'],
])('makes a difference: %s', (_, one, other) => {
  expect(fold(one).text).not.toBe(fold(other).text)
})

test('leads back to where each letter stands', () => {
  const text = '  « oﬃ\u00adcial »  '
  const { text: folded, offsets } = fold(text)
  expect([...offsets].map((offset, index) => [folded[index], text[offset]])).toEqual([
    ["'", '«'],
    ['o', 'o'],
    ['f', 'ﬃ'],
    ['f', 'ﬃ'],
    ['i', 'ﬃ'],
    ['c', 'c'],
    ['i', 'i'],
    ['a', 'a'],
    ['l', 'l'],
    ["'", '»'],
  ])
})

const anyText = fc.string({ unit: 'binary', maxLength: 60 })

test('any text folds to one that folds to itself, with places in their order', () => {
  fc.assert(
    fc.property(anyText, text => {
      const { text: folded, offsets } = fold(text)
      expect(offsets).toHaveLength(folded.length)
      expect(fold(folded).text).toBe(folded)
      for (const [index, offset] of offsets.entries()) {
        expect(offset).toBeLessThan(text.length)
        expect(offset).toBeGreaterThanOrEqual(offsets[index - 1] ?? 0)
      }
    }),
    { numRuns: 1000 },
  )
})

const letters = 'abcdeéfghilmnorstuvwzABCÉ'
const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 9 })
const ending = fc.constantFrom('', '', '', ',', '.', ';', ':', '?')
const words = fc.array(
  fc.tuple(word, ending).map(([one, end]) => one + end),
  { minLength: 3, maxLength: 40 },
)

/** The same words as another hand writes them. */
const disguised = (told: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      ...told.map(one =>
        fc.record({
          at: fc.nat(one.length),
          within: fc.constantFrom('', '', '\u00ad', '\u200b', '-\n', '\u2060'),
          space: fc.constantFrom(' ', '\n', '\u00a0', '  ', '\t', ' \n\n ', '\u202f'),
          form: fc.constantFrom('NFC' as const, 'NFD' as const),
          isBold: fc.boolean(),
        }),
      ),
    )
    .map(ways =>
      ways
        .map(({ at, within, space, form, isBold }, index) => {
          const one = told[index] as string
          const cut = Math.min(Math.max(at, 1), one.length - 1)
          const divided = one.length > 1 ? one.slice(0, cut) + within + one.slice(cut) : one
          return `${isBold ? `**${divided}**` : divided}${space}`.normalize(form)
        })
        .join(''),
    )

const quoting = words.chain(told =>
  fc.tuple(fc.nat(told.length - 1), fc.nat(told.length - 1)).chain(([one, other]) => {
    const [from, to] = [Math.min(one, other), Math.max(one, other) + 1]
    return fc.record({
      from: fc.constant(from),
      text: fc.tuple(disguised(told.slice(0, from)), disguised(told.slice(from))),
      quote: disguised(told.slice(from, to)),
    })
  }),
)

test('what is quoted from a text is located where it stands, however either is written', () => {
  fc.assert(
    fc.property(quoting, ({ text: [before, rest], quote }) => {
      const text = preparedText(bareText(before + rest))
      const starts = locate(quote, text).map(
        ([first]) => fold(text.source.text.slice(0, first?.start)).text.length,
      )
      expect(starts).toContain(fold(before).text.length)
    }),
    { numRuns: 500 },
  )
})
