import { bareNode, bareParse, peersOver, product, sameRules, spectralOver } from '../contenders.js'
import { rounds } from '../measure/rounds.js'
import { canHold } from '../measure/run-once.js'
import { runsOf } from '../measure/statistics.js'
import { mebibytes, milliseconds, plain, times } from '../report/numbers.js'

/** Many designs at once, on one core and on two. */
export function many({ folder, count, manyRounds }) {
  const spectral = spectralOver(`${folder}/*.yaml`)
  const all = [bareNode, bareParse(folder), ...peersOver(folder), sameRules(folder), product(folder)]
  const onOne = rounds(all, { times: manyRounds, cores: 1 })
  const onTwo = rounds([spectral, product(folder)], { times: manyRounds, cores: 2 })
  const [floor, parse] = onOne
  const row = cores => one => [
    one.name,
    canHold(cores) ? `${cores}` : 'all',
    ...(one.died ? [one.died, '', '', '', '', ''] : cells(one)),
  ]
  const cells = one => [
    milliseconds(one.wall),
    milliseconds(one.user),
    one === floor ? '' : plain((count * 1000) / one.wall),
    times(one.wall / floor.wall),
    times(one.wall / parse.wall),
    mebibytes(one.memory),
  ]
  return {
    section: {
      title: `${count} designs`,
      lead: `${runsOf(manyRounds)} each, in turn; whole processes. opcat gives reasons and lines for everything, in a text report; Spectral prints JSON, the other peers print a line per verdict.`,
      columns: [
        'Process',
        'Cores',
        'Wall',
        'User CPU',
        'Designs a second',
        'Of bare Node',
        'Of the parse',
        'Memory',
      ],
      rows: [...onOne.map(row(1)), ...onTwo.map(row(2))],
    },
    figures: figuresOf({ onOne, onTwo, count }),
  }
}

function figuresOf({ onOne, onTwo, count }) {
  const named = (results, name) => results.find(one => one.name === name)
  const ratio = (one, other) => {
    const why = one.died ?? other.died
    return why ? { why } : { value: one.wall / other.wall, on: count }
  }
  const faster = results => ratio(named(results, 'Spectral'), named(results, 'opcat, all rules'))
  const held = (cores, figure) =>
    canHold(cores) ? figure : { why: `a process cannot be held on ${cores} here` }
  const { workers } = named(onTwo, 'opcat, all rules')
  const threads = workers ? `${workers} worker threads` : 'no worker threads'
  return {
    'one-core': held(1, faster(onOne)),
    'two-cores': held(2, { ...faster(onTwo), note: threads }),
    parse: held(1, ratio(named(onOne, 'opcat, all rules'), named(onOne, 'js-yaml, parse alone'))),
  }
}
