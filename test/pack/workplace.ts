import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { nodeHost } from '../../bin/node-host.js'
import type { Host } from '../../src/cli/host.ts'
import { run } from '../../src/cli/run.ts'
import type { PackManifest } from '../../src/model/pack.ts'

/** What one call left behind. */
export interface Called {
  readonly code: number
  readonly out: string
  readonly told: string
}

/** A folder on the disk with Belgium's designs in it, gone when the tests of a file are over. */
export function workplace(): { readonly folder: string; readonly call: typeof call } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'opcat-pack-')))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'be'))
  for (const id of ['ctrg', 'ifdh', 'state'])
    cpSync(`fixtures/belgium/${id}.yaml`, join(folder, 'be', `${id}.yaml`))
  const real = nodeHost() as Host
  async function call(words: string, cwd = folder): Promise<Called> {
    let [out, told] = ['', '']
    const host = {
      ...real,
      cwd,
      now: () => new Date('2026-06-30T12:00:00Z'),
      print: async (text: string | Uint8Array) => void (out += String(text)),
      tell: (text: string) => void (told += text),
    }
    const code = await run(words.split(' '), host)
    return { code, out, told }
  }
  return { folder, call }
}

/** The manifest of a pack, to be changed. */
export type Changeable = {
  -readonly [Key in keyof PackManifest]: PackManifest[Key]
} & { tool: { version: string } }
