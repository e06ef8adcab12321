import type { Problem } from '../model/problem.ts'
import type { Remaining } from '../model/standing.ts'
import { type Strength, strengths } from '../model/truth.ts'

/** What the exit code says (design, section 4). */
export const exitCodes = {
  nothing: 0,
  unmet: 1,
  undetermined: 2,
  usage: 64,
  unusable: 65,
  notFound: 66,
  ourFault: 70,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** The weakest strength that counts, or none; whether what is undetermined counts too. */
export interface FailOn {
  readonly strength: Strength | 'never'
  readonly undetermined: boolean
}

/** What `--fail-on` takes. */
export const failOnWords: readonly string[] = [
  ...strengths,
  'never',
  ...strengths.map(one => `${one}+undetermined`),
]

/** Reads `obligation`, `recommendation+undetermined`, `never`. */
export function failOnFrom(word: string): FailOn | undefined {
  const [strength, also, ...rest] = word.split('+')
  const known = [...strengths, 'never'] as const
  const found = known.find(one => one === strength)
  if (!found || rest.length || (also !== undefined && also !== 'undetermined')) return undefined
  return { strength: found, undetermined: also === 'undetermined' }
}

const notFound = new Set([
  'FILE_NOT_FOUND',
  'FILE_UNREADABLE',
  'NO_MATCH',
  'NOT_A_REPOSITORY',
  'GIT_NOT_INSTALLED',
  'GIT_TOO_SLOW',
  'GIT_FAILED',
  'UNKNOWN_REVISION',
  'NOT_IN_REVISION',
  'LINK_IN_REVISION',
])

/** What of all that was found counts, by `--fail-on`. */
export interface Counting {
  readonly unmet: boolean
  readonly undetermined: boolean
}

/** The one function that decides how a run ends: 64 and above win. */
export function endOf(problems: readonly Problem[], { unmet, undetermined }: Counting): ExitCode {
  if (problems.length)
    return problems.every(({ code }) => notFound.has(code)) ? exitCodes.notFound : exitCodes.unusable
  if (unmet) return exitCodes.unmet
  return undetermined ? exitCodes.undetermined : exitCodes.nothing
}

/** How a run will end, told design by design: nothing is kept of a design but whether something in it counts. */
export interface Ending {
  readonly each: (counts: Remaining) => void
  readonly code: (problems: readonly Problem[]) => ExitCode
}

/** Begins a run that judges designs. */
export function endingBy(failOn: FailOn): Ending {
  const counting =
    failOn.strength === 'never' ? [] : strengths.slice(0, strengths.indexOf(failOn.strength) + 1)
  let unmet = false
  let undetermined = false
  return {
    each: counts => {
      unmet ||= counting.some(strength => counts[strength].unmet > 0)
      undetermined ||= failOn.undetermined && counting.some(strength => counts[strength].undetermined > 0)
    },
    code: problems => endOf(problems, { unmet, undetermined }),
  }
}

/** How a run ends that judged designs, by what still counts of each. */
export function exitCode(
  problems: readonly Problem[],
  designs: readonly Remaining[],
  failOn: FailOn,
): ExitCode {
  const { each, code } = endingBy(failOn)
  designs.forEach(each)
  return code(problems)
}
