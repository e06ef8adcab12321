import type { Problem } from '../model/problem.ts'
import type { Quote, Verification } from '../model/verification.ts'
import { type ExitCode, exitCode, exitCodes } from './exit-code.ts'

/** What `--fail-on` takes: what has drifted; what has drifted, and what no text is at hand for; nothing. */
export const failOnQuotes = ['drift', 'drift+no-text', 'never'] as const

export type FailOnQuotes = (typeof failOnQuotes)[number]

/**
 * How `verify` ends. A quotation has drifted that was changed or is missing, and one that stands elsewhere than cited:
 * neither survives a hostile reading.
 */
export function verifyExit(
  problems: readonly Problem[],
  verifications: readonly Verification[],
  failOn: FailOnQuotes,
): ExitCode {
  const ofProblems = exitCode(problems, [], { strength: 'never', undetermined: false })
  if (ofProblems !== exitCodes.nothing || failOn === 'never') return ofProblems
  if (verifications.some(({ quotes, strays }) => strays.length > 0 || quotes.some(hasDrifted)))
    return exitCodes.unmet
  const isOpen = verifications.some(({ quotes }) => quotes.some(({ status }) => status === 'no-text'))
  return failOn === 'drift+no-text' && isOpen ? exitCodes.undetermined : exitCodes.nothing
}

const hasDrifted = ({ status, pinpointStatus }: Quote): boolean =>
  status === 'changed' || status === 'missing' || pinpointStatus === 'differs' || pinpointStatus === 'absent'
