import { areSeveral, findFiles } from '../../load/find-files.ts'
import { rollCall } from '../../load/roll-call.ts'
import type { Problem } from '../../model/problem.ts'
import type { Desk } from '../desk.ts'
import type { Host } from '../host.ts'
import type { Options } from '../options.ts'
import { realPaths } from '../prepare.ts'
import { showReading } from '../progress.ts'
import { arrivals } from './arrivals.ts'
import { crewFor } from './crew.ts'
import { fileJudge, type Written } from './file-judge.ts'
import type { GapReport } from './gap-reports.ts'

/** The designs of a call on their way through the judge, and what is known when the last one has been judged. */
export interface Judged {
  /** What is written of each sound design; to be gone through once, to the end. */
  readonly each: AsyncIterable<Written>
  /** What is wrong with the rule packs, with what was known, and with the designs so far. */
  readonly problems: readonly Problem[]
  /** The files that were needed so far, with every symbolic link resolved. */
  readonly inputs: () => Promise<ReadonlySet<string>>
}

interface Asked {
  readonly patterns: readonly string[]
  readonly reports: readonly GapReport[]
  readonly options: Options
  readonly host: Host
}

/** Judges the designs that were named and writes of each what was asked for, in as many threads as pays. */
export function judged(desk: Desk, { patterns, reports, options, host }: Asked): Judged {
  const problems = [...desk.problems]
  const needed = new Set(desk.files)
  const show = showReading(desk.view, host)
  async function* each(): AsyncGenerator<Written> {
    const { files, problems: missing } = await findFiles(patterns, host)
    problems.push(...missing)
    const several = areSeveral(files)
    const roll = rollCall(files, missing)
    const own = await fileJudge(desk, { reports, host, several })
    const crew = crewFor(own, { desk, reports, patterns, files, several, options, host })
    try {
      let at = 0
      for await (const [file, { came, finish }] of arrivals(files, crew.judges)) {
        at += 1
        show(file.path, at, files.length)
        for (const one of came?.needs ?? []) needed.add(one)
        const { problems: told, counts } = roll.next(file, came)
        problems.push(...told)
        const finished = counts ? await finish?.() : undefined
        if (finished && 'problem' in finished) problems.push(finished.problem)
        if (finished && 'written' in finished) yield finished.written
      }
    } finally {
      await crew.dismiss()
    }
    problems.push(...roll.end())
  }
  return {
    each: each(),
    problems,
    inputs: () => realPaths([...needed, ...problems.map(({ file }) => file)], host),
  }
}
