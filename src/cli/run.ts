import { commandsFor } from './commands.ts'
import { type ExitCode, exitCodes } from './exit-code.ts'
import type { Host } from './host.ts'
import { programFor } from './program.ts'
import { languageIn, speakIn } from './speak.ts'
import { tellFault } from './tell-fault.ts'
import { telling } from './telling.ts'
import { CannotWrite } from './usage.ts'
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
    const commands = await commandsFor(argv)
    const program = programFor(commands, { host, end, speak, print: text => pieces.push(text) })
    await program.parseAsync([...argv], { from: 'user' })
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
