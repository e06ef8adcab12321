import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'

export const bin = resolve('bin/opcat.cjs')

/** Longer than any call takes on a busy machine, far shorter than forever. */
const patience = 60_000

/** What a call of the real command line left behind. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

interface How {
  readonly cwd?: string
  readonly input?: string | Uint8Array
  readonly env?: NodeJS.ProcessEnv
}

/** Calls the real command line, in a process of its own. */
export function opcat(words: readonly string[], how: How = {}): Ended {
  return ended(process.execPath, [bin, ...words], how)
}

/** Runs a line of shell in which `$OPCAT` is the command line. */
export function shell(line: string, { env = process.env, ...how }: How = {}): Ended {
  const opcat = `${process.execPath} ${bin}`
  return ended('bash', ['-c', line], { ...how, env: { ...env, OPCAT: opcat } })
}

function ended(command: string, words: readonly string[], { cwd, input, env }: How): Ended {
  const { status, stdout, stderr } = spawnSync(command, words, {
    ...(cwd === undefined ? {} : { cwd }),
    ...(env === undefined ? {} : { env }),
    input: input ?? '',
    encoding: 'utf8',
    timeout: patience,
    maxBuffer: 64 * 1024 * 1024,
  })
  return { code: status, out: stdout, err: stderr }
}

/** Starts the real command line and lets it run. */
export const started = (words: readonly string[], cwd: string): ChildProcess =>
  spawn(process.execPath, [bin, ...words], { cwd, stdio: 'ignore' })

/** How a process that was started ends. */
export const end = (child: ChildProcess): Promise<{ code: number | null; signal: string | null }> =>
  new Promise(done => child.once('close', (code, signal) => done({ code, signal })))

/** A folder for one test with a design and its state, gone when the test is over. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const made = newFolder(files)
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

/** Such a folder for all tests of a file. */
export function folderUntilEnd(): string {
  const made = newFolder({})
  afterAll(() => rmSync(made, { recursive: true, force: true }))
  return made
}

function newFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const made = realpathSync(mkdtempSync(join(tmpdir(), 'opcat-hostile-')))
  for (const name of ['ctrg', 'state']) cpSync(`fixtures/belgium/${name}.yaml`, join(made, `${name}.yaml`))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(made, name), content)
  return made
}

/** Temporary files that were left behind. */
export const leftovers = (path: string): readonly string[] =>
  readdirSync(path).filter(name => name.endsWith('.tmp'))

/** Whether this machine lets a test mount a file system of its own: then the words before its command, else nothing. */
export const mounting = ((): string | undefined =>
  ['unshare -m', 'unshare -rm'].find(
    words => spawnSync('bash', ['-c', `${words} mount -t tmpfs -o size=64k none /mnt`]).status === 0,
  ))()
