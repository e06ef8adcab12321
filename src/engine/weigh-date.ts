import type { Design, FactValue } from '../model/design.ts'
import type { Test } from '../model/rule.ts'
import { atLatest, type Interval, intervalOf, moved } from './date.ts'
import { openLeaf, settledLeaf, wording } from './leaf.ts'
import { type Address, readValue } from './lookup.ts'
import type { Leaf, Need } from './node.ts'
import { not } from './truth.ts'

/** Judges a date against a limit. `none` on either side is no date and fulfils nothing. */
export function weighDates(
  design: Design,
  date: Address | string,
  limit: Address | string,
  path: string,
  test: Extract<Test, { ask: 'at-latest' | 'after' }>,
): Leaf {
  const asks = { path, asks: wording(test) }
  const left = sideOf(design, date)
  const right = sideOf(design, limit)
  const refused = [left, right].filter(side => side.none).map(side => side.grounds)
  if (refused.length) return settledLeaf('no', refused, asks, left.value)
  const truth =
    left.interval && right.interval ? atLatest(left.interval, moved(right.interval, test.plus)) : 'unknown'
  if (truth !== 'unknown') {
    const grounds = [[...left.grounds, ...right.grounds]]
    return settledLeaf(test.ask === 'after' ? not(truth) : truth, grounds, asks, left.value)
  }
  const missing = [...left.gaps, ...right.gaps]
  const gaps = missing.length ? missing : [...left.rough, ...right.rough]
  const needs = gaps.map((gap): Need => ({ gap, member: '', allowed: { kind: 'any' } }))
  // A missing date on one side alone can make the comparison fail: the text may grant none.
  return openLeaf(gaps[0] as Need['gap'], asks, [needs], missing.length ? needs.map(need => [need]) : [needs])
}

interface Side {
  readonly none: boolean
  readonly interval?: Interval
  readonly value?: FactValue
  readonly grounds: Leaf['forcing'][number]
  readonly gaps: readonly Need['gap'][]
  /** A date stated too roughly, should precision be what is missing. */
  readonly rough: readonly Need['gap'][]
}

function sideOf(design: Design, date: Address | string): Side {
  if (typeof date === 'string') {
    const interval = intervalOf(date)
    const rough =
      interval.first === interval.last ? [] : [{ kind: 'imprecise', path: 'as-of', plane: 'both' } as const]
    return { none: false, interval, value: date, grounds: [], gaps: [], rough }
  }
  const reading = readValue(design, date)
  if (!reading.stated) return { none: false, grounds: [], gaps: [reading.gap], rough: [] }
  const { value, ground } = reading
  if (value === 'none') return { none: true, value, grounds: [ground], gaps: [], rough: [] }
  const interval = intervalOf(String(value))
  const { path, plane } = ground.fact
  const rough =
    interval.first === interval.last ? [] : [{ kind: 'imprecise' as const, path, plane, fact: ground.fact }]
  return { none: false, interval, value, grounds: [ground], gaps: [], rough }
}
