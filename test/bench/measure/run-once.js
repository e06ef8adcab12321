import { spawnSync } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { bench, repository } from '../paths.js'

const usage = join(bench, 'measure/usage.cjs')

const held = cores => ['taskset', '-c', `0-${cores - 1}`]

/** Whether a process can be held on so many cores here. */
export const canHold = cores => {
  const [command, ...words] = held(cores)
  return spawnSync(command, [...words, 'true']).status === 0
}

/** Longer than this nobody waits. */
const patience = 30 * 60 * 1000

/**
 * Runs one process from start to end, on so many cores: wall and CPU time in milliseconds, peak memory in MiB. What it
 * prints goes nowhere, or to a file. `died` says in a word why there are no figures.
 */
export function runOnce({ words, env = {} }, { cores, output } = {}) {
  const node = [process.execPath, '--require', usage, ...words]
  const [command, ...rest] = cores && canHold(cores) ? [...held(cores), ...node] : node
  const printed = output && openSync(output, 'w')
  const began = process.hrtime.bigint()
  const ended = spawnSync(command, rest, {
    cwd: repository,
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', printed ?? 'ignore', 'pipe', 'pipe'],
    timeout: patience,
    maxBuffer: 2 ** 28,
  })
  const wall = Number(process.hrtime.bigint() - began) / 1e6
  if (printed) closeSync(printed)
  const [, , told, used] = ended.output ?? []
  if (ended.status !== 0) return { died: whyDied(ended, `${told}`), status: ended.status, told: `${told}` }
  const { user, memory, workers } = JSON.parse(used)
  return { wall, user, memory, workers }
}

function whyDied({ error, signal, status }, told) {
  if (error?.code === 'ETIMEDOUT') return `not done after ${patience / 60_000} minutes`
  if (/heap out of memory|heap limit/i.test(told)) return 'out of memory'
  return signal ? `ended by ${signal}` : `exit code ${status}`
}
