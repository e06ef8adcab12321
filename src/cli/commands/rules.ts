import type { Command } from 'commander'
import { tryExample } from '../../engine/try-example.ts'
import { loadExamples } from '../../load/load-rule-pack.ts'
import { packagedRules } from '../../load/packaged-rules.ts'
import { trialsText } from '../../report/trials.ts'
import { type ExitCode, exitCodes } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { type Options, withChoiceOptions, withReportOptions } from '../options.ts'
import { knowledgeFor, tellProblems, viewFor } from '../prepare.ts'
import { listRules } from './catalogues.ts'

/** `opcat rules`: the catalogue; `opcat rules test` runs the examples of every rule. */
export function rulesCommand(program: Command, host: Host, end: (code: ExitCode) => void): void {
  const rules = program.command('rules').description('the rules; `rules test` runs their examples')
  withReportOptions(
    withChoiceOptions(rules.command('list', { isDefault: true }).description('the catalogue')),
  ).action(async (options: Options) => end(await listRules(options, host)))
  withReportOptions(rules.command('test [folder]').description('runs the examples of every rule')).action(
    async (folder: string | undefined, options: Options) => end(await testRules(folder, options, host)),
  )
}

async function testRules(folder: string | undefined, options: Options, host: Host): Promise<ExitCode> {
  const { knowledge, problems } = await knowledgeFor(folder ? { rules: [folder] } : {}, host)
  const view = viewFor(knowledge, options, host)
  const found = problems.length
    ? { examples: [], problems }
    : await loadExamples(folder ?? packagedRules, knowledge, host)
  tellProblems(found.problems, view, host)
  if (found.problems.length) return exitCodes.unusable
  const tried = found.examples.map(example => tryExample(example, knowledge))
  if (!options.quiet) await host.print(trialsText(tried, view))
  return tried.every(({ example, verdict }) => example.expect === verdict)
    ? exitCodes.nothing
    : exitCodes.unmet
}
