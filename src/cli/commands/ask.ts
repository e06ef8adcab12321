import type { Command } from 'commander'
import type { Assessed } from '../../report/assess/assess-document.ts'
import { checkFormats, deliver } from '../deliver.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { judgeNamed } from '../judge-named.ts'
import {
  type Options,
  withChoiceOptions,
  withFailOn,
  withReportOptions,
  withTableOptions,
} from '../options.ts'
import { tellProblems } from '../prepare.ts'
import { WrongUsage } from '../usage.ts'

/** `opcat ask`: what is not known of a design, ranked by what it would settle; also as a form to fill in. */
export function askCommand(program: Command, host: Host, end: (code: ExitCode) => void): void {
  const command = program.command('ask <design>').description('ask').option('--all', 'all')
  withTableOptions(withReportOptions(withFailOn(withChoiceOptions(command), 'never'))).action(
    async (pattern: string, options: Options & { readonly all?: boolean }) => {
      checkFormats('ask', { options, host })
      const { view, judged, problems, inputs } = await judgeNamed([pattern], options, host)
      const found: Assessed[] = []
      for await (const one of judged) found.push(one)
      tellProblems(problems, view, host)
      const [first, second] = found
      if (second) throw new WrongUsage('one-design')
      if (first)
        await deliver(
          'ask',
          { ...first, all: options.all ?? false, view },
          { options, host, inputs: await inputs() },
        )
      end(
        exitCode(
          problems,
          found.map(({ assessment }) => assessment.summary),
          options.failOn,
        ),
      )
    },
  )
}
