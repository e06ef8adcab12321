import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ofOpcat } from '../contenders.js'
import { median } from '../measure/statistics.js'
import { bench, repository } from '../paths.js'
import { milliseconds } from '../report/numbers.js'

const most = 60

/** One edited design judged again and again in one process: the work that a watcher has after each change. */
export function warm({ patience }) {
  const words = [
    join(bench, 'measure/judge-again.js'),
    'fixtures/belgium/ctrg.yaml',
    `${most}`,
    `${patience}`,
  ]
  const { stdout, status, stderr } = spawnSync(process.execPath, words, { cwd: repository, encoding: 'utf8' })
  if (status !== 0) throw new Error(`The warm process failed:\n${stderr}`)
  const all = JSON.parse(stdout)
  const half = all.slice(all.length >> 1)
  const later = median(half)
  const note = hasWatch() ? 'its work alone, without the watcher' : 'its work alone: there is no --watch yet'
  return {
    section: {
      title: 'Warm',
      lead: 'One process reads, judges and reports an edited Belgian design again and again, as --watch would.',
      columns: ['Time', 'Wall'],
      rows: [
        ['first', milliseconds(all[0])],
        ['fifth', milliseconds(all[4])],
        [`median of the last ${half.length}`, milliseconds(later)],
      ],
    },
    figures: { warm: { value: later, note } },
  }
}

function hasWatch() {
  const [opcat] = ofOpcat('', []).words
  return /--watch\b/.test(
    spawnSync(process.execPath, [opcat, 'assess', '--help'], { encoding: 'utf8' }).stdout,
  )
}
