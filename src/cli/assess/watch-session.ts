import { dirname, isAbsolute, relative, resolve } from 'node:path'
import { areSeveral, type FoundFile, findFiles } from '../../load/find-files.ts'
import { rollCall } from '../../load/roll-call.ts'
import type { Problem } from '../../model/problem.ts'
import { type Desk, deskFor } from '../desk.ts'
import type { Host } from '../host.ts'
import type { Options } from '../options.ts'
import { type Arrived, type Finished, fileJudge, type JudgeFile, type Written } from './file-judge.ts'
import { type GapReport, gapReports } from './gap-reports.ts'
import { type Reading, readingOf } from './reading-of.ts'

/** What is kept of a file for as long as nothing changes on which it depends. */
interface Kept extends Pick<Arrived, 'came'> {
  readonly file: FoundFile
  readonly finished?: Finished
  /** The files on which it depends, by every absolute path that leads to them. */
  readonly needs: ReadonlySet<string>
}

/** All that stands as long as neither rules nor what was known of gaps change. */
interface Table {
  readonly desk: Desk
  readonly reports: readonly GapReport[]
}

/** What is kept from one round to the next. */
interface State {
  readonly table?: Table
  readonly several?: boolean
  readonly judge?: JudgeFile
  readonly kept: ReadonlyMap<string, Kept>
  readonly missing: readonly Problem[]
}

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

interface Asked {
  readonly patterns: readonly string[]
  readonly options: Options
  readonly host: Host
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

/** Reads and judges all that is new or depends on what changed. */
async function stateAfter(changed: readonly string[], before: State, asked: Asked): Promise<State> {
  const { patterns, host } = asked
  const isOld = before.table && !changed.some(path => isOfTable(path, asked))
  const table = isOld && before.table ? before.table : await tableFor(asked)
  const { files, problems: missing } = await findFiles(patterns, host)
  const several = areSeveral(files)
  const isAnew = table !== before.table || several !== before.several
  const isStale = ({ needs }: Kept) => isAnew || changed.some(path => dependsOn(needs, path))
  // A state or a text may be shared, and is kept by whoever has read it; a design is its own.
  const isShared = [...before.kept].some(([file, { needs }]) =>
    changed.some(path => dependsOn(needs, path) && path !== resolve(host.cwd, file)),
  )
  const judge =
    before.judge && !isAnew && !isShared
      ? before.judge
      : await fileJudge(table.desk, { reports: table.reports, host, several })
  const kept = new Map<string, Kept>()
  for (const file of files) {
    const known = before.kept.get(file.path)
    kept.set(file.path, known && !isStale(known) ? known : await keep(file, judge, host))
  }
  return { table, several, judge, kept, missing }
}

async function tableFor({ patterns, options, host }: Asked): Promise<Table> {
  const desk = await deskFor(patterns, options, host)
  return { desk, reports: gapReports(desk.view, { options, host }) }
}

const isOfTable = (path: string, { options, host }: Asked): boolean => {
  const { rules = [], baseline = [], waivers = [] } = options
  return [...rules, ...baseline, ...waivers]
    .map(one => resolve(host.cwd, one))
    .some(one => isWithin(one, path) || isWithin(path, one))
}

/** A folder that went or came stands for all that is in it. */
const dependsOn = (needs: ReadonlySet<string>, path: string): boolean =>
  needs.has(path) || [...needs].some(need => isWithin(need, path))

async function keep(file: FoundFile, judge: JudgeFile, host: Host): Promise<Kept> {
  const { came, finish } = await judge(file)
  const finished = await finish?.()
  const needs = new Set<string>()
  for (const need of came?.needs ?? [file.path]) {
    const path = resolve(host.cwd, need)
    needs.add(path).add(await host.realPath(path).catch(() => path))
  }
  return { file, ...(came ? { came } : {}), ...(finished ? { finished } : {}), needs }
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

/** Whether a path leads to a file or folder, or into it. */
const isWithin = (path: string, whole: string): boolean => {
  const way = relative(whole, path)
  return way === '' || (!/^\.\.([\\/]|$)/.test(way) && !isAbsolute(way))
}
