import type { Position } from './position.ts'
import type { Plane, Strength, Verdict } from './truth.ts'

/** What is left to do: only such a finding can be known, waived or attested. */
export type OpenVerdict = Extract<Verdict, 'unmet' | 'undetermined'>

/** A finding that was known when a baseline was written; its fingerprint names rule, design, subject and plane. */
export interface KnownFinding {
  readonly kind: 'baseline'
  readonly rule: string
  readonly design: string
  readonly subject: string
  readonly plane: Plane
  readonly verdict: OpenVerdict
  readonly fingerprint: string
}

/** What a waiver and an attestation name, why, by whom and until when; the last day still counts. */
interface Named {
  readonly rule: string
  /** Any design when silent. */
  readonly design?: string
  readonly subject: string
  /** Both planes when silent. */
  readonly plane?: Plane
  readonly reason: string
  readonly by: string
  readonly expires: string
  readonly position: Position
}

/** Somebody answers for it that a finding need not be mended yet. */
export interface Waiver extends Named {
  readonly kind: 'waiver'
}

/** Somebody answers for what the design leaves undetermined; it is shown as attested, never as computed. */
export interface Attestation extends Named {
  readonly kind: 'attestation'
  readonly verdict: 'met' | 'unmet'
}

/** Everything that a call hands over of known gaps. */
export interface Known {
  readonly baseline: readonly KnownFinding[]
  readonly entries: readonly (Waiver | Attestation)[]
}

/** What a named human attests of a finding. */
export interface Attested {
  readonly by: 'attestation'
  readonly verdict: 'met' | 'unmet'
  readonly reason: string
  readonly author: string
  readonly expires: string
}

/** Why an open finding is not new. An attestation of `unmet` excuses nothing: with it the finding counts as unmet. */
export type Excuse =
  | { readonly by: 'baseline' }
  | {
      readonly by: 'waiver'
      readonly reason: string
      readonly author: string
      readonly expires: string
      /** What was waived is attested to be unmet. */
      readonly attested?: Attested
    }
  | Attested

/** What a stale entry meets now: another verdict, or nothing at all. */
export type Now = Verdict | 'no-finding' | 'no-subject' | 'no-rule'

/** An entry that excuses nothing, and why. */
export interface Stale {
  readonly entry: KnownFinding | Waiver | Attestation
  readonly now: Now
}

/** Entries of the baseline that no longer apply, most likely because what they name has another name now. */
export interface Renamed {
  readonly from: string
  readonly to: string
  readonly entries: readonly KnownFinding[]
}

/**
 * What one design adds to that which only shows over all designs of a run. An entry is called by its place in the
 * register, so that what another thread found of it can be told.
 */
export interface Across {
  readonly design: string
  /** Entries that name no design and excuse something in this one. */
  readonly used: ReadonlySet<number>
  /** Entries that name no design and excuse nothing in this one, and what they meet. */
  readonly idle: readonly { readonly at: number; readonly now: Now }[]
  /** Designs of the baseline that this one, unknown to it, resembles. */
  readonly resembles: readonly Resemblance[]
}

/** How far a design that the baseline does not know stands as one did that it knows. */
export interface Resemblance {
  readonly to: string
  /** Findings that stand in both. */
  readonly alike: number
  /** Findings of the larger of the two, in the rules that the baseline has of it. */
  readonly of: number
  readonly entries: readonly KnownFinding[]
}

/** How the findings on one design stand to what was known of it. Computed verdicts and counts stay as they are. */
export interface Standing {
  /** Whether a baseline or waivers were handed over at all. */
  readonly asked: boolean
  /** By fingerprint. */
  readonly excuses: ReadonlyMap<string, Excuse>
  readonly stale: readonly Stale[]
  /** Their day is over, and what they named counts again. */
  readonly expired: readonly (Waiver | Attestation)[]
  readonly renamed: readonly Renamed[]
  readonly across: Across
}

/** What only shows over all designs of a run. */
export interface Overall {
  /** Designs that the baseline or an entry names and that were not judged. */
  readonly notJudged: readonly string[]
  /** Designs whose id seems to have changed. */
  readonly renamed: readonly Renamed[]
  /** Entries that name no design and excuse nothing anywhere. */
  readonly stale: readonly Stale[]
}

/** What a finding or a requirement still counts as, once what is excused is left out. */
export type CountsAs = OpenVerdict | 'nothing'

/** How many requirements of each strength still count. */
export type Remaining = Readonly<Record<Strength, Readonly<Record<OpenVerdict, number>>>>

/** How an open requirement stands as a whole: new if anything in it is. */
export type Stand = 'baseline' | 'waived' | 'attested' | 'attested-unmet' | 'new'

/** The stands in the order in which reports speak of them. */
export const stands = [
  'baseline',
  'waived',
  'attested',
  'attested-unmet',
  'new',
] as const satisfies readonly Stand[]
