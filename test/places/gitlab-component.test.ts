import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { filesIn, repository, scratch, top } from './scratch.ts'

interface Spec {
  readonly spec: { readonly inputs: Readonly<Record<string, Input>> }
}

interface Input {
  readonly description: string
  readonly default?: string
  readonly options?: readonly string[]
}

interface Job {
  readonly variables: Readonly<Record<string, string | { readonly value: string; readonly expand: boolean }>>
  readonly script: readonly string[]
  readonly artifacts: {
    readonly reports: Readonly<Record<string, string>>
    readonly paths: readonly string[]
  }
  readonly allow_failure: { readonly exit_codes: readonly number[] }
}

const text = readFileSync('templates/opcat.yml', 'utf8')
const [{ spec }, jobs] = parseAllDocuments(text).map(one => one.toJS()) as [Spec, Record<string, Job>]
const [[, job]] = Object.entries(jobs) as [[string, Job]]

test('the component has a header of inputs, each with a description, and one job', () => {
  for (const [name, input] of Object.entries(spec.inputs)) {
    expect(name).toMatch(/^[a-z-]+$/)
    expect(input.description, name).not.toBe('')
    if (input.options && input.default !== undefined) expect(input.options, name).toContain(input.default)
  }
  expect(Object.keys(jobs)).toEqual(['$[[ inputs.job ]]'])
})

test('each input is used, and no other', () => {
  const used = [...text.matchAll(/\$\[\[ ([^\]]*) \]\]/g)].map(([, one]) => one)
  expect([...new Set(used)].sort()).toEqual(
    Object.keys(spec.inputs)
      .map(name => `inputs.${name}`)
      .sort(),
  )
})

test('no input is written into a script; only a revision may name a variable of GitLab', () => {
  for (const line of job.script) expect(line).not.toContain('$[[')
  const open = Object.entries(job.variables).filter(
    ([, one]) => typeof one === 'string' && one.includes('$[['),
  )
  expect(open.map(([name]) => name)).toEqual(['OPCAT_BASE'])
  for (const one of Object.values(job.variables)) if (typeof one !== 'string') expect(one.expand).toBe(false)
})

test('the reports are kept also when the job ends with 1, and only what is undetermined may fail', () => {
  expect(job.artifacts).toMatchObject({ when: 'always' })
  expect(Object.values(job.artifacts.reports).sort()).toEqual([...job.artifacts.paths].sort())
  expect(job.allow_failure.exit_codes).toEqual([2])
})

const cloned = existsSync('.git')
const whyClone = cloned ? '' : ' (skipped: not in a git clone, so there is nothing to fetch)'

test.skipIf(!cloned)(`the script fetches opcat at its version${whyClone}`, () => {
  const fetching = job.script.filter(line => !line.startsWith('node '))
  const { code, log } = run(
    [...fetching, 'ls "$OPCAT_HOME"'],
    { OPCAT_SOURCE: top, OPCAT_VERSION: 'HEAD' },
    scratch(),
  )
  expect(code, log).toBe(0)
  expect(log).toContain('package-lock.json')
})

test('the Council: the job ends with 1 and leaves both reports', () => {
  const folder = repository()
  const { code, log } = judging({ designs: 'designs/ctrg.yaml\ndesigns/law-2024.yaml\n' }, folder)
  expect(code, log).toBe(1)
  expect(log).toContain('designs/ctrg.yaml')
  const quality = JSON.parse(readFileSync(join(folder, job.artifacts.reports.codequality as string), 'utf8'))
  expect(quality.map(({ location }: { location: { path: string } }) => location.path)).toContain(
    'designs/ctrg.yaml',
  )
  expect(readFileSync(join(folder, job.artifacts.reports.junit as string), 'utf8')).toContain('<testsuite')
})

test('an input is a word, whatever it holds', () => {
  const folder = repository()
  const before = filesIn(folder)
  for (const attack of ['$(touch stolen)', '"; touch stolen; "', '`touch stolen`'])
    expect(judging({ designs: attack, norms: attack, baseline: attack }, folder).code).toBeGreaterThanOrEqual(
      64,
    )
  expect(filesIn(folder)).toEqual(before)
})

/** Runs the last line of the script, in which the designs are judged, with what is built here. */
function judging(inputs: Readonly<Record<string, string>>, folder: string) {
  const value = (one: string) =>
    one.replace(
      /^\$\[\[ inputs\.([a-z-]+) \]\]$/,
      (_, name: string) => inputs[name] ?? spec.inputs[name]?.default ?? '',
    )
  const env = Object.fromEntries(
    Object.entries(job.variables).map(([name, one]) => [
      name,
      value(typeof one === 'string' ? one : one.value),
    ]),
  )
  return run(job.script.slice(-1), { ...env, OPCAT_HOME: top }, folder)
}

/** Runs lines of the script as GitLab's runner does: by bash, in the checkout, until one fails. */
function run(script: readonly string[], env: Readonly<Record<string, string>>, folder: string) {
  const { status, stdout, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', script.join('\n')], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      TMPDIR: scratch(),
      CI: 'true',
      GITLAB_CI: 'true',
      ...env,
    },
    encoding: 'utf8',
  })
  return { code: status, log: stdout + stderr }
}
