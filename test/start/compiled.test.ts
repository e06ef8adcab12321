import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const design = resolve('fixtures/belgium/ctrg.yaml')
let installed = ''
const code = () => join(installed, 'dist/opcat')
const kept = () => readdirSync(code()).filter(name => name.includes('.cache'))

/** The product as a package has it: no sources, nothing kept yet. */
beforeEach(() => {
  installed = mkdtempSync(join(tmpdir(), 'opcat-installed-'))
  for (const part of ['bin', 'package.json', 'dist/opcat', 'dist/data'])
    cpSync(part, join(installed, part), { recursive: true, filter: path => !path.includes('.cache') })
})
afterEach(() => {
  chmodSync(code(), 0o755)
  rmSync(installed, { recursive: true })
})

const call = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(installed, 'bin/opcat.cjs'), ...words],
    {
      encoding: 'utf8',
    },
  )
  return { status, stdout, stderr }
}
const assess = () => call('assess', design)

test('what was compiled is kept once, and the report is the same with it', () => {
  const first = assess()
  expect(first.status).toBe(1)
  expect(kept()).toEqual([expect.stringMatching(/^run-[0-9a-f]{8}\.cache$/)])
  const made = readFileSync(join(code(), kept()[0] ?? ''))
  expect(assess()).toEqual(first)
  expect(readFileSync(join(code(), kept()[0] ?? '')).equals(made)).toBe(true)
  expect(call('assess', design, '--format', 'html').stdout).toMatch(/^<!doctype html>/i)
})

test('only a report of gaps that was written keeps anything', () => {
  for (const words of [['--help'], ['facts'], ['assess', 'nothing.yaml'], ['assess', '--nonsense']])
    call(...words)
  expect(kept()).toEqual([])
})

test('other code never meets what was kept: one byte more, another file', () => {
  assess()
  const [before] = kept()
  writeFileSync(join(code(), 'run.cjs'), `${readFileSync(join(code(), 'run.cjs'), 'utf8')}\n`)
  assess()
  expect(kept()).toHaveLength(2)
  expect(kept()).toContain(before)
})

for (const [name, spoil] of Object.entries({
  'is empty': () => new Uint8Array(),
  'is no such thing': () => Buffer.from('no code'),
  'is cut off': (made: Buffer) => made.subarray(0, made.length / 2),
}))
  test(`what was kept ${name}: the report is the same, and it is made anew`, () => {
    const first = assess()
    const file = join(code(), kept()[0] ?? '')
    const made = readFileSync(file)
    writeFileSync(file, spoil(made))
    expect(assess()).toEqual(first)
    expect(readFileSync(file).length).toBeGreaterThan(made.length / 2)
  })

test('where it cannot be kept, the report is the same and nothing is left behind', () => {
  const first = assess()
  const [file = ''] = kept()
  rmSync(join(code(), file))
  mkdirSync(join(code(), file))
  expect(assess()).toEqual(first)
  expect(kept()).toEqual([file])
})

test.skipIf(process.getuid?.() === 0)(
  'a folder that is read-only (not tried as root, who may write anywhere)',
  () => {
    chmodSync(code(), 0o555)
    expect(assess().status).toBe(1)
    expect(kept()).toEqual([])
  },
)
