import type { Command } from 'commander'
import type { ExitCode } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { type Options, withChoiceOptions, withReportOptions } from '../options.ts'
import { listRules } from './catalogues.ts'
import { lintRules } from './lint-rules.ts'
import { type TestOptions, testRules } from './test-rules.ts'

/**
 * `opcat rules`: the catalogue; `opcat rules test` runs the examples of every rule, then its mutants;
 * `opcat rules lint` reads them for what is wrong or odd.
 */
export function rulesCommand(program: Command, host: Host, end: (code: ExitCode) => void): void {
  const rules = program
    .command('rules')
    .description('the rules; `rules test` tries them, `rules lint` reads them')
  withReportOptions(
    withChoiceOptions(rules.command('list', { isDefault: true }).description('the catalogue')),
  ).action(async (options: Options) => end(await listRules(options, host)))
  withReportOptions(
    rules
      .command('test [folder]')
      .description(
        'runs the examples of every rule, then changes each rule in one place to see if they notice',
      )
      .option('--no-mutants', 'only the examples'),
  ).action(async (folder: string | undefined, options: TestOptions) =>
    end(await testRules(folder, options, host)),
  )
  withReportOptions(
    rules
      .command('lint [folder]')
      .description(
        'rules that never apply, contradict or imply one another; what is idle, untested or untranslated',
      ),
  ).action(async (folder: string | undefined, options: Options) =>
    end(await lintRules(folder, options, host)),
  )
}
