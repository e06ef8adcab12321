import { moved } from '../date.ts'
import type { Read } from '../reads.ts'

const literal = /^\d{4}(-\d{2}){0,2}$/
const start = '2010-01-01'

/** Days that comparisons tell apart: each date a test names, each moved by every period, and the days beside them. */
export function daysFor(reads: readonly Read[]): readonly string[] {
  const tests = reads.flatMap(({ test }) =>
    test?.ask === 'at-latest' || test?.ask === 'after' ? [test] : [],
  )
  const named = tests.flatMap(({ than }) => (literal.test(than) ? [whole(than)] : []))
  const periods = [...new Set(tests.flatMap(({ plus }) => plus ?? []))]
  const bases = named.length ? named : [start]
  const shifted = bases.flatMap(base => [base, ...periods.map(period => later(base, period))])
  return [...new Set(shifted.flatMap(day => [day, later(day, 'P1D')]))].sort()
}

const later = (day: string, period: string): string => moved({ first: day, last: day }, period).first

const whole = (date: string): string => [date, '01', '01'].join('-').slice(0, 10)
