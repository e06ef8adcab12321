import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formats, formatsOf, type ReportKind } from '../../src/report/formats.ts'

/** Two places of the world that share nothing but the moment: folder, time zone, language, size of the screen. */
const places = [
  { name: 'here', env: { TZ: 'UTC', LANG: 'C', COLUMNS: '80' } },
  {
    name: 'further/away',
    env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', COLUMNS: '200' },
  },
] as const

const root = realpathSync(mkdtempSync(join(tmpdir(), 'opcat-same-bytes-')))
afterAll(() => rmSync(root, { recursive: true, force: true }))

beforeAll(() => {
  for (const { name } of places) {
    const folder = join(root, name)
    mkdirSync(join(folder, 'pack/x'), { recursive: true })
    cpSync('fixtures/belgium', join(folder, 'be'), { recursive: true })
    cpSync('fixtures/bill', join(folder, 'bill'), { recursive: true })
    const rule = readFileSync('rules/opcat/29-reached.yaml', 'utf8')
    writeFileSync(join(folder, 'pack/x/own.yaml'), rule.replace(/^id: .*$/m, 'id: x/own'))
    mkdirSync(join(folder, 'out'))
  }
})

const two = ['be/ctrg.yaml', 'be/ifdh.yaml']

/** How each report is asked for; one that is not among them fails below. */
const calls: Readonly<Record<ReportKind | 'assess', readonly string[]>> = {
  assess: ['assess', ...two],
  compare: ['compare', ...two],
  ask: ['ask', 'be/ctrg.yaml'],
  diff: ['diff', ...two],
  explain: ['explain', 'be/ctrg.yaml', 'opcat/29-reached'],
  baseline: ['baseline', ...two],
  rules: ['rules', 'list'],
  norms: ['norms'],
  facts: ['facts'],
  lint: ['rules', 'lint', 'pack'],
  trials: ['rules', 'test', 'pack', '--no-mutants'],
  verify: ['verify', 'bill'],
  'pack-check': ['pack', '--verify', 'out/pack.zip'],
}

const kinds = ['assess', ...Object.keys(formats)] as (ReportKind | 'assess')[]

test('every report is asked for', () => {
  expect(Object.keys(calls).toSorted()).toEqual(kinds.toSorted())
})

/** Calls the command line in a process of its own in both places. */
function everywhere(words: readonly string[]): void {
  for (const { name, env } of places) {
    const { status, stderr } = spawnSync(process.execPath, [resolve('bin/opcat.cjs'), ...words], {
      cwd: join(root, name),
      env: { PATH: process.env.PATH, SOURCE_DATE_EPOCH: '1780000000', ...env },
      encoding: 'utf8',
    })
    expect([words.join(' '), status, stderr.includes('SOURCE_DATE_EPOCH')]).toEqual([
      words.join(' '),
      expect.toBeOneOf([0, 1, 2]),
      false,
    ])
  }
}

const [here, away] = places.map(
  ({ name }) =>
    (file: string) =>
      readFileSync(join(root, name, 'out', file)),
)

/** The first place where two outputs differ, with what is around it. */
function difference(file: string): string | undefined {
  const [one, other] = [here?.(file) ?? Buffer.of(), away?.(file) ?? Buffer.of()]
  if (one.length > 0 && one.equals(other)) return undefined
  const at = one.findIndex((byte, index) => byte !== other[index])
  return `${file} at byte ${at}: ${one.subarray(at - 40, at + 40)} … ${other.subarray(at - 40, at + 40)}`
}

// A pack is a report too, and what checks one wants one.
test('pack: the same bytes twice, with everything in it', () => {
  everywhere(['pack', ...two, '-o', 'out/pack.zip'])
  expect(difference('pack.zip')).toBeUndefined()
  for (const { name } of places) expect(existsSync(join(root, name, 'out/pack.zip'))).toBe(true)
})

test.each(kinds)('%s: the same bytes twice, in every format', kind => {
  const all = formatsOf(kind)
  const file = (format: string) => `${kind}.${format}`
  const outputs = all.map(format => `${format}=out/${file(format)}`).join(',')
  everywhere([
    ...(calls[kind] ?? []),
    ...(kind === 'baseline' ? ['-o', `out/${file('json')}`] : ['--format', outputs]),
  ])
  expect(all.flatMap(format => difference(file(format)) ?? [])).toEqual([])
})
