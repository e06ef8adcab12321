import type { Command } from 'commander'
import { counting } from '../../engine/standing/counts-as.ts'
import type { Assessed } from '../../report/assess/assess-document.ts'
import { checkFormats, deliver } from '../deliver.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { tellRemarks } from '../known-gaps.ts'
import { type Options, withChoiceOptions, withFailOn, withKnown, withReportOptions } from '../options.ts'
import { judgeNamed } from '../prepare.ts'

/** `opcat assess`: the gap report. */
export function assessCommand(program: Command, host: Host, end: (code: ExitCode) => void): void {
  const command = program.command('assess <design...>').alias('check').description('assess')
  withReportOptions(withKnown(withFailOn(withChoiceOptions(command), 'obligation'))).action(
    async (patterns: string[], options: Options) => {
      checkFormats('assess', { options, host })
      const judged = await judgeNamed(patterns, options, host)
      const { designs, assessments, standings, problems, view, inputs } = judged
      const overall = tellRemarks(judged, host)
      const assessed = designs.map(
        (design, index) =>
          ({ design, assessment: assessments[index], standing: standings[index] }) as Assessed,
      )
      if (assessed.length) {
        const input = { assessments: assessed, ...(overall ? { overall } : {}), view }
        await deliver('assess', input, { options, host, inputs })
      }
      const counts = assessed.map(({ assessment, standing }) => counting(assessment, standing))
      end(exitCode(problems, counts, options.failOn))
    },
  )
}
