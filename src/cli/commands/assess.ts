import type { Command } from 'commander'
import { checkFormats, deliver } from '../deliver.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { type Options, withChoiceOptions, withFailOn, withReportOptions } from '../options.ts'
import { judgeNamed } from '../prepare.ts'

/** `opcat assess`: the gap report. */
export function assessCommand(program: Command, host: Host, end: (code: ExitCode) => void): void {
  const command = program.command('assess <design...>').alias('check').description('assess')
  withReportOptions(withFailOn(withChoiceOptions(command), 'obligation')).action(
    async (patterns: string[], options: Options) => {
      checkFormats('assess', { options, host })
      const { designs, assessments, problems, view, inputs } = await judgeNamed(patterns, options, host)
      if (designs.length) {
        const paired = designs.map((design, index) => ({ design, assessment: assessments[index] as never }))
        await deliver('assess', { assessments: paired, view }, { options, host, inputs })
      }
      end(exitCode(problems, assessments, options.failOn))
    },
  )
}
