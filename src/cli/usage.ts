import type { Host } from './host.ts'
import { type ExitCode, exitCodes } from './exit-code.ts'

/** A wrong call, in a sentence for the person who made it. */
export class WrongUsage extends Error {}

/** Something went wrong with a file that is not an input: it could not be written. */
export class CannotWrite extends Error {}

/** Says what was wrong with the call and where help is. */
export function tellUsage(host: Host, message: string): ExitCode {
  host.tell(`${message}\n`)
  return exitCodes.usage
}
