import { factKey } from '../model/design.ts'
import { type Interval, moved } from './date.ts'
import type { Allowed, Leaf, Need } from './node.ts'

/** One side of a comparison of dates, with what could be told of it. */
export interface OpenSide {
  /** What it may mean; absent when nothing is stated. */
  readonly interval?: Interval
  /** What is to be stated, or stated more precisely. */
  readonly gap?: Need['gap']
  /** As it was stated, before a limit is moved by its period. */
  readonly told?: Interval
  /** The period by which a limit is moved. */
  readonly plus?: string | undefined
}

type Outcome = 'inTime' | 'late'

/** The smallest sets of dates which, told precisely, could bring a date within its limit, or beyond it. */
export function waysTo(outcome: Outcome, left: OpenSide, right: OpenSide, relation: string): Leaf['toYes'] {
  // A date set against itself, once told, is in time.
  if (left.gap && right.gap && keyOf(left.gap) === keyOf(right.gap))
    return outcome === 'inTime' ? [[need(left.gap, anyDay)]] : []
  const same = agreeing(relation, outcome)
  const told = [tellLeft(outcome, left, right), tellRight(outcome, left, right)].flatMap(one => one ?? [])
  const alone = told.map(one => [one, same(one.gap)])
  return alone.length ? alone : tellBoth(outcome, left, right, same)
}

/** A date that nobody has stated may turn out not to be granted at all: that alone fulfils nothing. */
export const granted = ({ gap, interval }: OpenSide): Leaf['toNo'] =>
  gap && !interval ? [[need(gap, noDay)]] : []

/** The date alone is told; its limit stays as it is and counts with its worst day. */
function tellLeft(
  outcome: Outcome,
  { gap, interval }: OpenSide,
  { interval: limit }: OpenSide,
): Need | undefined {
  if (!gap || !limit) return undefined
  const within = days(interval?.first, interval?.last)
  const asked = outcome === 'inTime' ? days(undefined, limit.first) : days(shifted(limit.last, 1), undefined)
  return fitting(gap, within, asked)
}

/** The limit alone is told. */
function tellRight(
  outcome: Outcome,
  { interval: date }: OpenSide,
  { gap, told, plus }: OpenSide,
): Need | undefined {
  if (!gap || !date) return undefined
  const within = days(told?.first, told?.last)
  const asked =
    outcome === 'inTime'
      ? days(soonestThatReaches(date.last, plus), undefined)
      : days(undefined, shifted(soonestThatReaches(date.first, plus), -1))
  return fitting(gap, within, asked)
}

/** The first day which, moved by a period, is not before another; months differ in length, so it is looked for. */
function soonestThatReaches(day: string, plus: string | undefined): string {
  const reaches = (start: string) => moved({ first: start, last: start }, plus).first >= day
  const far = moved({ first: day, last: day }, plus).first
  const days = (Date.parse(far) - Date.parse(day)) / 86_400_000
  let start = shifted(day, -days - 7)
  while (!reaches(start)) start = shifted(start, 1)
  return start
}

/** Both are told. */
function tellBoth(
  outcome: Outcome,
  left: OpenSide,
  right: OpenSide,
  same: (gap: Need['gap']) => Need,
): Leaf['toYes'] {
  if (!left.gap || !right.gap) return []
  const [soonest, latest] = [numberOf(left.interval?.first, lowest), numberOf(left.interval?.last, highest)]
  const [from, until] = [numberOf(right.interval?.first, lowest), numberOf(right.interval?.last, highest)]
  if (outcome === 'inTime' ? soonest > until : latest <= from) return []
  return [[need(left.gap, anyDay), need(right.gap, anyDay), same(left.gap)]]
}
const { NEGATIVE_INFINITY: lowest, POSITIVE_INFINITY: highest } = Number

/** No date is granted. */
export const noDay: Allowed = { kind: 'range', min: highest, max: lowest, none: true }

/** Any date at all, but not none. */
export const anyDay: Allowed = { kind: 'range', min: lowest, max: highest, none: false }

const numberOf = (day: string | undefined, silent: number) =>
  day === undefined ? silent : Date.parse(day) / 86_400_000
const shifted = (day: string, by: number) =>
  new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10)

const days = (first: string | undefined, last: string | undefined) => ({
  min: numberOf(first, lowest),
  max: numberOf(last, highest),
})

function fitting(
  gap: Need['gap'],
  within: ReturnType<typeof days>,
  asked: ReturnType<typeof days>,
): Need | undefined {
  const [min, max] = [Math.max(within.min, asked.min), Math.min(within.max, asked.max)]
  return min <= max ? need(gap, { kind: 'range', min, max, none: false }) : undefined
}

/** One comparison cannot come out in two ways, whichever side is told. */
const agreeing =
  (relation: string, outcome: Outcome) =>
  (gap: Need['gap']): Need => ({
    gap,
    member: relation,
    allowed: { kind: 'values', values: new Set([outcome]) },
  })

const need = (gap: Need['gap'], allowed: Allowed): Need => ({ gap, member: '', allowed })
const keyOf = ({ path, plane }: Need['gap']) => factKey(path, plane)
