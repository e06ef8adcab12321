import type { Command } from 'commander'
import { checkFormats } from '../deliver.ts'
import { deliverPieces } from '../deliver-pieces.ts'
import { type ExitCode, exitCode, type Summary } from '../exit-code.ts'
import type { Host } from '../host.ts'
import {
  type Options,
  withChoiceOptions,
  withFailOn,
  withReportOptions,
  withTableOptions,
} from '../options.ts'
import { judgeNamed, tellProblems } from '../prepare.ts'

/** `opcat assess`: the gap report. */
export function assessCommand(program: Command, host: Host, end: (code: ExitCode) => void): void {
  const command = program.command('assess <design...>').alias('check').description('assess')
  withTableOptions(withReportOptions(withFailOn(withChoiceOptions(command), 'obligation'))).action(
    async (patterns: string[], options: Options) => {
      checkFormats('assess', { options, host })
      const { view, judged, problems, inputs } = await judgeNamed(patterns, options, host)
      const summaries: Summary[] = []
      const pieces = await deliverPieces(view, { options, host })
      try {
        for await (const assessed of judged) {
          summaries.push(assessed.assessment.summary)
          await pieces.each(assessed)
        }
        await pieces.close({ problems }, await inputs())
      } finally {
        await pieces.discard()
      }
      tellProblems(problems, view, host)
      end(exitCode(problems, summaries, options.failOn))
    },
  )
}
