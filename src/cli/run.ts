import { Command } from 'commander'
import { formatsOf, type ReportKind } from '../report/formats.ts'
import { askCommand } from './commands/ask.ts'
import { assessCommand } from './commands/assess.ts'
import { baselineCommand } from './commands/baseline.ts'
import { factsCommand, normsCommand } from './commands/catalogues.ts'
import { compareCommand } from './commands/compare.ts'
import { diffCommand } from './commands/diff.ts'
import { explainCommand } from './commands/explain.ts'
import { fillCommand } from './commands/fill.ts'
import { packCommand } from './commands/pack.ts'
import { rulesCommand } from './commands/rules.ts'
import { schemaCommand } from './commands/schema.ts'
import { verifyCommand } from './commands/verify.ts'
import { type ExitCode, exitCodes, failOnWords } from './exit-code.ts'
import { failOnChangeWords } from './fail-on-change.ts'
import type { Host } from './host.ts'
import { languageIn, type Speak, speakIn, spoken } from './speak.ts'
import { tellFault } from './tell-fault.ts'
import { telling } from './telling.ts'
import { CannotWrite } from './usage.ts'
import { version } from './version.ts'
import { withProgress } from './with-progress.ts'

/** Runs one call of the command line; the host is all it knows of the world. */
export async function run(argv: readonly string[], given: Host): Promise<ExitCode> {
  const host = withProgress({ ...given, print: printing(given), tell: telling(given) })
  let code: ExitCode = exitCodes.nothing
  const pieces: string[] = []
  const speak = speakIn(languageIn(argv))
  const end = (ended: ExitCode) => {
    code = ended
  }
  try {
    await programFor(host, end, speak, text => pieces.push(text)).parseAsync([...argv], { from: 'user' })
  } catch (fault) {
    code = tellFault(fault, host, speak)
  }
  host.progress?.('')
  try {
    if (pieces.length) await host.print(pieces.join(''))
    return code
  } catch (fault) {
    return tellFault(fault, host, speak)
  }
}

/** Standard output that cannot be written, as when the disk is full, is no fault of ours. */
const printing =
  ({ print }: Host): Host['print'] =>
  async data => {
    try {
      await print(data)
    } catch (cause) {
      throw new CannotWrite('cannot-print', {
        detail: cause instanceof Error ? cause.message : String(cause),
      })
    }
  }

const commands = [
  assessCommand,
  compareCommand,
  askCommand,
  fillCommand,
  diffCommand,
  explainCommand,
  verifyCommand,
  packCommand,
  baselineCommand,
  rulesCommand,
  normsCommand,
  factsCommand,
  schemaCommand,
]

/** What each command reports, the gap report aside. */
const reportOf: Readonly<Record<string, ReportKind>> = {
  compare: 'compare',
  ask: 'ask',
  diff: 'diff',
  explain: 'explain',
  list: 'rules',
  test: 'trials',
  lint: 'lint',
  verify: 'verify',
  norms: 'norms',
  facts: 'facts',
}

function programFor(
  host: Host,
  end: (code: ExitCode) => void,
  speak: Speak,
  print: (text: string) => void,
): Command {
  const program = new Command('opcat')
    .description('about')
    .version(version, '-V, --version', 'version')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: print,
      writeErr: text => host.tell(text),
      getOutHelpWidth: () => host.columns ?? 80,
      // What was wrong with a call is told in one place, in the language of the reader.
      outputError: () => {},
    })
    .addHelpText('after', `\n${speak('cli.never-certifies')}`)
  for (const add of commands) add(program, host, end)
  return spoken(inherited(program), speak, name => ({
    formats: formatsOf(reportOf[name] ?? 'assess').join(', '),
    allowed: failOnWords.join(', '),
    changes: failOnChangeWords.join(', '),
  }))
}

/** Commander hands these settings on only to commands made after them; one place is easier to see. */
function inherited(program: Command): Command {
  for (const command of program.commands) {
    command.copyInheritedSettings(program)
    inherited(command)
  }
  return program
}
