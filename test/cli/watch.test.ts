import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { nodeHost } from '../../bin/node-host.js'
import { run } from '../../src/cli/run.ts'
import { bin, end, folder, opcat } from '../hostile/process.ts'
import { belgium, call } from './memory.ts'

const waiting = 'Waiting for changes'
const design = (id: string) => (belgium[`${id}.yaml`] ?? '').replace(/^id: .*/m, `id: ${id}`)

let watcher: ChildProcess | undefined
afterEach(() => {
  watcher?.kill('SIGKILL')
  watcher = undefined
})

/** A real process that watches, and what it has said since it was last asked. */
async function watching(cwd: string, words: readonly string[]) {
  const child = spawn(process.execPath, [bin, 'assess', ...words, '--watch'], { cwd })
  watcher = child
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', text => (out += text))
  child.stderr.setEncoding('utf8').on('data', text => (err += text))
  /** What it says until it waits again. */
  const said = async () => {
    const until = Date.now() + 60_000
    while (!err.includes(waiting) && Date.now() < until) await new Promise(done => setTimeout(done, 20))
    // Both streams come on ways of their own.
    await new Promise(done => setTimeout(done, 100))
    const told = { out, err }
    ;[out, err] = ['', '']
    return told
  }
  return { child, said, first: await said() }
}

const few = ['--theme', 'mandate', '--depth', 'brief']

test('one design: the report of every call, then again after each change, and nothing after none', async () => {
  const cwd = folder()
  const path = join(cwd, 'ctrg.yaml')
  const { said, first } = await watching(cwd, ['ctrg.yaml', ...few])
  expect(first.out).toBe(opcat(['assess', 'ctrg.yaml', ...few], { cwd }).out)
  writeFileSync(path, readFileSync(path))
  writeFileSync(join(cwd, 'unrelated.txt'), 'nothing of ours')
  await new Promise(done => setTimeout(done, 300))
  writeFileSync(path, readFileSync(path, 'utf8').replace('  en: ', '  en: New '))
  const { out, err } = await said()
  expect(err).toMatch(/^ctrg\.yaml changed at \d\d:\d\d:\d\d\.$/m)
  expect(err.match(/changed at/g)).toHaveLength(1)
  expect(out).toContain('New Central Prison')
  expect(out).toBe(opcat(['assess', 'ctrg.yaml', ...few], { cwd }).out)
})

test('several designs: only what changed; a broken file says what is wrong, and the watch goes on', async () => {
  const cwd = folder({ 'ifdh.yaml': design('ifdh') })
  const path = join(cwd, 'ifdh.yaml')
  const { said, first } = await watching(cwd, ['.', ...few])
  expect(first.out).toContain('File       ctrg.yaml')
  expect(first.out).toContain('File       ifdh.yaml')
  writeFileSync(path, 'opcat: design/1\nid: [\n')
  const broken = await said()
  expect(broken.err).toContain('ifdh.yaml:3:1  NOT_YAML')
  expect(broken.out).toBe('')
  // As editors save: a new file in the place of the old one.
  writeFileSync(join(cwd, 'ifdh.yaml~'), design('ifdh'))
  renameSync(join(cwd, 'ifdh.yaml~'), path)
  const mended = await said()
  expect(mended.err).not.toContain('NOT_YAML')
  expect(mended.out).toContain('File       ifdh.yaml')
  expect(mended.out).not.toContain('File       ctrg.yaml')
  rmSync(path)
  expect(await said()).toMatchObject({ out: '' })
  writeFileSync(path, design('ifdh'))
  expect((await said()).out).toContain('File       ifdh.yaml')
})

test('a state is read by all its designs, and one that comes later is waited for', async () => {
  const cwd = folder({ 'ifdh.yaml': design('ifdh') })
  const state = join(cwd, 'state.yaml')
  const text = readFileSync(state)
  const { said } = await watching(cwd, ['ctrg.yaml', 'ifdh.yaml', ...few])
  rmSync(state)
  expect((await said()).err.match(/STATE_NOT_FOUND/g)).toHaveLength(2)
  writeFileSync(state, text)
  const { out, err } = await said()
  expect(err).toContain('state.yaml changed')
  expect(out).toContain('File       ctrg.yaml')
  expect(out).toContain('File       ifdh.yaml')
})

test('what was known of gaps is read again, and a design that is new is judged', async () => {
  const cwd = folder()
  opcat(['baseline', 'ctrg.yaml', '-o', 'known.json'], { cwd })
  const known = join(cwd, 'known.json')
  const all = readFileSync(known)
  writeFileSync(known, JSON.stringify({ ...JSON.parse(`${all}`), findings: [] }))
  const { said, first } = await watching(cwd, ['.', '--baseline', 'known.json', '--depth', 'brief'])
  writeFileSync(known, all)
  const again = await said()
  expect(again.err).toContain('known.json changed')
  expect(again.out).not.toBe(first.out)
  mkdirSync(join(cwd, 'more'))
  writeFileSync(join(cwd, 'more', 'ifdh.yaml'), design('ifdh').replace('state.yaml', '../state.yaml'))
  expect((await said()).out).toContain('File       more/ifdh.yaml')
})

test('a terminal is cleared before what follows a change, and not before the first report', async () => {
  const cwd = folder()
  const path = join(cwd, 'ctrg.yaml')
  const { workers: _, ...host } = nodeHost()
  const printed: string[] = []
  let changes = 0
  const next = async () => {
    changes += 1
    if (changes > 1) return undefined
    writeFileSync(path, design('ctrg'))
    return new Set([path])
  }
  const code = await run(['assess', 'ctrg.yaml', '--watch', ...few, '--fail-on', 'never'], {
    ...host,
    cwd,
    color: false,
    columns: 80,
    print: async (text: string | Uint8Array) => void printed.push(String(text)),
    tell: () => {},
    watch: () => ({ follow: () => {}, next }),
  })
  expect(code).toBe(0)
  const [before, after, ...rest] = printed.join('').split('\u001b[2J\u001b[3J\u001b[H')
  expect(rest).toEqual([])
  expect(before).toContain('File')
  expect(after).toContain('File')
})

test('it ends as a shell expects of a process that a signal ends', async () => {
  const { child } = await watching(folder(), ['ctrg.yaml', ...few])
  const ended = end(child)
  child.kill('SIGINT')
  expect(await ended).toEqual({ code: null, signal: 'SIGINT' })
})

test.each([
  ['standard input', 'assess - --watch', '- does not go with --watch'],
  ['an output file', 'assess ctrg.yaml --watch -o out.txt', '--output does not go with --watch'],
  ['a format to a file', 'assess ctrg.yaml --watch --format md=out.md', '--format md=out.md does not go'],
  ['a format that is one whole', 'assess ctrg.yaml --watch --format html', '--format html does not go'],
])('%s has no place there', async (_, words, said) => {
  const { code, told, printed } = await call(words, belgium)
  expect([code, printed]).toEqual([64, ''])
  expect(told).toContain(said)
})
