import type { Command } from 'commander'
import type { Across } from '../../model/standing.ts'
import { gapReports } from '../assess/gap-reports.ts'
import { judged } from '../assess/judged.ts'
import { checkFormats } from '../deliver.ts'
import { deliverPieces } from '../deliver-pieces.ts'
import { deskFor } from '../desk.ts'
import { type ExitCode, endingBy } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { tellOverall } from '../known-gaps.ts'
import {
  type Options,
  withChoiceOptions,
  withFailOn,
  withKnown,
  withReportOptions,
  withTableOptions,
  withWatch,
} from '../options.ts'
import { tellProblems } from '../prepare.ts'

/** `opcat assess`: the gap report. */
export function assessCommand(program: Command, host: Host, end: (code: ExitCode) => void): void {
  const command = program.command('assess <design...>').alias('check').description('assess')
  withWatch(
    withTableOptions(withReportOptions(withKnown(withFailOn(withChoiceOptions(command), 'obligation')))),
  ).action(async (patterns: string[], options: Options) => {
    checkFormats('assess', { options, host })
    if (options.watch) {
      const { watchDesigns } = await import('../assess/watch-designs.ts')
      return end(await watchDesigns({ patterns, options, host }))
    }
    const desk = await deskFor(patterns, options, host)
    const { view, register } = desk
    const reports = gapReports(view, { options, host })
    const { each, problems, inputs } = judged(desk, { patterns, reports, options, host })
    // There may be ten thousand designs: of each no more is kept than the end of the run asks for.
    const ending = endingBy(options.failOn)
    const across: Across[] = []
    const pieces = await deliverPieces(reports, host)
    try {
      for await (const written of each) {
        ending.each(written.remaining)
        if (register.asked) across.push(written.across)
        if (written.remarks) host.tell(`${written.remarks}\n`)
        await pieces.each(written)
      }
      const overall = tellOverall(register, across, { view, host })
      await pieces.close({ problems, ...(overall ? { overall } : {}) }, inputs)
    } finally {
      await pieces.discard()
    }
    tellProblems(problems, view, host)
    end(ending.code(problems))
  })
}
