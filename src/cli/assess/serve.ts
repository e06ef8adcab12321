import type { FoundFile } from '../../load/find-files.ts'
import type { Came } from '../../load/roll-call.ts'
import { deskFor } from '../desk.ts'
import type { Host } from '../host.ts'
import type { Options } from '../options.ts'
import { type Finished, fileJudge } from './file-judge.ts'
import { gapReports } from './gap-reports.ts'

/** All that another thread must know to judge and write as this one does. */
export interface Errand {
  readonly options: Options
  readonly patterns: readonly string[]
  readonly several: boolean
  readonly around: Pick<Host, 'cwd' | 'columns' | 'color'>
  readonly now: Date
}

/** What came of a file that was judged in another thread, or what went wrong there. */
export type Answer = { readonly came?: Came; readonly finished?: Finished } | { readonly fault: unknown }

/** The part of a call that runs in a thread of its own: answers one file after another. */
export function serve(
  { options, patterns, several, around, now }: Errand,
  given: Host,
): (file: FoundFile) => Promise<Answer> {
  const host = { ...given, ...around, now: () => now }
  const begun = deskFor(patterns, options, host).then(desk =>
    fileJudge(desk, { reports: gapReports(desk.view, { options, host }), host, several }),
  )
  // The first who asks hears what went wrong.
  let last: Promise<unknown> = begun.catch(() => {})
  return file => {
    const answer = last.then(async (): Promise<Answer> => {
      try {
        const { came, finish } = await (await begun)(file)
        const finished = await finish?.()
        return { ...(came ? { came } : {}), ...(finished ? { finished } : {}) }
      } catch (fault) {
        return { fault }
      }
    })
    last = answer
    return answer
  }
}
