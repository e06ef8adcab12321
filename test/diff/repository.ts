import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { gitIn } from '../../bin/node-git.js'
import { nodeHost } from '../../bin/node-host.js'
import { run } from '../../src/cli/run.ts'

/** What one commit puts into the tree: texts, links, and nothing for what it removes. */
export type Commit = Readonly<Record<string, string | { readonly link: string } | 'removed'>>

/** A folder of its own for one test. */
export function folder(): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'opcat-')))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** A real repository with these commits, the last of them in the working tree. */
export function repository(...commits: readonly Commit[]): string {
  const path = folder()
  git(path, 'init', '--quiet', '--initial-branch', 'main')
  for (const commit of commits) {
    put(path, commit)
    git(path, 'add', '--all')
    git(path, 'commit', '--quiet', '--allow-empty', '--message', 'a version of the bill')
  }
  return path
}

/** Writes files without committing them. */
export function put(path: string, files: Commit): void {
  for (const [name, content] of Object.entries(files)) {
    const file = join(path, name)
    rmSync(file, { force: true })
    mkdirSync(dirname(file), { recursive: true })
    if (typeof content !== 'string') symlinkSync(content.link, file)
    else if (content !== 'removed') writeFileSync(file, content)
  }
}

const identity = { NAME: 'Nobody', EMAIL: 'nobody@example.org' }

/** Git as the author of the bill uses it, without what this machine has set up. */
export function git(path: string, ...words: readonly string[]): string {
  const env = {
    PATH: process.env.PATH,
    HOME: path,
    GIT_CONFIG_NOSYSTEM: '1',
    ...Object.fromEntries(
      Object.entries(identity).flatMap(([key, value]) => [
        [`GIT_AUTHOR_${key}`, value],
        [`GIT_COMMITTER_${key}`, value],
      ]),
    ),
  }
  return execFileSync('git', words, { cwd: path, env, encoding: 'utf8', stdio: 'pipe' }).trim()
}

const { columns: _, ...disk } = nodeHost()

/** One call in a folder of the disk, with the real git. */
export async function callIn(
  cwd: string,
  ...words: readonly string[]
): Promise<{ readonly code: number; readonly printed: string; readonly told: string }> {
  let printed = ''
  let told = ''
  const code = await run(words, {
    ...disk,
    cwd,
    git: gitIn(cwd),
    color: false,
    print: async (text: string | Uint8Array) => {
      printed += typeof text === 'string' ? text : new TextDecoder().decode(text)
    },
    tell: (text: string) => {
      told += text
    },
  })
  return { code, printed, told }
}
