import type { Command } from 'commander'
import { remaining } from '../../engine/standing/counts-as.ts'
import type { Across, Remaining } from '../../model/standing.ts'
import { checkFormats } from '../deliver.ts'
import { deliverPieces } from '../deliver-pieces.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { tellOverall, tellStanding } from '../known-gaps.ts'
import {
  type Options,
  withChoiceOptions,
  withFailOn,
  withKnown,
  withReportOptions,
  withTableOptions,
} from '../options.ts'
import { judgeNamed, tellProblems } from '../prepare.ts'

/** `opcat assess`: the gap report. */
export function assessCommand(program: Command, host: Host, end: (code: ExitCode) => void): void {
  const command = program.command('assess <design...>').alias('check').description('assess')
  withTableOptions(withReportOptions(withKnown(withFailOn(withChoiceOptions(command), 'obligation')))).action(
    async (patterns: string[], options: Options) => {
      checkFormats('assess', { options, host })
      const { view, judged, register, problems, inputs } = await judgeNamed(patterns, options, host)
      const designs: Remaining[] = []
      const across: Across[] = []
      const pieces = await deliverPieces(view, { options, host })
      try {
        for await (const assessed of judged) {
          designs.push(remaining(assessed.assessment, assessed.standing))
          across.push(assessed.standing.across)
          tellStanding(assessed.standing, { view, host })
          await pieces.each(assessed)
        }
        const overall = tellOverall(register, across, { view, host })
        await pieces.close({ problems, ...(overall ? { overall } : {}) }, await inputs())
      } finally {
        await pieces.discard()
      }
      tellProblems(problems, view, host)
      end(exitCode(problems, designs, options.failOn))
    },
  )
}
