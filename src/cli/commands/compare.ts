import type { Command } from 'commander'
import { compare } from '../../engine/compare.ts'
import { remaining } from '../../engine/standing/counts-as.ts'
import type { Assessed } from '../../report/assess/assess-document.ts'
import { commandLine } from '../../report/command-line.ts'
import { word } from '../../report/word.ts'
import { checkFormats, deliver } from '../deliver.ts'
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

/** `opcat compare`: requirement x design, coverage, ordering. */
export function compareCommand(program: Command, host: Host, end: (code: ExitCode) => void): void {
  const command = program.command('compare <design...>').description('compare')
  withTableOptions(withReportOptions(withKnown(withFailOn(withChoiceOptions(command), 'never')))).action(
    async (patterns: string[], options: Options) => {
      checkFormats('compare', { options, host })
      const { view, judged, register, problems, inputs } = await judgeNamed(patterns, options, host)
      const all: Assessed[] = []
      for await (const one of judged) all.push(one)
      const designs = all.map(({ design }) => design)
      const assessments = all.map(({ assessment }) => assessment)
      for (const { standing } of all) tellStanding(standing, { view, host })
      const across = all.map(({ standing }) => standing.across)
      tellOverall(register, across, { view, host })
      tellProblems(problems, view, host)
      if (designs.length) {
        await deliver(
          'compare',
          { designs, comparison: compare(assessments), view },
          { options, host, inputs: await inputs() },
        )
        const [first] = designs
        if (first && !options.quiet)
          host.tell(`\n${word(view, 'next.assess', { command: commandLine('assess', first.file) })}\n`)
      }
      end(
        exitCode(
          problems,
          all.map(({ assessment, standing }) => remaining(assessment, standing)),
          options.failOn,
        ),
      )
    },
  )
}
