import type { FoundFile } from '../../load/find-files.ts'
import type { Desk } from '../desk.ts'
import type { Host, Worker } from '../host.ts'
import type { Options } from '../options.ts'
import type { Judge } from './arrivals.ts'
import type { Arrived, JudgeFile } from './file-judge.ts'
import type { GapReport } from './gap-reports.ts'
import type { Answer, Errand } from './serve.ts'

/** Everything of a call that decides who judges. */
export interface Call {
  readonly desk: Desk
  readonly reports: readonly GapReport[]
  readonly patterns: readonly string[]
  readonly files: readonly FoundFile[]
  readonly several: boolean
  readonly options: Options
  readonly host: Host
}

/** Those who judge the files of a call. */
export interface Crew {
  readonly judges: readonly Judge[]
  readonly dismiss: () => Promise<void>
}

/** This thread, and others beside it where that pays. */
export function crewFor(own: JudgeFile, call: Call): Crew {
  const workers = workersFor(call)
  if (workers.length === 0) return { judges: [{ judge: own, atOnce: 1 }], dismiss: async () => {} }
  return {
    judges: [{ judge: atOnce(own), atOnce: 1 }, ...workers.map(one => ({ judge: from(one), atOnce: 3 }))],
    dismiss: async () => {
      await Promise.all(workers.map(one => one.end()))
    },
  }
}

/** Standard input can be read once, and a report that is one whole is kept where it is written. */
function workersFor(call: Call): readonly Worker[] {
  const { desk, reports, patterns, files, host } = call
  const isApart = reports.every(({ report }) => report.apart) && !patterns.includes('-')
  if (!host.workers || !isApart || desk.problems.length > 0) return []
  const { most, worthwhile, start } = host.workers
  const length = Math.max(Math.min(most, Math.floor(files.length / worthwhile) - 1), 0)
  return Array.from({ length }, () => start(errandOf(call)))
}

const errandOf = ({ options, patterns, several, host: { cwd, columns, color, now } }: Call): Errand => ({
  options,
  patterns,
  several,
  around: { cwd, ...(columns === undefined ? {} : { columns }), color },
  now: now(),
})

/** Judges a file before it is known whether its design counts, so that others need not wait. */
const atOnce =
  (judge: JudgeFile): JudgeFile =>
  async file => {
    const { came, finish } = await judge(file)
    const finished = await finish?.()
    return arrived({ ...(came ? { came } : {}), ...(finished ? { finished } : {}) })
  }

const from =
  (worker: Worker): JudgeFile =>
  async file => {
    const answer = (await worker.ask(file)) as Answer
    if ('fault' in answer) throw answer.fault
    return arrived(answer)
  }

const arrived = ({ finished, ...came }: Exclude<Answer, { fault: unknown }>): Arrived => ({
  ...came,
  ...(finished ? { finish: async () => finished } : {}),
})
