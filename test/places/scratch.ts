import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'

/** The top of this project, as a place of work finds it. */
export const top = resolve('.')

/** A folder of its own for one test, with files; gone when the test is over. */
export function scratch(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'opcat-places-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

/** A repository with two of Belgium's designs in `designs/`. */
export function repository(files: Readonly<Record<string, string>> = {}): string {
  const folder = scratch(files)
  for (const name of ['state', 'ctrg', 'law-2024'])
    cpSync(`fixtures/belgium/${name}.yaml`, join(folder, `designs/${name}.yaml`))
  git(folder, 'init', '--quiet')
  commit(folder)
  return folder
}

export function commit(folder: string): void {
  git(folder, 'add', '--all')
  git(
    folder,
    '-c',
    'user.name=analyst',
    '-c',
    'user.email=analyst@example.org',
    'commit',
    '--quiet',
    '-m',
    'x',
  )
}

const git = (folder: string, ...words: string[]) =>
  execFileSync('git', words, { cwd: folder, stdio: 'ignore' })

/** Every file below a folder, but for what git keeps. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => !/(^|\/)\.git(\/|$)/.test(file))
    .sort()

/** A design of a council of which one thing is known. */
export const council = (members: string): string => `opcat: design/1
id: council
state: state.yaml
name: { en: A council }
as-of: 2026-11
status: bill
bodies:
  council:
    functions: [monitoring]
    members: { ${members} }
`

/** The state of that council. */
export const state = `opcat: state/1
id: land
name: { en: My country }
levels: { land: { name: { en: The State } } }
places: { complete: no, list: { prison: { type: prison, levels: [land] } } }
`

/** What an attacker would write where a path or a word is expected; each would leave a file called `stolen`. */
export const attacks: readonly string[] = [
  '$(touch stolen)',
  '`touch stolen`',
  '"; touch stolen; "',
  "'; touch stolen; '",
  'x; touch stolen #',
  'x && touch stolen',
  'x | tee stolen',
  'x > stolen',
  '--output=stolen',
  '-o stolen',
  'x\n$(touch stolen)\n--output=stolen',
  'x\nexit-code=0\n::set-output name=exit-code::0',
  '${{ github.token }}',
  '%0A::error::x',
]
