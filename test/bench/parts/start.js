import { bareNode, ofOpcat, ofSpectral, product, spectralOver } from '../contenders.js'
import { rounds } from '../measure/rounds.js'
import { runsOf } from '../measure/statistics.js'
import { fraction, milliseconds } from '../report/numbers.js'

const design = 'fixtures/belgium/ctrg.yaml'

const commands = [
  bareNode,
  ofOpcat('opcat --version', ['--version']),
  ofOpcat('opcat --help', ['--help']),
  { ...product(design), name: 'opcat, one design' },
  ofSpectral('Spectral --version', ['--version']),
  ofSpectral('Spectral --help', ['--help']),
  { ...spectralOver(design, 'text'), name: 'Spectral, one design' },
]

/** What it costs to begin: one Belgian design to a text report, `--help`, `--version`. */
export function start({ startRounds }) {
  const results = rounds(commands, { times: startRounds })
  const dead = results.find(({ died }) => died)
  if (dead) throw new Error(`${dead.name}: ${dead.died}`)
  const [floor, version, help, ours, , theirHelp, theirs] = results
  const over = one => one.wall - floor.wall
  const share = (one, other = theirs) => over(one) / over(other)
  const row = one => [
    one.name,
    milliseconds(one.wall),
    one.spread.map(milliseconds).join(' – '),
    milliseconds(one.user),
    ...(one === floor ? ['', ''] : [milliseconds(over(one)), fraction(share(one))]),
  ]
  const slower = over(version) > over(help) ? version : help
  return {
    section: {
      title: 'Start',
      lead: `${runsOf(startRounds)} each, in turn. What stands over bare Node is set beside that of Spectral for one design.`,
      columns: ['Command', 'Wall', 'From – to', 'User CPU', 'Over bare Node', 'Of Spectral'],
      rows: results.map(row),
    },
    figures: {
      start: { value: share(ours) },
      help: { value: share(slower), note: `${fraction(share(slower, theirHelp))} of Spectral --help` },
    },
  }
}
