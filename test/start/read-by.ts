import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a call has read of the product: parts of the bundle, data, packages, and how many bytes that is in all. */
export interface Read {
  readonly parts: readonly string[]
  readonly data: readonly string[]
  readonly packages: readonly string[]
  readonly bytes: number
}

/** Runs a call in a process of its own, and says what it has read. */
export function readBy(words: string): Read {
  const folder = mkdtempSync(join(tmpdir(), 'opcat-read-'))
  const file = join(folder, 'read.json')
  spawnSync(process.execPath, ['-r', './test/start/files-read.cjs', 'bin/opcat.cjs', ...words.split(' ')], {
    env: { ...process.env, FILES_READ: file },
    stdio: 'ignore',
  })
  const told: Readonly<Record<string, number>> = JSON.parse(readFileSync(file, 'utf8'))
  rmSync(folder, { recursive: true })
  const below = (folder: string, name = (path: string) => path) => [
    ...new Set(
      Object.keys(told)
        .filter(path => path.startsWith(folder))
        .map(path => name(path.slice(folder.length))),
    ),
  ]
  return {
    parts: below('dist/opcat/', path => path.replace(/(-[\w-]{8})?\.cjs$/, '')).sort(),
    data: below('dist/data/').sort(),
    packages: below('node_modules/', path => path.split('/')[0] ?? path).sort(),
    bytes: Object.values(told).reduce((sum, size) => sum + size, 0),
  }
}
