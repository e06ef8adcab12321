import { join } from 'node:path'
import { ofOpcat } from '../contenders.js'
import { rounds } from '../measure/rounds.js'
import { runOnce } from '../measure/run-once.js'
import { runsOf } from '../measure/statistics.js'
import { written } from '../paths.js'
import { mebibytes, milliseconds, plain } from '../report/numbers.js'
import { slopesOf } from './growth.js'

const compareIn = (folder, format) => {
  const output = format === 'xlsx' ? ['-o', join(written, 'compared.xlsx')] : []
  return ofOpcat(format, ['compare', folder, '--format', format, ...output])
}

const fewest = 2

/** The exit code of a call that asks for what is not there. */
const wrongUsage = 64

/** `compare` of more and more designs: its cells are requirements times designs. */
export function compare({ folderOf, compared, compareRounds }) {
  const of = (format, size) => rounds([compareIn(folderOf(size), format)], { times: compareRounds })[0]
  const found = ['terminal', 'html', 'xlsx'].map(format => {
    if (runOnce(compareIn(folderOf(fewest), format)).status === wrongUsage) return { format }
    const start = of(format, fewest)
    const at = compared.map(size => of(format, size))
    return { format, start, at, slopes: slopesOf({ start, at }, compared, fewest) }
  })
  const largest = compared.at(-1)
  const row = ({ format, start, at, slopes }) =>
    at
      ? [
          format,
          ...[start, ...at].map(({ died, user }) => died ?? milliseconds(user)),
          slopes[0] === undefined ? '' : plain(slopes[0]),
          at.at(-1).died ? '' : mebibytes(at.at(-1).memory),
        ]
      : [format, 'not there yet', ...compared.map(() => ''), '', '']
  return {
    section: {
      title: 'Compare',
      lead: `User CPU of \`compare\`. ${runsOf(compareRounds)} each; the exponent over the number of designs, without the first two.`,
      columns: ['Format', `${fewest}`, ...compared.map(String), 'Exponent', `Memory at ${largest}`],
      rows: found.map(row),
    },
    figures: Object.fromEntries(found.map(one => [`compare-${one.format}`, figureOf(one, largest)])),
  }
}

function figureOf({ at, slopes }, largest) {
  if (!at) return { why: 'there is no such format yet' }
  const dead = at.find(({ died }) => died)?.died
  if (dead || slopes[0] === undefined) return { why: dead ?? 'too little to tell' }
  return { value: slopes[0], on: largest }
}
