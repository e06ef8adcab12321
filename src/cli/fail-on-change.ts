import type { Difference } from '../model/difference.ts'
import type { Counting } from './exit-code.ts'

/** Which change counts for the exit code of a difference; whether what became undetermined counts too. */
export interface FailOnChange {
  readonly change: 'worsened' | 'unmet' | 'never'
  readonly unsettled: boolean
}

const known = ['worsened', 'unmet', 'never'] as const

/** What `--fail-on` takes of a difference. */
export const failOnChangeWords: readonly string[] = [...known, ...known.map(one => `${one}+undetermined`)]

/** Reads `worsened`, `unmet+undetermined`, `never`. */
export function failOnChangeFrom(word: string): FailOnChange | undefined {
  if (!failOnChangeWords.includes(word)) return undefined
  const change = known.find(one => one === word.split('+')[0])
  return change && { change, unsettled: word.includes('+') }
}

/** `worsened`: met or not asked before, unmet now. `unmet`: that, and what was undetermined before and is unmet now. */
export function counting({ requirements }: Difference, { change, unsettled }: FailOnChange): Counting {
  const findings = requirements.flatMap(requirement => requirement.findings)
  return {
    unmet: findings.some(
      one =>
        (change !== 'never' && one.change === 'worsened') ||
        (change === 'unmet' &&
          one.change === 'settled' &&
          one.after !== 'absent' &&
          one.after.verdict === 'unmet'),
    ),
    undetermined: unsettled && findings.some(one => one.change === 'unsettled'),
  }
}
