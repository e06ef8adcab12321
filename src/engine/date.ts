import type { Truth } from '../model/truth.ts'

/** The first and last day, as `YYYY-MM-DD`, that a date may mean; `2021` is a whole year. */
export interface Interval {
  readonly first: string
  readonly last: string
}

const day = (year: number, month: number, date: number): string =>
  new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10)

/** Reads `2021`, `2021-10` or `2021-10-15`. */
export function intervalOf(date: string): Interval {
  const [year, month, dayOfMonth] = date.split('-').map(Number)
  if (month === undefined) return { first: day(year as number, 0, 1), last: day(year as number, 11, 31) }
  if (dayOfMonth === undefined)
    return { first: day(year as number, month - 1, 1), last: day(year as number, month, 0) }
  return { first: date, last: date }
}

const period = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/

/** Moves an interval by an ISO 8601 period of years, months and days: `P1Y`. */
export function moved({ first, last }: Interval, by: string | undefined): Interval {
  if (by === undefined) return { first, last }
  const [, years, months, days] = (period.exec(by) ?? []).map(Number)
  const move = (date: string) => {
    const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number]
    return day(year + (years || 0), month - 1 + (months || 0), dayOfMonth + (days || 0))
  }
  return { first: move(first), last: move(last) }
}

/** Whether a date falls on or before a limit; partial dates that straddle it leave it open. */
export const atLatest = (date: Interval, limit: Interval): Truth =>
  date.last <= limit.first ? 'yes' : date.first > limit.last ? 'no' : 'unknown'
