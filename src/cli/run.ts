import { Command, CommanderError } from 'commander'
import { assessCommand } from './commands/assess.ts'
import { factsCommand, normsCommand } from './commands/catalogues.ts'
import { compareCommand } from './commands/compare.ts'
import { explainCommand } from './commands/explain.ts'
import { rulesCommand } from './commands/rules.ts'
import { schemaCommand } from './commands/schema.ts'
import { type ExitCode, exitCodes } from './exit-code.ts'
import type { Host } from './host.ts'
import { CannotWrite, WrongUsage } from './usage.ts'
import { version } from './version.ts'

/** Runs one call of the command line; the host is all it knows of the world. */
export async function run(argv: readonly string[], host: Host): Promise<ExitCode> {
  let code: ExitCode = exitCodes.nothing
  const pieces: string[] = []
  const end = (ended: ExitCode) => {
    code = ended
  }
  try {
    await programFor(host, end, text => pieces.push(text)).parseAsync([...argv], { from: 'user' })
    return code
  } catch (fault) {
    return faultCode(fault, host)
  } finally {
    if (pieces.length) await host.print(pieces.join(''))
  }
}

function programFor(host: Host, end: (code: ExitCode) => void, print: (text: string) => void): Command {
  const program = new Command('opcat')
    .description(
      'Judges designs of national preventive mechanisms against the OPCAT and the guidance built on it.',
    )
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: print,
      writeErr: text => host.tell(text),
      getOutHelpWidth: () => host.columns ?? 80,
      // A wrong call is told in a sentence, without a word that norms might be confused with.
      outputError: (text, write) => write(text.replace(/^error: /, '')),
    })
    .addHelpText('after', '\nIt never certifies: the Subcommittee itself does not assess conformity.')
  for (const add of [
    assessCommand,
    compareCommand,
    explainCommand,
    rulesCommand,
    normsCommand,
    factsCommand,
    schemaCommand,
  ])
    add(program, host, end)
  return inherited(program)
}

/** Commander hands these settings on only to commands made after them; one place is easier to see. */
function inherited(program: Command): Command {
  for (const command of program.commands) {
    command.copyInheritedSettings(program)
    inherited(command)
  }
  return program
}

function faultCode(fault: unknown, host: Host): ExitCode {
  if (fault instanceof CommanderError) return fault.exitCode === 0 ? exitCodes.nothing : exitCodes.usage
  if (fault instanceof WrongUsage) {
    host.tell(`${fault.message}\n`)
    return exitCodes.usage
  }
  if (fault instanceof CannotWrite) {
    host.tell(`${fault.message}\n`)
    return exitCodes.notFound
  }
  host.tell(
    `This is our fault, not yours: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`,
  )
  return exitCodes.ourFault
}
