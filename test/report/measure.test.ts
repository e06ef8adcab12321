import fc from 'fast-check'
import { expect, test } from 'vitest'
import wrapAnsi from 'wrap-ansi'
import { wrapped } from '../../src/report/measure.ts'

test('the quick way of wrapping cuts where the library cuts', () => {
  const word = fc.oneof(fc.stringMatching(/^[a-zé.,-]{1,14}$/), fc.constantFrom('', 'é', '“a”', '漢字'))
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), fc.integer({ min: 1, max: 40 }), (words, width) => {
      const text = words.join(' ')
      const lines = wrapAnsi(text, width, { hard: true, trim: true }).split('\n')
      expect(wrapped(text, width)).toEqual(lines.map(line => line.trimEnd()))
    }),
    { numRuns: 2000 },
  )
})
