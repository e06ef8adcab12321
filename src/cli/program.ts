import { Command } from 'commander'
import { formatsOf, type ReportKind } from '../report/formats.ts'
import type { AddCommand } from './commands.ts'
import { type ExitCode, failOnWords } from './exit-code.ts'
import { failOnChangeWords } from './fail-on-change.ts'
import type { Host } from './host.ts'
import { type Speak, spoken } from './speak.ts'
import { version } from './version.ts'

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

/** Where the program acts and speaks. */
export interface Stage {
  readonly host: Host
  readonly end: (code: ExitCode) => void
  readonly speak: Speak
  readonly print: (text: string) => void
}

/** The program with some of its commands. */
export function programFor(commands: readonly AddCommand[], { host, end, speak, print }: Stage): Command {
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
