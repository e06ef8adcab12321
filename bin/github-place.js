// What a job leaves on GitHub: annotations, a summary of the run, and outputs for the steps that follow.
import { randomUUID } from 'node:crypto'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** GitHub refuses a summary that is larger. */
const largest = 1024 * 1024

export function githubPlace({ RUNNER_TEMP, GITHUB_STEP_SUMMARY, GITHUB_OUTPUT }) {
  const folder = mkdtempSync(join(RUNNER_TEMP || tmpdir(), 'opcat-'))
  let calls = 0
  const file = name => join(folder, `${calls}.${name}`)
  return {
    formats: command => [`md=${file('md')}`, ...(command === 'assess' ? [`github=${file('commands')}`] : [])],
    run: async work => {
      calls += 1
      const code = await untouched(work)
      if (existsSync(file('commands'))) await print(readFileSync(file('commands')))
      if (GITHUB_STEP_SUMMARY && existsSync(file('md'))) summarise(file('md'), GITHUB_STEP_SUMMARY)
      return code
    },
    close: outputs => {
      if (!GITHUB_OUTPUT) return
      for (const [name, value] of Object.entries(outputs))
        appendFileSync(GITHUB_OUTPUT, outputLine(name, value))
    },
  }
}

/** A design could hold what looks like a command to GitHub: for as long as it speaks, GitHub does not listen. */
async function untouched(work) {
  const word = randomUUID()
  await print(`::stop-commands::${word}\n`)
  try {
    return await work()
  } finally {
    await print(`::${word}::\n`)
  }
}

const print = text => new Promise(done => process.stdout.write(text, () => done()))

/** As many designs as there is room for. */
function summarise(from, to) {
  const room = largest - (existsSync(to) ? statSync(to).size : 0)
  const text = readFileSync(from)
  if (text.length < room) return appendFileSync(to, Buffer.concat([text, Buffer.from('\n')]))
  const end = text.lastIndexOf('\n# ', room - 16)
  if (end > 0) appendFileSync(to, Buffer.concat([text.subarray(0, end), Buffer.from('\n\n…\n')]))
}

/** A random word ends the value, so that no value can end itself and begin another. */
function outputLine(name, value) {
  const end = randomUUID()
  return `${name}<<${end}\n${value}\n${end}\n`
}
