import { CommanderError } from 'commander'
import { TooMuchWork } from '../engine/work.ts'
import { clean } from '../report/clean.ts'
import { type ExitCode, exitCodes } from './exit-code.ts'
import type { Host } from './host.ts'
import type { Speak } from './speak.ts'
import { CannotWrite, WrongUsage } from './usage.ts'
import { tooMuchWork } from './within-bounds.ts'

/** What the reader of the command line complains of, by its codes. */
const complaints: Readonly<Record<string, string>> = {
  'commander.unknownCommand': 'unknown-command',
  'commander.unknownOption': 'unknown-option',
  'commander.missingArgument': 'missing-argument',
  'commander.optionMissingArgument': 'option-missing-argument',
  'commander.excessArguments': 'excess-arguments',
  'commander.invalidArgument': 'not-one-of',
}

/** Says what was wrong, in the language of the reader, and how the call ends. */
export function tellFault(fault: unknown, host: Host, speak: Speak): ExitCode {
  if (fault instanceof CommanderError) return tellCommander(fault, host, speak)
  if (fault instanceof WrongUsage) {
    const { suggestion } = fault.fill
    const nearest = suggestion ? ` ${speak('problem.DID_YOU_MEAN', { suggestion })}` : ''
    host.tell(`${clean(speak(`cli.${fault.key}`, fault.fill)).trim()}${clean(nearest)}\n`)
    return fault instanceof CannotWrite ? exitCodes.notFound : exitCodes.usage
  }
  if (fault instanceof TooMuchWork) {
    const { code, file, with: fill } = tooMuchWork(fault)
    const [message, hint] = ['message', 'hint'].map(part => speak(`problem.${code}.${part}`, fill))
    host.tell(`${clean(`${file}:1:1  ${code}`)}\n  ${message} ${hint}\n`)
    return exitCodes.unusable
  }
  const detail = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
  host.tell(`${speak('cli.our-fault', { detail })}\n`)
  return exitCodes.ourFault
}

function tellCommander({ code, exitCode, message }: CommanderError, host: Host, speak: Speak): ExitCode {
  if (exitCode === 0) return exitCodes.nothing
  const key = complaints[code]
  // Help that was shown because the call was empty says enough.
  if (key) {
    const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/g)].map(([, quoted]) => quoted)
    const allowed = /Allowed choices are (.*)\./.exec(message)?.[1] ?? ''
    const [suggestion] = /Did you mean (?:one of )?([^?]*)\?/.exec(message)?.slice(1) ?? []
    const option = /--([a-z-]+)/.exec(first)?.[1] ?? first
    const told = speak(`cli.${key}`, {
      detail: first || message.replace(/^error: /, ''),
      option,
      value: second,
      allowed,
    })
    host.tell(`${clean(told)}${suggestion ? ` ${speak('problem.DID_YOU_MEAN', { suggestion })}` : ''}\n`)
  }
  return exitCodes.usage
}
