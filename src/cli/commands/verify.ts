import { type Command, Option } from 'commander'
import { verify } from '../../engine/verify/verify.ts'
import { loadDesigns } from '../../load/load-designs.ts'
import { checkFormats, deliver } from '../deliver.ts'
import type { ExitCode } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { type Options, withReportOptions, withTableOptions } from '../options.ts'
import { inputsOf, knowledgeFor, tellProblems, viewFor } from '../prepare.ts'
import { type FailOnQuotes, failOnQuotes, verifyExit } from '../verify-exit.ts'

type VerifyOptions = Omit<Options, 'failOn'> & { readonly failOn: FailOnQuotes }

/** `opcat verify`: are the quotations in the texts of their sources? */
export function verifyCommand(program: Command, host: Host, end: (code: ExitCode) => void): void {
  const command = program
    .command('verify <design...>')
    .description('verify')
    .addOption(new Option('--fail-on <what>', 'fail-on-quotes').choices(failOnQuotes).default('drift'))
  withTableOptions(withReportOptions(command)).action(async (patterns: string[], options: VerifyOptions) => {
    checkFormats('verify', { options, host })
    const { knowledge } = await knowledgeFor({}, host)
    const { designs, problems } = await loadDesigns(patterns, host, knowledge.vocabulary)
    const view = viewFor(knowledge, options, host)
    const verified = designs.map(design => ({ design, verification: verify(design, knowledge.vocabulary) }))
    const inputs = await inputsOf(designs, problems, host)
    if (designs.length > 0) await deliver('verify', { verified, view }, { options, host, inputs })
    tellProblems(problems, view, host)
    const verifications = verified.map(({ verification }) => verification)
    end(verifyExit(problems, verifications, options.failOn))
  })
}
