import type { FactValue } from '../../src/model/design.ts'
import type { Truth } from '../../src/model/truth.ts'

/** The first and the last day a partial date can mean, counted in milliseconds (design, section 3.11). */
interface Span {
  readonly first: number
  readonly last: number
}

const day = 86_400_000

function span(date: string): Span {
  const [year = 0, month, dayOfMonth] = date.split('-').map(Number)
  if (month === undefined) return { first: Date.UTC(year, 0, 1), last: Date.UTC(year + 1, 0, 1) - day }
  if (dayOfMonth === undefined) {
    return { first: Date.UTC(year, month - 1, 1), last: Date.UTC(year, month, 1) - day }
  }
  const only = Date.UTC(year, month - 1, dayOfMonth)
  return { first: only, last: only }
}

/** A day of the calendar later by an ISO period; a day that the month does not have becomes its last one. */
function later(time: number, period: string): number {
  const [, years, months, days] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/.exec(period) ?? []
  const from = new Date(time)
  const month = from.getUTCMonth() + 12 * Number(years ?? 0) + Number(months ?? 0)
  const lastOfMonth = new Date(Date.UTC(from.getUTCFullYear(), month + 1, 0)).getUTCDate()
  const date = Math.min(from.getUTCDate(), lastOfMonth)
  return Date.UTC(from.getUTCFullYear(), month, date) + day * Number(days ?? 0)
}

/** Whether a date comes no later than a limit: `none` on either side is never in time and never too late. */
export function inTime(date: FactValue, limit: FactValue, plus: string | undefined, ask: string): Truth {
  if (date === 'none' || limit === 'none') return 'no'
  if (date === 'unknown' || limit === 'unknown') return 'unknown'
  const fact = span(String(date))
  const bound = span(String(limit))
  const earliest = plus === undefined ? bound.first : later(bound.first, plus)
  const latest = plus === undefined ? bound.last : later(bound.last, plus)
  if (fact.last <= earliest) return ask === 'at-latest' ? 'yes' : 'no'
  if (fact.first > latest) return ask === 'at-latest' ? 'no' : 'yes'
  return 'unknown'
}
