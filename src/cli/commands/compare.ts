import type { Command } from 'commander'
import { comparing } from '../../engine/compare.ts'
import { remaining } from '../../engine/standing/counts-as.ts'
import type { Design } from '../../model/design.ts'
import type { Across, Remaining } from '../../model/standing.ts'
import { commandLine } from '../../report/command-line.ts'
import { word } from '../../report/word.ts'
import { checkFormats, deliver } from '../deliver.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { judgeNamed } from '../judge-named.ts'
import { tellOverall, tellStanding } from '../known-gaps.ts'
import {
  type Options,
  withChoiceOptions,
  withFailOn,
  withKnown,
  withReportOptions,
  withTableOptions,
} from '../options.ts'
import { tellProblems } from '../prepare.ts'

/** `opcat compare`: requirement x design, coverage, ordering. */
export function compareCommand(program: Command, host: Host, end: (code: ExitCode) => void): void {
  const command = program.command('compare <design...>').description('compare')
  withTableOptions(withReportOptions(withKnown(withFailOn(withChoiceOptions(command), 'never')))).action(
    async (patterns: string[], options: Options) => {
      checkFormats('compare', { options, host })
      const { view, judged, register, problems, inputs } = await judgeNamed(patterns, options, host)
      const designs: Design[] = []
      const left: Remaining[] = []
      const across: Across[] = []
      const comparison = comparing()
      // Assessments are large, and there may be hundreds: what is told of each is taken from it at once.
      for await (const { design, assessment, standing } of judged) {
        designs.push(design)
        comparison.each(assessment)
        left.push(remaining(assessment, standing))
        across.push(standing.across)
        tellStanding(standing, { view, host })
      }
      tellOverall(register, across, { view, host })
      tellProblems(problems, view, host)
      if (designs.length) {
        await deliver(
          'compare',
          { designs, comparison: comparison.close(), view },
          { options, host, inputs: await inputs() },
        )
        const [first] = designs
        if (first && !options.quiet)
          host.tell(`\n${word(view, 'next.assess', { command: commandLine('assess', first.file) })}\n`)
      }
      end(exitCode(problems, left, options.failOn))
    },
  )
}
