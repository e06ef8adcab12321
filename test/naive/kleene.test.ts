import { expect, test } from 'vitest'
import * as judged from '../../src/engine/truth.ts'
import type { Truth } from '../../src/model/truth.ts'

const truths: readonly Truth[] = ['yes', 'no', 'unknown']

const parts = (list: readonly Truth[]) => list.map(truth => ({ truth }))
const all = (list: readonly Truth[]) => judged.all(parts(list))
const any = (list: readonly Truth[]) => judged.any(parts(list))
const atLeast = (least: number, list: readonly Truth[]) => judged.atLeast(least, parts(list))
const { not } = judged
const longest = 4

const tuples = (length: number): readonly (readonly Truth[])[] =>
  length === 0 ? [[]] : tuples(length - 1).flatMap(rest => truths.map(truth => [...rest, truth]))

const lists = Array.from({ length: longest + 1 }, (_, length) => tuples(length)).flat()
const limits = Array.from({ length: longest + 2 }, (_, least) => least)

/** What two-valued logic says once every unknown has fallen one way or the other. */
const outcomes = (list: readonly Truth[]): readonly (readonly Truth[])[] =>
  list.reduce<readonly (readonly Truth[])[]>(
    (known, truth) =>
      known.flatMap(rest =>
        (truth === 'unknown' ? ['yes', 'no'] : [truth]).map(one => [...rest, one as Truth]),
      ),
    [[]],
  )

const operations: readonly (readonly [
  string,
  (list: readonly Truth[]) => Truth,
  (yes: number, of: number) => boolean,
])[] = [
  ['all', all, (yes, of) => yes === of],
  ['any', any, yes => yes > 0],
  ...limits.map(
    least =>
      [
        `at least ${least}`,
        (list: readonly Truth[]) => atLeast(least, list),
        (yes: number) => yes >= least,
      ] as const,
  ),
]

test.each(operations)(
  '%s is what two-valued logic says, and unknown only where it says both',
  (_, operation, classic) => {
    for (const list of lists) {
      const said = new Set(
        outcomes(list).map(one => classic(one.filter(truth => truth === 'yes').length, one.length)),
      )
      const expected: Truth = said.size === 2 ? 'unknown' : said.has(true) ? 'yes' : 'no'
      expect(`${list}: ${operation(list)}`).toBe(`${list}: ${expected}`)
    }
  },
)

test.each(operations)('%s does not mind the order', (_, operation) => {
  for (const list of lists) expect(operation(list.toReversed())).toBe(operation(list))
})

test.each(operations)('%s keeps what is settled when an unknown falls', (_, operation) => {
  for (const list of lists) {
    for (const one of outcomes(list)) {
      if (operation(list) !== 'unknown') expect(operation(one)).toBe(operation(list))
    }
  }
})

test('denial twice is nothing, and De Morgan holds', () => {
  for (const truth of truths) expect(not(not(truth))).toBe(truth)
  for (const list of lists) {
    expect(not(all(list))).toBe(any(list.map(not)))
    expect(not(any(list))).toBe(all(list.map(not)))
    for (const least of limits) {
      expect(not(atLeast(least, list))).toBe(atLeast(list.length - least + 1, list.map(not)))
    }
  }
})

test('groups may be formed at will', () => {
  for (const list of lists) {
    for (let cut = 0; cut <= list.length; cut += 1) {
      const parts = [list.slice(0, cut), list.slice(cut)]
      expect(all(parts.map(all))).toBe(all(list))
      expect(any(parts.map(any))).toBe(any(list))
    }
  }
})
