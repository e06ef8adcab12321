import type { Command } from 'commander'
import type { ExitCode } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { type Options, withChoiceOptions, withReportOptions, withTableOptions } from '../options.ts'
import { listRules } from './catalogues.ts'
import { lintRules } from './lint-rules.ts'
import { type TestOptions, testRules } from './test-rules.ts'

/**
 * `opcat rules`: the catalogue; `opcat rules test` runs the examples of every rule, then its mutants;
 * `opcat rules lint` reads them for what is wrong or odd.
 */
export function rulesCommand(program: Command, host: Host, end: (code: ExitCode) => void): void {
  const rules = program.command('rules').description('rules')
  withTableOptions(
    withReportOptions(
      withChoiceOptions(rules.command('list', { isDefault: true }).description('rules-list')),
    ),
  ).action(async (options: Options) => end(await listRules(options, host)))
  withReportOptions(
    rules.command('test [folder]').description('rules-test').option('--no-mutants', 'no-mutants'),
  ).action(async (folder: string | undefined, options: TestOptions) =>
    end(await testRules(folder, options, host)),
  )
  withReportOptions(rules.command('lint [folder]').description('rules-lint')).action(
    async (folder: string | undefined, options: Options) => end(await lintRules(folder, options, host)),
  )
}
