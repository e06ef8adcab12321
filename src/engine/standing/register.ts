import type { Attestation, Known, KnownFinding, Waiver } from '../../model/standing.ts'
import { grouped } from '../grouped.ts'

/** What is known of gaps, in the order in which it is looked up, and the day on which it is read. */
export interface Register {
  /** Whether a baseline or waivers were handed over at all. */
  readonly asked: boolean
  /** `YYYY-MM-DD`; only expiry reads it. */
  readonly today: string
  /** The rules there are, chosen or not. */
  readonly rules: ReadonlySet<string>
  /** By design. */
  readonly baseline: ReadonlyMap<string, readonly KnownFinding[]>
  readonly entries: readonly (Waiver | Attestation)[]
  /** The baseline by what its entries say of a design, whichever it is. */
  readonly alike: ReadonlyMap<string, readonly KnownFinding[]>
}

/** What a finding says, whatever its design is called. */
export const alikeKey = (said: Readonly<Record<'rule' | 'subject' | 'plane' | 'verdict', string>>): string =>
  `${said.rule} ${said.subject} ${said.plane} ${said.verdict}`

/** Puts what is known in order, once for all designs of a run. */
export const registerOf = (
  { baseline, entries }: Known,
  rules: readonly { readonly id: string }[],
  today: string,
): Register => ({
  asked: true,
  today,
  rules: new Set(rules.map(({ id }) => id)),
  baseline: grouped(baseline, ({ design }) => design),
  entries,
  alike: grouped(baseline, alikeKey),
})

/** Of a run to which nothing was handed over. */
export const emptyRegister: Register = {
  ...registerOf({ baseline: [], entries: [] }, [], ''),
  asked: false,
}
