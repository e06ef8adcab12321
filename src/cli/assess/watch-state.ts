import { isAbsolute, relative, resolve } from 'node:path'
import { areSeveral, type FoundFile, findFiles } from '../../load/find-files.ts'
import type { Problem } from '../../model/problem.ts'
import { type Desk, deskFor } from '../desk.ts'
import type { Host } from '../host.ts'
import type { Options } from '../options.ts'
import { type Arrived, type Finished, fileJudge, type JudgeFile } from './file-judge.ts'
import { type GapReport, gapReports } from './gap-reports.ts'

/** What is kept of a file for as long as nothing changes on which it depends. */
interface Kept extends Pick<Arrived, 'came'> {
  readonly file: FoundFile
  readonly finished?: Finished
  /** The files on which it depends, by every absolute path that leads to them. */
  readonly needs: ReadonlySet<string>
}

/** All that stands as long as neither rules nor what was known of gaps change. */
export interface Table {
  readonly desk: Desk
  readonly reports: readonly GapReport[]
}

/** What is kept from one round to the next. */
export interface State {
  readonly table?: Table
  readonly several?: boolean
  readonly judge?: JudgeFile
  readonly kept: ReadonlyMap<string, Kept>
  readonly missing: readonly Problem[]
}

/** What a call that watches asks for. */
export interface Asked {
  readonly patterns: readonly string[]
  readonly options: Options
  readonly host: Host
}

/** Reads and judges all that is new or depends on what changed. */
export async function stateAfter(changed: readonly string[], before: State, asked: Asked): Promise<State> {
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

/** Whether rules or what was known of gaps may have changed. */
export const isOfTable = (path: string, { options, host }: Asked): boolean => {
  const { rules = [], baseline = [], waivers = [] } = options
  return [...rules, ...baseline, ...waivers]
    .map(one => resolve(host.cwd, one))
    .some(one => isWithin(one, path) || isWithin(path, one))
}

/** A folder that went or came stands for all that is in it. */
export const dependsOn = (needs: ReadonlySet<string>, path: string): boolean =>
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

/** Whether a path leads to a file or folder, or into it. */
const isWithin = (path: string, whole: string): boolean => {
  const way = relative(whole, path)
  return way === '' || (!/^\.\.([\\/]|$)/.test(way) && !isAbsolute(way))
}
