import { remaining } from '../../engine/standing/counts-as.ts'
import { designLoader } from '../../load/design-loader.ts'
import type { FoundFile } from '../../load/find-files.ts'
import type { Came } from '../../load/roll-call.ts'
import type { Problem } from '../../model/problem.ts'
import type { Across, Remaining } from '../../model/standing.ts'
import type { Assessed } from '../../report/assess/assess-document.ts'
import { type Gist, gistOf } from '../../report/assess/gist.ts'
import type { Output } from '../../report/reporter.ts'
import { standingRemarks } from '../../report/standing/remarks-text.ts'
import { type Desk, grammarOf, judge } from '../desk.ts'
import type { Host } from '../host.ts'
import type { GapReport } from './gap-reports.ts'

/** What is left of a design when its reports are written: little enough to come from another thread. */
export interface Written {
  /** One for each report. */
  readonly pieces: readonly Output[]
  readonly gist: Gist
  readonly remaining: Remaining
  readonly across: Across
  /** What no longer holds of what was known of it. */
  readonly remarks: string
}

/** What came of judging a design, or why it was given up. */
export type Finished = { readonly written: Written } | { readonly problem: Problem }

/** A file that was read; the rest is done when it is asked for, since the design may not count. */
export interface Arrived {
  readonly came?: Came
  /** Absent where there is nothing to judge. */
  readonly finish?: () => Promise<Finished>
}

/** Reads a file; what comes of it does not depend on the files before. */
export type JudgeFile = (file: FoundFile) => Promise<Arrived>

interface Judging {
  readonly reports: readonly GapReport[]
  readonly host: Host
  readonly several: boolean
}

/** Reads files, judges their designs and writes the reports on them. */
export async function fileJudge(desk: Desk, { reports, host, several }: Judging): Promise<JudgeFile> {
  const load = designLoader(host, await grammarOf(desk), several)
  // What an unsound rule pack leaves out, no design may be said to meet; nor does unsound knowledge excuse anything.
  const isReady = desk.problems.length === 0
  return async file => {
    const loaded = await load(file)
    if (!loaded) return {}
    const { came, design } = loaded
    if (!design || !isReady) return { came }
    const finish = async (): Promise<Finished> => {
      const outcome = judge(design, desk)
      return 'problem' in outcome ? outcome : { written: await written(outcome.done, { reports, desk }) }
    }
    return { came, finish }
  }
}

async function written(
  assessed: Assessed,
  { reports, desk: { view } }: { readonly reports: readonly GapReport[]; readonly desk: Desk },
): Promise<Written> {
  const { assessment, standing } = assessed
  const pieces: Output[] = []
  for (const { report } of reports) pieces.push(await report.each(assessed))
  return {
    pieces,
    gist: gistOf(assessed),
    remaining: remaining(assessment, standing),
    across: standing.across,
    remarks: standingRemarks(standing, standing.across.design, view),
  }
}
