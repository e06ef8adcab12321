import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { scratch, top } from './scratch.ts'

interface Step {
  readonly id?: string
  readonly name?: string
  readonly shell?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
}

/** `action.yml`, as far as GitHub's runner reads it. */
export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description?: string; readonly default?: string }>>
  readonly outputs: Readonly<Record<string, { readonly description?: string; readonly value: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly Step[] }
}

export const action = parse(readFileSync('action.yml', 'utf8')) as Action

/** What a run of the action left behind. */
export interface Ran {
  readonly code: number
  readonly log: string
  /** What the job wrote for the steps that follow. */
  readonly outputs: ReadonlyMap<string, string>
  readonly summary: string
}

/** Runs every step as GitHub's runner does: each by bash from a file, in the workspace, with its `env`; the first that fails ends it. */
export function runAction(inputs: Readonly<Record<string, string>>, workspace: string): Ran {
  const runner = scratch({ output: '', summary: '' })
  mkdirSync(join(runner, 'temp'))
  const env = {
    PATH: process.env.PATH,
    HOME: runner,
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION_PATH: top,
    GITHUB_WORKSPACE: workspace,
    GITHUB_OUTPUT: join(runner, 'output'),
    GITHUB_STEP_SUMMARY: join(runner, 'summary'),
    RUNNER_TEMP: join(runner, 'temp'),
  }
  let log = ''
  let code = 0
  for (const step of action.runs.steps) {
    const script = join(runner, 'step.sh')
    writeFileSync(script, step.run ?? '')
    const words = ['--noprofile', '--norc', '-e', '-o', 'pipefail', script]
    const { status, stdout, stderr } = spawnSync('bash', words, {
      cwd: workspace,
      env: { ...env, ...filledIn(step.env ?? {}, inputs) },
      encoding: 'utf8',
    })
    log += stdout + stderr
    code = status ?? 70
    if (code !== 0) break
  }
  const written = (name: string) =>
    existsSync(join(runner, name)) ? readFileSync(join(runner, name), 'utf8') : ''
  return { code, log, outputs: outputsFrom(written('output')), summary: written('summary') }
}

/** A value that holds one expression, of an input; no other is used. */
function filledIn(env: Readonly<Record<string, string>>, inputs: Readonly<Record<string, string>>) {
  const value = (text: string) =>
    text.replace(/^\$\{\{ inputs\.([\w-]+) \}\}$/, (_, name: string) => {
      const input = action.inputs[name]
      if (!input) throw new Error(`no input ${name}`)
      return inputs[name] ?? input.default ?? ''
    })
  return Object.fromEntries(Object.entries(env).map(([name, text]) => [name, value(text)]))
}

/** Reads `name=value` and `name<<end`, a value of several lines, `end`. */
function outputsFrom(text: string): ReadonlyMap<string, string> {
  const outputs = new Map<string, string>()
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at += 1) {
    const [, name, end] = /^([^=]+?)<<(.+)$/.exec(lines[at] ?? '') ?? []
    const [, plain, value] = /^([^=<]+)=(.*)$/.exec(lines[at] ?? '') ?? []
    if (name && end) {
      const close = lines.indexOf(end, at)
      outputs.set(name, lines.slice(at + 1, close).join('\n'))
      at = close
    } else if (plain) outputs.set(plain, value ?? '')
  }
  return outputs
}

/** The commands in a log that GitHub would carry out, those that it was told not to hear left out. */
export function commandsHeard(log: string): readonly string[] {
  const heard: string[] = []
  let until: string | undefined
  for (const line of log.split(/\r\n|\r|\n/).map(one => one.trimStart())) {
    if (until !== undefined) {
      if (line === `::${until}::`) until = undefined
    } else if (line.startsWith('::stop-commands::')) until = line.slice('::stop-commands::'.length)
    else if (line.startsWith('::') || line.includes('##[')) heard.push(line)
  }
  return heard
}
