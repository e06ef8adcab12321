import type { Design, FactValue } from '../model/design.ts'
import type { Test } from '../model/rule.ts'
import { atLatest, type Interval, intervalOf, moved } from './date.ts'
import { openLeaf, settledLeaf, wording } from './leaf.ts'
import { type Address, readValue } from './lookup.ts'
import type { Ground, Leaf, Need } from './node.ts'
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
  const inTime = possible(left, right, 'inTime')
  const late = possible(left, right, 'late')
  const [yes, no] = test.ask === 'after' ? [late, inTime] : [inTime, late]
  const gap = left.gap ?? right.gap
  if (!gap) return { ...settledLeaf('yes', [], asked, left.value), truth: 'unknown' }
  return openLeaf(gap, asked, yes, [...no, ...granted(left), ...granted(right)])
}

/** One side of a comparison, with what could be told of it. */
interface Side {
  readonly none: boolean
  readonly value?: FactValue
  readonly grounds: readonly Ground[]
  /** What it may mean; absent when nothing is stated. */
  readonly interval?: Interval
  /** What is to be stated, or stated more precisely. */
  readonly gap?: Need['gap']
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
      ...(gap ? { gap } : {}),
    }
  }
  const reading = readValue(design, from)
  if (!reading.stated) return { none: false, grounds: [], gap: reading.gap }
  const { value, ground } = reading
  if (value === 'none') return { none: true, value, grounds: [ground] }
  const interval = intervalOf(String(value))
  const { path, plane } = ground.fact
  const gap = { kind: 'imprecise' as const, path, plane, fact: ground.fact }
  const known = { none: false, value, grounds: [ground], interval: moved(interval, plus) }
  return interval.first === interval.last ? known : { ...known, gap }
}

/** The smallest sets of sides which, told precisely, could bring the date within the limit, or beyond it. */
function possible(left: Side, right: Side, wanted: 'inTime' | 'late'): Leaf['toYes'] {
  const could = (one: Side, other: Side) => {
    const [soonest, latest] = [one.interval?.first ?? '', one.interval?.last ?? '~']
    const [from, until] = [other.interval?.first ?? '', other.interval?.last ?? '~']
    return { inTime: soonest <= until, late: latest > from }
  }
  const told = (sides: readonly Side[]) => {
    const kept = (side: Side, first: 'first' | 'last'): Side =>
      sides.includes(side) || !side.interval ? side : fixedAt(side, side.interval[first])
    // A side that stays as it is counts with its worst day.
    const inTime = could(kept(left, 'last'), kept(right, 'first')).inTime
    const late = could(kept(left, 'first'), kept(right, 'last')).late
    return wanted === 'inTime' ? inTime : late
  }
  const open = [left, right].filter(side => side.gap)
  const silent = open.filter(side => !side.interval)
  const candidates = [...open.map(side => [side]), ...(open.length > 1 ? [open] : [])]
  const fitting = candidates.filter(sides => silent.every(side => sides.includes(side)) && told(sides))
  const smallest = fitting.filter(sides => !fitting.some(other => other.length < sides.length))
  return smallest.map(sides => sides.map(side => need(side.gap as Need['gap'])))
}

const fixedAt = (side: Side, day: string): Side => ({ ...side, interval: { first: day, last: day } })

/** A date that nobody has stated may turn out not to be granted at all: that alone fulfils nothing. */
const granted = (side: Side): Leaf['toNo'] => (side.gap && !side.interval ? [[need(side.gap)]] : [])

const need = (gap: Need['gap']): Need => ({ gap, member: '', allowed: { kind: 'any' } })
