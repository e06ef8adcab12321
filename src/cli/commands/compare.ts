import type { Command } from 'commander'
import { compare } from '../../engine/compare.ts'
import { counting } from '../../engine/standing/counts-as.ts'
import type { Standing } from '../../model/standing.ts'
import { word } from '../../report/word.ts'
import { checkFormats, deliver } from '../deliver.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { tellRemarks } from '../known-gaps.ts'
import { type Options, withChoiceOptions, withFailOn, withKnown, withReportOptions } from '../options.ts'
import { judgeNamed } from '../prepare.ts'

/** `opcat compare`: requirement x design, coverage, ordering. */
export function compareCommand(program: Command, host: Host, end: (code: ExitCode) => void): void {
  const command = program.command('compare <design...>').description('compare')
  withReportOptions(withKnown(withFailOn(withChoiceOptions(command), 'never'))).action(
    async (patterns: string[], options: Options) => {
      checkFormats('compare', { options, host })
      const judged = await judgeNamed(patterns, options, host)
      const { designs, assessments, standings, problems, view, inputs } = judged
      tellRemarks(judged, host)
      if (designs.length) {
        await deliver(
          'compare',
          { designs, comparison: compare(assessments), view },
          { options, host, inputs },
        )
        const [first] = designs
        if (first && !options.quiet)
          host.tell(`\n${word(view, 'next.assess', { command: `npx opcat assess ${first.file}` })}\n`)
      }
      const counts = assessments.map((one, index) => counting(one, standings[index] as Standing))
      end(exitCode(problems, counts, options.failOn))
    },
  )
}
