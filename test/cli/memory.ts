import { readFileSync } from 'node:fs'
import { join } from 'node:path/posix'
import { run } from '../../src/cli/run.ts'
import { memoryHost } from '../load/memory-host.ts'

/** What one call left behind. */
export interface Called {
  readonly code: number
  readonly printed: string
  readonly told: string
  readonly files: ReadonlyMap<string, string>
}

/** Where the analyst of these tests keeps her files. */
export const home = '/home/analyst'

/** Runs one call in-process, with files in memory. */
export async function call(
  words: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
  columns?: number,
): Promise<Called> {
  const written = new Map<string, string>()
  let printed = ''
  let told = ''
  const inHome = Object.fromEntries(Object.entries(files).map(([name, text]) => [join(home, name), text]))
  const host = {
    ...memoryHost(inHome, { cwd: home, stdin: async () => bytesOf(files['-'] ?? '') }),
    print: async (text: string | Uint8Array) => {
      printed += typeof text === 'string' ? text : new TextDecoder().decode(text)
    },
    tell: (text: string) => {
      told += text
    },
    color: false,
    now: () => new Date('2026-06-30T12:00:00Z'),
    git: async () => ({ failed: 'not-installed' as const, told: '' }),
    ...(columns === undefined ? {} : { columns }),
    open: async (path: string) => {
      const pieces: string[] = []
      return {
        write: async (data: string | Uint8Array) => {
          pieces.push(typeof data === 'string' ? data : new TextDecoder().decode(data))
        },
        commit: async () => {
          written.set(path, pieces.join(''))
        },
        discard: async () => {},
      }
    },
    openFolder: () => Promise.reject(new Error('there are no folders in memory')),
  }
  const code = await run(words.split(' ').filter(Boolean), host)
  return { code, printed, told, files: written }
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/belgium/${name}`, import.meta.url), 'utf8')

/** Belgium's designs as files of that home. */
export const belgium: Readonly<Record<string, string>> = Object.fromEntries(
  ['state', 'ctrg', 'ombudsmen', 'ifdh', 'ad-hoc', 'law-2024', 'status-quo'].map(id => [
    `${id}.yaml`,
    fixture(`${id}.yaml`),
  ]),
)
