import { expect, test } from 'vitest'
import { diff } from '../../src/engine/diff.ts'
import type { Assessment } from '../../src/model/assessment.ts'
import { type Change, changes, type Difference, type FindingChange } from '../../src/model/difference.ts'
import { judged, ofKin, ofStrangers } from './drawn.ts'
import { renamed } from './renamed.ts'

const patience = 120_000

test(
  'a design differs in nothing from itself',
  () =>
    ofStrangers(
      side => {
        const { requirements, facts, structure, renamed: again, coverage, unchanged } = diff(side, side)
        expect([requirements, facts, structure, again, coverage]).toEqual([[], [], [], [], []])
        expect(unchanged).toBe(findingsOf(side.assessment).length)
      },
      { runs: 80, seed: 11 },
    ),
  patience,
)

/** What each change is when one looks back. */
const mirrored: Readonly<Record<Change, Change>> = {
  worsened: 'improved',
  improved: 'worsened',
  settled: 'unsettled',
  unsettled: 'settled',
  arisen: 'lapsed',
  lapsed: 'arisen',
  unchanged: 'unchanged',
}

for (const [name, draw] of [
  ['strangers', ofStrangers],
  ['kin', ofKin],
] as const) {
  test(
    `looking back mirrors looking ahead, of ${name}`,
    () =>
      draw(
        (before, after) => {
          const [ahead, back] = [diff(before, after), diff(after, before)]
          expect(told(back)).toEqual(
            told(ahead)
              .map(([change, was, is]) => [mirrored[change], is, was])
              .toSorted(),
          )
          expect(back.unchanged).toBe(ahead.unchanged)
          expect(back.facts.length).toBe(ahead.facts.length)
          expect(back.structure.length).toBe(ahead.structure.length)
        },
        { runs: 80, seed: 12 },
      ),
    patience,
  )

  test(
    `every finding of either side counts exactly once, of ${name}`,
    () =>
      draw(
        (before, after) => {
          const difference = diff(before, after)
          const changed = changedIn(difference)
          for (const side of ['before', 'after'] as const) {
            const all = findingsOf((side === 'before' ? before : after).assessment)
            const own = changed.flatMap(one => (one[side] === 'absent' ? [] : [one[side]]))
            expect(new Set(own).size).toBe(own.length)
            expect(own.every(one => all.includes(one))).toBe(true)
            // Not asked on one side and absent on the other is as it was, and stands on one side only.
            const rest = all.filter(one => !own.includes(one))
            expect(rest.length).toBeLessThanOrEqual(difference.unchanged)
          }
          expect(difference.unchanged + changed.length).toBe(pairsOf(before.assessment, after.assessment))
        },
        { runs: 80, seed: 13 },
      ),
    patience,
  )
}

test(
  'where nothing but facts differs, every change rests on a changed fact',
  () =>
    ofKin(
      (before, after) => {
        for (const { causes } of changedIn(diff(before, after))) expect(causes.facts).not.toEqual([])
      },
      { runs: 250, seed: 14 },
    ),
  patience,
)

test(
  'every change rests on something that changed',
  () =>
    ofStrangers(
      (before, after) => {
        for (const { causes } of changedIn(diff(before, after)))
          expect(causes.facts.length + causes.structure.length).toBeGreaterThan(0)
      },
      { runs: 80, seed: 15 },
    ),
  patience,
)

test(
  'bodies under other ids and the same names: said to be renamed, and nothing else differs',
  () =>
    ofStrangers(
      (side, _, rules) => {
        const after = judged(renamed(side.design), rules)
        const difference = diff(side, after)
        expect(difference.renamed.map(({ before: id }) => id).toSorted()).toEqual(
          side.design.bodies.map(({ id }) => id).toSorted(),
        )
        expect([difference.requirements, difference.facts, difference.structure]).toEqual([[], [], []])
      },
      { runs: 100, seed: 16 },
    ),
  patience,
)

test('the changes drawn above are of every kind', () => {
  const seen = new Set<Change>()
  const note = (before: Parameters<typeof diff>[0], after: Parameters<typeof diff>[1]) => {
    for (const { change } of changedIn(diff(before, after))) seen.add(change)
  }
  ofStrangers(note, { runs: 60, seed: 12 })
  expect([...changes].filter(one => one !== 'unchanged' && !seen.has(one))).toEqual([])
})

const findingsOf = ({ requirements }: Assessment) => requirements.flatMap(({ findings }) => findings)

const changedIn = ({ requirements }: Difference): readonly FindingChange[] =>
  requirements.flatMap(({ findings }) => findings)

/** How many findings there are, those of both sides on one subject counted once. */
function pairsOf(before: Assessment, after: Assessment): number {
  const keys = [before, after].flatMap(assessment =>
    findingsOf(assessment).map(
      ({ rule, plane, subject }) =>
        `${rule} ${plane} ${subject.replace(/^separations\/(.*)/, (_, pair: string) => pair.split('+').toSorted().join('+'))}`,
    ),
  )
  return new Set(keys).size
}

/** Each change with the two findings, in words that can be sorted. */
const told = (difference: Difference): readonly (readonly [Change, string, string])[] =>
  changedIn(difference)
    .map(({ change, before, after }) => [change, naming(before), naming(after)] as const)
    .toSorted()

const naming = (side: FindingChange['before']): string =>
  side === 'absent' ? side : [side.rule, side.plane, side.subject, side.verdict].join(' ')
