import { readFileSync } from 'node:fs'
import { arch, cpus, loadavg, platform, totalmem } from 'node:os'
import { join } from 'node:path'
import { canHold } from '../measure/run-once.js'
import { bench, repository } from '../paths.js'

const read = path => JSON.parse(readFileSync(path, 'utf8'))

/** What was measured on what; no names and no paths. */
export function machineSection() {
  const cores = cpus()
  const { version } = read(join(repository, 'package.json'))
  const { dependencies } = read(join(bench, 'package.json'))
  const peers = Object.entries(dependencies).map(([name, one]) => `${name} ${one}`)
  return {
    title: 'Machine',
    columns: ['What', 'Which'],
    rows: [
      ['Processor', `${cores[0].model.trim()}, ${cores.length} cores`],
      ['Memory', `${(totalmem() / 2 ** 30).toFixed(1)} GiB`],
      ['System', `${platform()} ${arch()}`],
      ['Node', process.version],
      ['Busy before it began', `${loadavg()[0].toFixed(2)} processes in the last minute`],
      [
        'One core',
        canHold(1) ? 'a process is held there by taskset' : 'no process can be held there: all use all cores',
      ],
      ['opcat', version],
      ['Peers', peers.join(', ')],
    ],
  }
}
