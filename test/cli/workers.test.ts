import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nodeHost } from '../../bin/node-host.js'
import { start } from '../../bin/node-workers.js'
import type { Workers } from '../../src/cli/host.ts'
import { run } from '../../src/cli/run.ts'

const belgian = (id: string) => readFileSync(`fixtures/belgium/${id}.yaml`, 'utf8')
const threads = 3
const worthwhile = 6
const count = 24

/** Designs enough for three threads: most of them small, with all that can be wrong between them. */
function filled(): string {
  const folder = mkdtempSync(join(tmpdir(), 'opcat-workers-'))
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  cpSync('fixtures/belgium/state.yaml', join(folder, 'state.yaml'))
  const small = [...belgian('status-quo').split('\n')]
  for (let number = 0; number < count; number += 1) {
    const text = small.join('\n').replace(/^id: .*$/m, `id: be-${number % (count - 4)}`)
    write(`d${String(number).padStart(3, '0')}.yaml`, text)
  }
  write('d010.yaml', belgian('ctrg'))
  write('d011.yaml', 'opcat: design/1\nid: x\n')
  write('d012.yaml', belgian('ifdh'))
  write('d013.yaml', 'opcat: design/1\nid: [')
  for (const name of ['d007', 'd015', 'd016'])
    write(`${name}.yaml`, belgian('ombudsmen').replace('state: state.yaml', 'state: broken-state.yaml'))
  write('broken-state.yaml', belgian('state').replace(/^name:/m, 'nome:'))
  write('d018.yaml', 'nothing: of ours\n')
  return folder
}

/** One call with the files of a folder, and what it left behind. */
async function call(cwd: string, words: readonly string[], workers?: Workers) {
  const { workers: _, columns: __, ...host } = nodeHost()
  const told: string[] = []
  const printed: string[] = []
  const files = new Map<string, string>()
  const code = await run(words, {
    ...host,
    cwd,
    color: false,
    now: () => new Date('2026-06-30T12:00:00Z'),
    print: async (text: string | Uint8Array) => void printed.push(String(text)),
    tell: (text: string) => void told.push(text),
    open: async (path: string) => ({
      write: async (data: string | Uint8Array) => void files.set(path, (files.get(path) ?? '') + data),
      commit: async () => {},
      discard: async () => {},
    }),
    ...(workers ? { workers } : {}),
  })
  return { code, told: told.join(''), printed: printed.join(''), files }
}

/** Threads, and how often one was begun. */
function counted(): { readonly workers: Workers; readonly begun: () => number } {
  let number = 0
  const begin: Workers['start'] = errand => {
    number += 1
    return start(errand)
  }
  return { workers: { most: threads - 1, worthwhile, start: begin }, begun: () => number }
}

describe('in several threads', () => {
  let folder: string
  beforeAll(() => {
    folder = filled()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('every format that is written in pieces is the same byte for byte, and all that is told', async () => {
    const formats = 'text,terminal=t.txt,md=m.md,json=j.json,csv=c.csv,junit=u.xml'
    const waivers = join(folder, 'waivers.yaml')
    writeFileSync(waivers, waiver)
    const words = ['assess', '.', '--format', formats, '--lang', 'fr', '--waivers', 'waivers.yaml']
    const alone = await call(folder, words)
    const { workers, begun } = counted()
    expect(await call(folder, words, workers)).toEqual(alone)
    expect(begun()).toBe(threads - 1)
    expect(alone.code).toBe(65)
    for (const code of ['DUPLICATE_DESIGN', 'MISSING_KEY', 'UNKNOWN_KEY']) expect(alone.told).toContain(code)
    expect(alone.told.match(/broken-state.yaml:\d+:1 {2}UNKNOWN_KEY/g)).toHaveLength(1)
    expect(alone.told).toContain('bodies/nobody')
    expect(alone.printed.length).toBeGreaterThan(1e6)
  })

  test.each([
    ['a format that is one whole', ['--format', 'sarif', '--theme', 'mandate']],
    ['a format among others that is one whole', ['--format', 'json,github=g.txt', '--theme', 'mandate']],
  ])('%s is written in this one', async (_, more) => {
    const { workers, begun } = counted()
    await call(folder, ['assess', '.', ...more], workers)
    expect(begun()).toBe(0)
  })

  test('few designs are judged in this one', async () => {
    const { workers, begun } = counted()
    await call(folder, ['assess', 'd00*.yaml', '--theme', 'mandate'], workers)
    expect(begun()).toBe(0)
  })

  test('what goes wrong in another thread is told as if it were in this one, and nothing waits for ever', async () => {
    const fault = new Error('the bottom fell out')
    const failing: Workers = {
      most: 2,
      worthwhile,
      start: () => ({ ask: async () => ({ fault }), end: async () => {} }),
    }
    const { code, told } = await call(folder, ['assess', '.', '--theme', 'mandate'], failing)
    expect(code).toBe(70)
    expect(told).toContain(fault.stack)
  })
})

const waiver = `opcat: waivers/1
waivers:
  - rule: opcat/17-d-each-body-a-mechanism
    subject: bodies/nobody
    reason: Nobody is called so.
    by: A. Visitor
    expires: 2030-01-01
`
