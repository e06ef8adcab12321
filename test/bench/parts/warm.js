import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ofOpcat } from '../contenders.js'
import { median } from '../measure/statistics.js'
import { repository, written } from '../paths.js'
import { milliseconds } from '../report/numbers.js'

const most = 60

/** One design that is edited again and again under `--watch`: from the change that was seen to the report that was printed. */
export async function warm({ patience }) {
  const all = await watched(Date.now() + patience)
  const half = all.slice(all.length >> 1)
  const later = median(half)
  return {
    section: {
      title: 'Warm',
      lead: 'One process under `--watch`, in which a Belgian design is edited again and again, each time at one fact that may be asked by rules, and every other time so that all lines move: from the change that it saw to the report that it printed, as it says itself.',
      columns: ['Time', 'Wall'],
      rows: [
        ['first report', milliseconds(all[0])],
        ['fifth', milliseconds(all[4])],
        [`median of the last ${half.length}`, milliseconds(later)],
      ],
    },
    figures: { warm: { value: later, note: 'a real process under --watch' } },
  }
}

/** A design that is edited: one fact says the contrary, another each time, or again what it said; every other time all lines move. */
function edited(text, round) {
  const lines = round % 4 < 2 ? '' : '# A line more.\n'
  if (round % 2 === 0) return lines + text
  const stated = [...text.matchAll(/(?<!in-operation: )\{ is: (yes|no),/g)]
  const { index, 0: whole, 1: value } = stated[(round * 7) % stated.length]
  const contrary = whole.replace(value, value === 'yes' ? 'no' : 'yes')
  return lines + text.slice(0, index) + contrary + text.slice(index + whole.length)
}

/** How long each report took, the first of all included. */
function watched(until) {
  const folder = join(written, 'watched')
  mkdirSync(folder, { recursive: true })
  for (const name of ['ctrg.yaml', 'state.yaml'])
    copyFileSync(join(repository, 'fixtures/belgium', name), join(folder, name))
  const file = join(folder, 'ctrg.yaml')
  const text = readFileSync(file, 'utf8')
  const [opcat] = ofOpcat('', []).words
  const child = spawn(process.execPath, [opcat, 'assess', 'ctrg.yaml', '--watch'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const took = []
  return new Promise((done, failed) => {
    let told = ''
    child.stderr.setEncoding('utf8').on('data', piece => {
      told += piece
      const [, ms] = /^Judged in (\d+) ms/m.exec(told) ?? []
      if (ms === undefined) return
      told = ''
      took.push(Number(ms))
      if (took.length > most || (took.length > 6 && Date.now() > until)) child.kill()
      else writeFileSync(file, edited(text, took.length))
    })
    child.on('close', code => {
      if (took.length > 6) done(took)
      else failed(new Error(`The watcher ended with ${code}:\n${told}`))
    })
  })
}
