import type { Command } from 'commander'
import { rulesChosen } from '../../engine/assess.ts'
import { provisionsOf } from '../../engine/provisions.ts'
import { checkFormats, deliver } from '../deliver.ts'
import { type ExitCode, exitCode, exitCodes, type FailOn } from '../exit-code.ts'
import type { Host } from '../host.ts'
import {
  normsChosen,
  type Options,
  themesChosen,
  withChoiceOptions,
  withReportOptions,
  withTableOptions,
} from '../options.ts'
import { knowledgeFor, tellProblems, viewFor } from '../prepare.ts'

const nowhere: ReadonlySet<string> = new Set()

/** A catalogue judges nothing; only an unsound rule pack counts. */
const never: FailOn = { strength: 'never', undetermined: false }

/** `opcat norms`: which provision is tested by which rules. */
export function normsCommand(program: Command, host: Host, end: (code: ExitCode) => void): void {
  const command = program.command('norms').description('norms')
  withTableOptions(withReportOptions(withChoiceOptions(command))).action(async (options: Options) => {
    checkFormats('norms', { options, host })
    const { knowledge, problems } = await knowledgeFor(options, host)
    const chosen = normsChosen(knowledge, options.norms ?? ['all'])
    const themes = themesChosen(knowledge, options.theme)
    const norms = {
      instruments: knowledge.norms.instruments.filter(one => chosen.includes(one.norms)),
      provisions: provisionsOf(knowledge.norms, chosen).filter(
        ({ theme }) => themes?.includes(theme) ?? true,
      ),
    }
    const view = viewFor(knowledge, options, host)
    tellProblems(problems, view, host)
    await deliver('norms', { norms, rules: knowledge.rules, view }, { options, host, inputs: nowhere })
    end(exitCode(problems, [], never))
  })
}

/** `opcat facts`: everything that a design can state. */
export function factsCommand(program: Command, host: Host, end: (code: ExitCode) => void): void {
  const command = program.command('facts').description('facts')
  withTableOptions(withReportOptions(command)).action(async (options: Options) => {
    checkFormats('facts', { options, host })
    const { knowledge } = await knowledgeFor({}, host)
    const { vocabulary } = knowledge
    await deliver(
      'facts',
      { vocabulary, view: viewFor(knowledge, options, host) },
      { options, host, inputs: nowhere },
    )
    end(exitCodes.nothing)
  })
}

/** The rules of the chosen norms and themes. */
export async function listRules(options: Options, host: Host): Promise<ExitCode> {
  checkFormats('rules', { options, host })
  const { knowledge, problems } = await knowledgeFor(options, host)
  const chosen = rulesChosen(knowledge, normsChosen(knowledge, options.norms ?? ['all']))
  const themes = themesChosen(knowledge, options.theme)
  const rules = chosen.filter(
    ({ theme, planes }) =>
      (themes?.includes(theme) ?? true) && (!options.plane || planes.includes(options.plane)),
  )
  const view = viewFor(knowledge, options, host)
  tellProblems(problems, view, host)
  await deliver('rules', { rules, view }, { options, host, inputs: nowhere })
  return exitCode(problems, [], never)
}
