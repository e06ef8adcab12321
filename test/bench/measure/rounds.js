import { runOnce } from './run-once.js'
import { median } from './statistics.js'

/** Runs commands in turn (A B A B), so that what else the machine does falls on all alike; the median of each. */
export function rounds(commands, { times, ...how }) {
  const runs = commands.map(() => [])
  for (let round = 0; round < times; round += 1)
    commands.forEach((command, index) => {
      const [first] = runs[index]
      // What dies once is not asked again.
      if (!first?.died) runs[index].push(runOnce(command, how))
    })
  return commands.map(({ name }, index) => ({ name, ...summary(runs[index]) }))
}

function summary(runs) {
  const dead = runs.find(({ died }) => died)
  if (dead) return { died: dead.died }
  const of = key => runs.map(run => run[key])
  return {
    wall: median(of('wall')),
    spread: [Math.min(...of('wall')), Math.max(...of('wall'))],
    user: median(of('user')),
    memory: Math.max(...of('memory')),
    workers: Math.max(...of('workers')),
  }
}
