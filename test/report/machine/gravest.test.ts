import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Verdict } from '../../../src/model/truth.ts'
import { gravest } from '../../../src/report/notice/gravest.ts'
import type { Notice } from '../../../src/report/notice/notice.ts'
import { weightOf, weights } from '../../../src/report/notice/weight.ts'

const notice = (
  outcome: Verdict,
  strength: 'obligation' | 'recommendation',
  fingerprint: string,
): Notice => ({
  topic: {
    id: 'a/b',
    title: 'Title',
    requirement: 'Requirement',
    cited: '',
    strength,
    tags: [],
    confirmed: true,
    help: [],
  },
  outcome,
  counts: outcome,
  message: 'Message',
  place: { file: 'a.yaml' },
  grounds: [],
  remarks: [],
  remedy: '',
  fingerprint,
})

const notices = fc
  .array(
    fc.tuple(
      fc.constantFrom<Verdict>('unmet', 'undetermined', 'met', 'not-applicable'),
      fc.constantFrom('obligation' as const, 'recommendation' as const),
    ),
    { maxLength: 30 },
  )
  .map(list => list.map(([verdict, strength], index) => notice(verdict, strength, `${index}`)))

test('keeps the gravest, those of one weight as they came, and counts them all', () => {
  fc.assert(
    fc.property(notices, fc.integer({ min: 0, max: 12 }), (list, most) => {
      const kept = gravest(most)
      for (const one of list) kept.add(one)
      const rank = (one: Notice) => weights.indexOf(weightOf(one))
      const sorted = list.toSorted((one, other) => rank(one) - rank(other))
      expect(kept.kept()).toEqual(sorted.slice(0, most))
      expect([...kept.counts().values()].reduce((sum, count) => sum + count, 0)).toBe(list.length)
    }),
  )
})
