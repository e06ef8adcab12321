import { standOf } from '../../engine/standing/counts-as.ts'
import type { Finding, Requirement } from '../../model/assessment.ts'
import type { Attested, Excuse, Stand } from '../../model/standing.ts'
import { grouped } from '../grouped.ts'
import type { DesignView, View } from '../view.ts'
import { word } from '../word.ts'

/** Why a finding is not new: in the baseline, or by whom, until when and for what reason; nothing of a new one. */
export function excuseText({ fingerprint }: Finding, view: DesignView): string {
  const excuse = view.standing?.excuses.get(fingerprint)
  return excuse ? toldExcuse(excuse, view) : ''
}

/** An excuse in words: by whom, until when and for what reason. */
export function toldExcuse(excuse: Excuse, view: View): string {
  if (excuse.by === 'baseline') return word(view, 'excuse.baseline')
  if (excuse.by === 'attestation') return toldAttestation(excuse, view)
  const { expires, author, reason, attested } = excuse
  const waived = word(view, 'excuse.waiver', { expires, author, reason })
  return attested ? `${waived}; ${toldAttestation(attested, view)}` : waived
}

const toldAttestation = ({ verdict, expires, author, reason }: Attested, view: View): string =>
  word(view, 'excuse.attestation', { verdict: word(view, `verdict.${verdict}`), expires, author, reason })

/** Findings that share an excuse; those that have none come first, as they ask for something. */
export const byExcuse = <Some extends Finding>(
  findings: readonly Some[],
  view: DesignView,
): readonly (readonly [string, readonly Some[]])[] =>
  view.standing?.excuses.size
    ? [...grouped(findings, finding => excuseText(finding, view))].toSorted(
        ([one], [other]) => Number(one !== '') - Number(other !== ''),
      )
    : findings.length > 0
      ? [['', findings]]
      : []

const standWords = {
  baseline: 'excuse.baseline',
  waived: 'excuse.waived',
  attested: 'excuse.attested',
  'attested-unmet': 'excuse.attested-unmet',
} as const satisfies Record<Exclude<Stand, 'new'>, string>

/** How a requirement stands as a whole, in a word or two; nothing where something in it is new. */
export function standText(requirement: Requirement, view: DesignView): string {
  if (!view.standing?.asked) return ''
  const stand = standOf(requirement, view.standing)
  return stand === 'new' ? '' : word(view, standWords[stand])
}

/** How requirements stand that are told together; nothing where they differ. */
export function standsText(requirements: readonly Requirement[], view: DesignView): string {
  if (!view.standing?.asked) return ''
  const [stand = '', ...others] = new Set(requirements.map(one => standText(one, view)))
  return others.length === 0 ? stand : ''
}
