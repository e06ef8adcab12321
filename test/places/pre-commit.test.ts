import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { call } from '../cli/memory.ts'
import { commit, council, repository, state, top } from './scratch.ts'

interface Hook {
  readonly id: string
  readonly entry: string
  readonly args?: readonly string[]
}

const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly Hook[]

test('each hook is installed by npm and names its designs itself', () => {
  for (const hook of hooks)
    expect(hook).toMatchObject({
      id: expect.stringMatching(/^opcat[a-z-]*$/),
      name: expect.any(String),
      description: expect.any(String),
      language: 'node',
      entry: expect.stringMatching(/^opcat [a-z]+/),
      pass_filenames: false,
    })
  expect(hooks.map(({ id }) => id)).toContain('opcat')
})

for (const { id, entry } of hooks) {
  test(`${id}: “${entry}” is a call that opcat knows`, async () => {
    const { code, told } = await call(`${entry.slice('opcat '.length)} --help`)
    expect(code, told).toBe(0)
  })
}

// pre-commit reads the name of the package from what `npm pack` prints, so nothing else may be printed.
test('npm pack keeps what its scripts say to itself', () => {
  const told = execFileSync('npm', ['config', 'get', 'foreground-scripts'], { encoding: 'utf8' })
  expect(told.trim()).toBe('false')
})

const missing = spawnSync('pre-commit', ['--version']).status !== 0
const why = missing ? ' (skipped: pre-commit is not installed on this machine)' : ''

for (const [name, members, code, says] of [
  ['a sound design with nothing unmet is let through', 'seconded: no', 0, 'Passed'],
  ['what is unmet stops the commit', 'seconded: yes', 1, 'No officials on secondment'],
  ['a broken design stops the commit', 'secondde: yes', 1, 'bill/bill.yaml:10:16  UNKNOWN_FACT'],
] as const)
  test.skipIf(missing)(`${name}${why}`, () => {
    const folder = repository({ 'bill/state.yaml': state, 'bill/bill.yaml': council(members) })
    const { status, log } = preCommit(folder, { args: ['bill'] })
    expect(log).toContain(says)
    expect(status).toBe(code)
  })

test.skipIf(missing)(
  `a change of the state judges its designs again; a change of nothing in YAML does not${why}`,
  () => {
    const folder = repository({ 'bill/state.yaml': state, 'bill/bill.yaml': council('seconded: yes') })
    writeFileSync(join(folder, 'README.txt'), 'x')
    commit(folder)
    const changed = (name: string) => preCommit(folder, { args: ['bill'] }, ['--files', name]).log
    expect(changed('bill/state.yaml')).toContain('No officials on secondment')
    expect(changed('README.txt')).toContain('Skipped')
  },
)

/** Runs the first hook with the opcat that is built here in place of one that pre-commit would install. */
function preCommit(folder: string, more: Partial<Hook>, which: readonly string[] = ['--all-files']) {
  const [hook] = hooks as [Hook]
  const entry = hook.entry.replace('opcat', `${process.execPath} ${join(top, 'bin/opcat.cjs')}`)
  const local = { ...hook, ...more, language: 'system', entry }
  writeFileSync(
    join(folder, '.pre-commit-config.yaml'),
    stringify({ repos: [{ repo: 'local', hooks: [local] }] }),
  )
  const { status, stdout, stderr } = spawnSync('pre-commit', ['run', '--color', 'never', ...which], {
    cwd: folder,
    env: { ...process.env, PRE_COMMIT_HOME: join(folder, '.git', 'pre-commit') },
    encoding: 'utf8',
  })
  return { status, log: stdout + stderr }
}
