import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nodeHost } from '../../bin/node-host.js'
import { run } from '../../src/cli/run.ts'
import { languages } from '../../src/model/truth.ts'
import { formatsOf } from '../../src/report/formats.ts'
import { harmless } from './harmless.ts'
import { design, law, pack, payload, state } from './payload.ts'
import { folder } from './process.ts'

/** Every free text of a design, its state, its source and a rule pack holds the payload; one call of each kind. */
const files = {
  'state.yaml': state,
  'a.yaml': design('yes'),
  'b.yaml': design('no').replace('id: council', 'id: later'),
  'law.md': law,
  ...pack,
}
const calls = {
  assess: ['assess', 'a.yaml', '--rules', 'pack', '--depth', 'full', '--norms', 'evil,opcat'],
  compare: ['compare', 'a.yaml', 'b.yaml', '--rules', 'pack', '--norms', 'evil,opcat'],
  diff: ['diff', 'a.yaml', 'b.yaml', '--rules', 'pack', '--depth', 'full', '--norms', 'evil,opcat'],
  verify: ['verify', 'a.yaml', '--depth', 'full'],
  explain: ['explain', 'a.yaml', 'evil/one', '--rules', 'pack'],
  ask: ['ask', 'a.yaml', '--rules', 'pack', '--norms', 'evil'],
  rules: ['rules', '--rules', 'pack', '--norms', 'evil'],
  norms: ['norms', '--rules', 'pack', '--norms', 'evil'],
} as const

for (const [kind, words] of Object.entries(calls))
  describe(`${kind}, every free text hostile`, () => {
    test.each(formatsOf(kind as never))('%s is harmless', async format => {
      const check = harmless[format]
      expect(check, `no check for ${format}`).toBeDefined()
      const { code, out, err } = await called([...words, '--format', format, '--fail-on', 'never'])
      expect([code, err]).toEqual([0, expect.any(String)])
      expect(out.length).toBeGreaterThan(100)
      check?.(out)
    })
  })

test.each(languages)(
  'problems tell a hostile key and value without being commanded by them, in %s',
  async language => {
    const key = JSON.stringify(payload)
    const broken = `opcat: design/1\n${key}: ${key}\nid: ${key}\nstatus: ${key}\n`
    const { code, err } = await called(['assess', 'broken.yaml', '--lang', language], {
      'broken.yaml': broken,
    })
    expect(code).toBe(65)
    harmless.terminal?.(new TextEncoder().encode(err))
  },
)

/** `--fail-on` is left out where a command has none. */
async function called(words: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const cwd = folder()
  for (const [name, content] of Object.entries({ ...files, ...more })) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true })
    writeFileSync(join(cwd, name), content)
  }
  const [command = ''] = words
  const kept = ['rules', 'norms', 'ask'].includes(command)
    ? words.filter(one => !/^(--fail-on|never)$/.test(one))
    : words
  const chunks: Uint8Array[] = []
  let err = ''
  const host = {
    ...nodeHost(),
    cwd,
    print: async (data: string | Uint8Array) => {
      chunks.push(typeof data === 'string' ? new TextEncoder().encode(data) : data)
    },
    tell: (text: string) => {
      err += text
    },
    columns: undefined,
    color: true,
  }
  const code = await run(kept, host as never)
  return { code, out: Buffer.concat(chunks), err }
}
