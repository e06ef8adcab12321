import type { KnownFinding } from '../../model/standing.ts'
import type { Register } from './register.ts'
import { type JudgedDesign, sceneOf } from './scene.ts'

/**
 * Every open finding on a design, as a baseline holds it, in the order of the norms. What a waiver or an attestation
 * names is left out, be it expired or not: in the baseline it would never return.
 */
export function baselineOf(
  judged: JudgedDesign,
  { entries, rules }: Pick<Register, 'entries' | 'rules'>,
): readonly KnownFinding[] {
  const { open, design, named } = sceneOf(judged, { rules })
  const own = entries.filter(entry => (entry.design ?? design) === design)
  const answered = new Set(own.flatMap(named).map(({ fingerprint }) => fingerprint))
  return open
    .filter(({ fingerprint }) => !answered.has(fingerprint))
    .map(({ rule, subject, plane, verdict, fingerprint }) => ({
      kind: 'baseline',
      rule,
      design,
      subject,
      plane,
      verdict,
      fingerprint,
    }))
}
