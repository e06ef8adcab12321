import { dirname, resolve } from 'node:path'
import { rollCall } from '../../load/roll-call.ts'
import type { Problem } from '../../model/problem.ts'
import type { Written } from './file-judge.ts'
import { type Reading, readingOf } from './reading-of.ts'
import { type Asked, dependsOn, isOfTable, type State, stateAfter, type Table } from './watch-state.ts'

/** What is known after a change: all that is wrong, and what was written of each design. */
export interface Round extends Table {
  /** The files that changed, as far as they matter. */
  readonly changed: readonly string[]
  readonly problems: readonly Problem[]
  readonly all: readonly Written[]
  /** What was written anew. */
  readonly anew: readonly Written[]
}

/** The designs of a call in the hands of somebody who changes them. */
export interface WatchSession {
  /** Judges what depends on files that may have changed; nothing comes of it if that is nothing. */
  readonly round: (paths: ReadonlySet<string>) => Promise<Round | undefined>
  /** The folders in which something may change that matters. */
  readonly folders: () => ReadonlySet<string>
}

/** Keeps what was judged, and judges anew only what depends on what has changed. */
export function watchSession({ patterns, options, host: given }: Asked): WatchSession {
  const reading = readingOf(given)
  const asked = { patterns, options, host: reading.host }
  let state: State = { kept: new Map(), missing: [] }
  return {
    round: async paths => {
      const changed = await changedOf(paths, reading)
      const next = await stateAfter(changed, state, asked)
      const before = state
      state = next
      return roundFrom({ before, next, changed }, asked)
    },
    folders: () => {
      const { rules = [], baseline = [], waivers = [] } = options
      const roots = [...patterns.map(rootOf), ...rules].map(path => resolve(given.cwd, path))
      const files = [...baseline, ...waivers].map(path => resolve(given.cwd, path))
      const needs = [...state.kept.values()].flatMap(one => [...one.needs])
      return new Set([
        ...roots,
        ...[...roots, ...files, ...needs, ...reading.files()].map(path => dirname(path)),
      ])
    },
  }
}

async function changedOf(paths: ReadonlySet<string>, { isAsRead }: Reading): Promise<readonly string[]> {
  const changed: string[] = []
  for (const path of paths) if (!(await isAsRead(path))) changed.push(path)
  return changed
}

interface Step {
  readonly before: State
  readonly next: State
  readonly changed: readonly string[]
}

/** All that is to be said after a change; nothing if there is nothing new. */
function roundFrom({ before, next, changed }: Step, asked: Asked): Round | undefined {
  const { table, missing } = next
  const others = [...new Set([...before.kept.keys(), ...next.kept.keys()])].filter(
    file => before.kept.get(file) !== next.kept.get(file),
  )
  const isNew = others.some(file => before.kept.get(file)?.came ?? next.kept.get(file)?.came)
  const isAlike = table === before.table && JSON.stringify(missing) === JSON.stringify(before.missing)
  if (!table || (isAlike && !isNew)) return undefined
  const needs = new Set(others.flatMap(file => [...neededBy(file, before), ...neededBy(file, next)]))
  return {
    ...table,
    changed: changed.filter(path => dependsOn(needs, path) || isOfTable(path, asked)),
    ...toldOf(next, table, new Set(others)),
  }
}

const neededBy = (file: string, { kept }: State): Iterable<string> => kept.get(file)?.needs ?? []

/** What is wrong and what was written, in the order of the files. */
function toldOf(
  { kept, missing }: State,
  { desk }: Table,
  others: ReadonlySet<string>,
): Pick<Round, 'problems' | 'all' | 'anew'> {
  const files = [...kept.values()].map(({ file }) => file)
  const roll = rollCall(files, missing)
  const problems = [...desk.problems, ...missing]
  const all: Written[] = []
  const anew: Written[] = []
  for (const { file, came, finished } of kept.values()) {
    const { problems: said, counts } = roll.next(file, came)
    problems.push(...said)
    if (!finished || !counts) continue
    if ('problem' in finished) problems.push(finished.problem)
    else {
      all.push(finished.written)
      if (others.has(file.path)) anew.push(finished.written)
    }
  }
  return { problems: [...problems, ...roll.end()], all, anew }
}

/** The folder from which a pattern is looked for. */
function rootOf(pattern: string): string {
  const parts = pattern.split('/')
  const first = parts.findIndex(part => /[*?[\]{}!]/.test(part))
  return first < 0 ? pattern : parts.slice(0, first).join('/') || (pattern.startsWith('/') ? '/' : '.')
}
