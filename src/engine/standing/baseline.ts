import type { KnownFinding } from '../../model/standing.ts'
import type { Register } from './register.ts'
import { isOpen, type JudgedDesign, sceneOf } from './scene.ts'

/**
 * Every open finding of a run, as a baseline holds it: design by design, in the order of the norms. What a waiver or an
 * attestation names is left out, be it expired or not: in the baseline it would never return.
 */
export const baselineOf = (
  designs: readonly JudgedDesign[],
  register: Pick<Register, 'entries' | 'rules'>,
): readonly KnownFinding[] =>
  designs
    .toSorted((one, other) => (one.design.id < other.design.id ? -1 : 1))
    .flatMap(judged => openIn(judged, register))

function openIn(judged: JudgedDesign, { entries, rules }: Pick<Register, 'entries' | 'rules'>) {
  const { open, design, named } = sceneOf(judged, { rules })
  const own = entries.filter(entry => (entry.design ?? design) === design)
  const answered = new Set(own.flatMap(named).map(({ fingerprint }) => fingerprint))
  return open
    .filter(({ fingerprint }) => !answered.has(fingerprint))
    .map(
      ({ rule, subject, plane, verdict, fingerprint }): KnownFinding => ({
        kind: 'baseline',
        rule,
        design,
        subject,
        plane,
        verdict,
        fingerprint,
      }),
    )
}
