import { bareParse, peersOver, product, sameRules } from '../contenders.js'
import { rounds } from '../measure/rounds.js'
import { exponent } from '../measure/statistics.js'
import { mebibytes, milliseconds, plain } from '../report/numbers.js'

/** From so many designs on, only opcat and the bare parse are run. */
const patient = 10_000

const ownAndParse = folder => [bareParse(folder), product(folder)]

const mebibytesOf = one => (one && !one.died ? mebibytes(one.memory) : '')

const contenders = folder => [bareParse(folder), ...peersOver(folder), sameRules(folder), product(folder)]

/** How cost and memory grow with the number of designs. */
export function growth({ folderOf, sizes, growthRounds }) {
  // The largest number of designs takes each of the others many minutes, and no goal asks for it.
  const chosen = size => (size < patient ? contenders(folderOf(size)) : ownAndParse(folderOf(size)))
  const of = (size, times) => rounds(chosen(size), { times, cores: 1 })
  const starts = of(1, growthRounds[0])
  const bySize = sizes.map((size, index) => of(size, growthRounds[index]))
  const grown = starts.map(start => {
    const at = bySize.map(results => results.find(({ name }) => name === start.name))
    return { name: start.name, start, at, slopes: slopesOf({ start, at }, sizes) }
  })
  const largest = sizes.at(-1)
  const row = ({ name, start, at, slopes }) => [
    name,
    ...[start, ...at].map(one => (one ? (one.died ?? milliseconds(one.user)) : '–')),
    ...slopes.map(slope => (slope === undefined ? '' : plain(slope))),
    mebibytesOf(at.at(-1)),
  ]
  return {
    section: {
      title: 'Growth',
      lead: 'User CPU for so many designs, on one core. The exponent is the slope of its logarithm over that of their number, both without the first design: 1 is linear.',
      columns: ['Process', '1', ...sizes.map(String), 'Exponent', 'Last step', `Memory at ${largest}`],
      rows: grown.map(row),
    },
    figures: figuresOf(grown.at(-1), largest),
  }
}

/** Over all sizes, and over the two largest; sizes and costs are what was added to those of the first. */
export function slopesOf({ start, at }, sizes, first = 1) {
  const points = at.flatMap((one, index) =>
    one?.user > start.user ? [[sizes[index] - first, one.user - start.user]] : [],
  )
  return [points, points.slice(-2)].map(some => (some.length > 1 ? exponent(some) : undefined))
}

function figuresOf({ at, slopes }, largest) {
  const dead = at.find(({ died }) => died)?.died
  const [whole, last] = slopes
  if (dead || whole === undefined) {
    const why = dead ?? 'too little to tell'
    return { growth: { why }, memory: { why } }
  }
  return {
    growth: { value: Math.max(whole, last), on: largest },
    memory: { value: Math.max(...at.map(({ memory }) => memory)), on: largest, note: 'on one core' },
  }
}
