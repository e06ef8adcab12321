import type { AssessEnd, Assessed } from '../../report/assess/assess-document.ts'
import type { Gist } from '../../report/assess/gist.ts'
import { reportIn } from '../../report/formats.ts'
import type { Reporter } from '../../report/reporter.ts'
import type { View } from '../../report/view.ts'
import type { Delivery } from '../deliver.ts'
import { outputsOf } from '../outputs.ts'

/** The gap report in one of the formats that were asked for, and where it goes: standard output unless to a file. */
export interface GapReport {
  readonly report: Reporter<Assessed, Gist, AssessEnd>
  readonly file?: string
}

/** Begins a gap report in every format that was asked for. */
export const gapReports = (
  view: View,
  { options, host }: Pick<Delivery, 'options' | 'host'>,
): readonly GapReport[] =>
  outputsOf(options, host).flatMap(({ format, file }) => {
    const report = reportIn(format)?.(view)
    if (!report || (file === undefined && options.quiet)) return []
    return [{ report, ...(file === undefined ? {} : { file }) }]
  })
