import type { Design, FactValue } from '../model/design.ts'
import type { Test } from '../model/rule.ts'
import { atLatest, intervalOf, moved } from './date.ts'
import { openLeaf, settledLeaf, wording } from './leaf.ts'
import { type Address, readValue } from './lookup.ts'
import type { Ground, Leaf } from './node.ts'
import { granted, type OpenSide, waysTo } from './settle-dates.ts'
import { not } from './truth.ts'

/** A date of the rule itself, or the date of the design, which may be told more precisely. */
export interface GivenDate {
  readonly date: string
  readonly asOf: boolean
}

type DateTest = Extract<Test, { ask: 'at-latest' | 'after' }>

/** Judges a date against a limit. `none` on either side is no date and fulfils nothing. */
export function weighDates(
  design: Design,
  [date, limit]: readonly [Address | GivenDate, Address | GivenDate],
  path: string,
  test: DateTest,
): Leaf {
  const asked = { path, asks: wording(test) }
  const left = sideOf(design, date)
  const right = sideOf(design, limit, test.plus)
  const refused = [left, right].filter(side => side.none).map(side => side.grounds)
  if (refused.length) return settledLeaf('no', refused, asked, left.value)
  const truth = left.interval && right.interval ? atLatest(left.interval, right.interval) : 'unknown'
  if (truth !== 'unknown') {
    const grounds = [[...left.grounds, ...right.grounds]]
    return settledLeaf(test.ask === 'after' ? not(truth) : truth, grounds, asked, left.value)
  }
  const relation = `${labelOf(date)} against ${labelOf(limit)} ${test.plus ?? ''}`
  const inTime = waysTo('inTime', left, right, relation)
  const late = waysTo('late', left, right, relation)
  const [yes, no] = test.ask === 'after' ? [late, inTime] : [inTime, late]
  const gap = left.gap ?? right.gap
  if (!gap) return { ...settledLeaf('yes', [], asked, left.value), truth: 'unknown' }
  return openLeaf(gap, asked, yes, [...no, ...granted(left), ...granted(right)])
}

const labelOf = (from: Address | GivenDate) => ('date' in from ? from.date : from.chain[0])

/** One side of a comparison. */
interface Side extends OpenSide {
  readonly none: boolean
  readonly value?: FactValue
  readonly grounds: readonly Ground[]
}

function sideOf(design: Design, from: Address | GivenDate, plus?: string): Side {
  if ('date' in from) {
    const interval = intervalOf(from.date)
    const rough = from.asOf && interval.first !== interval.last
    const gap = rough ? { kind: 'imprecise' as const, path: 'as-of', plane: 'both' as const } : undefined
    return {
      none: false,
      value: from.date,
      grounds: [],
      interval: moved(interval, plus),
      told: interval,
      plus,
      ...(gap ? { gap } : {}),
    }
  }
  const reading = readValue(design, from)
  if (!reading.stated) return { none: false, grounds: [], gap: reading.gap, plus }
  const { value, ground } = reading
  if (value === 'none') return { none: true, value, grounds: [ground] }
  const interval = intervalOf(String(value))
  const { path, plane } = ground.fact
  const gap = { kind: 'imprecise' as const, path, plane, fact: ground.fact }
  const known = {
    none: false,
    value,
    grounds: [ground],
    interval: moved(interval, plus),
    told: interval,
    plus,
  }
  return interval.first === interval.last ? known : { ...known, gap }
}
