import { fraction, mebibytes, milliseconds, plain, times } from './numbers.js'

/** The goals, each with the bound that decides and the number of designs that it speaks of, if it does. */
const goals = [
  {
    key: 'start',
    name: 'Start: one design to a text report, over bare Node',
    asked: "≤ 1/20 of Spectral's",
    most: 1 / 20,
    show: fraction,
  },
  {
    key: 'help',
    name: 'Start: --help and --version, over bare Node',
    asked: "≤ 1/60 of Spectral's for one design",
    most: 1 / 60,
    show: fraction,
  },
  {
    key: 'one-core',
    name: '1,000 designs on one core',
    asked: '≥ 5 times as fast as Spectral',
    least: 5,
    of: 1000,
    show: times,
  },
  {
    key: 'two-cores',
    name: '1,000 designs on two cores',
    asked: '≥ 10 times as fast as Spectral',
    least: 10,
    of: 1000,
    show: times,
  },
  {
    key: 'parse',
    name: '1,000 designs, whole run on one core',
    asked: '≤ 1.3 times the bare parse',
    most: 1.3,
    of: 1000,
    show: times,
  },
  {
    key: 'growth',
    name: '10,000 designs: growth',
    asked: 'exponent ≤ 1.05',
    most: 1.05,
    of: 10_000,
    show: plain,
  },
  {
    key: 'memory',
    name: '10,000 designs: peak memory',
    asked: '≤ 160 MiB',
    most: 160,
    of: 10_000,
    show: mebibytes,
  },
  ...['terminal', 'html', 'xlsx'].map(format => ({
    key: `compare-${format}`,
    name: `compare of 200 designs, ${format}`,
    asked: 'linear in cells: exponent ≤ 1.05',
    most: 1.05,
    of: 200,
    show: plain,
  })),
  { key: 'warm', name: 'One edited file judged again, warm', asked: '≤ 30 ms', most: 30, show: milliseconds },
]

/** A figure: its value, or `why` there is none; a note; the number of designs that it was measured on. */
function row({ key, name, asked, most = Infinity, least = -Infinity, of, show }, figures) {
  const { value, why, note, on } = figures[key]
  if (value === undefined) return [name, asked, why, 'not measured']
  const few = on === of ? '' : ` (${on} designs)`
  const held = value <= most && value >= least ? 'yes' : 'no'
  // A goal about thousands is neither reached nor missed by a few.
  return [name, asked, `${show(value)}${few}${note ? `; ${note}` : ''}`, few ? `on so few: ${held}` : held]
}

/** Each goal beside what was measured of it. */
export const goalsSection = figures => ({
  title: 'Goals',
  columns: ['Goal', 'Asked', 'Measured', 'Reached'],
  rows: goals.map(goal => row(goal, figures)),
})
