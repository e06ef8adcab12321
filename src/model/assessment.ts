import type { Confidence, FactValue } from './design.ts'
import type { FactPlane, Plane, Strength, Truth, Verdict } from './truth.ts'
import type { Quote, QuoteStatus } from './verification.ts'

/** A fact relied on. */
export interface Evidence {
  readonly path: string
  readonly plane: FactPlane
  readonly value: FactValue
  readonly sources: readonly string[]
  readonly quote?: string
  /** What became of the quotation in the texts of its sources. */
  readonly quoteStatus?: QuoteStatus
  readonly note?: string
  readonly confidence?: Confidence
  /** Who answered, when the fact came from a form, and on what day. */
  readonly by?: string
  readonly on?: string
  readonly file: string
  readonly line: number
  readonly column: number
  /** Where it was read, when inherited from `path`. */
  readonly readAt?: string
}

export const gapKinds = ['not-stated', 'said-unknown', 'open-list', 'imprecise'] as const

/** `imprecise`: a date is stated, but too roughly to settle the comparison. */
export type GapKind = (typeof gapKinds)[number]

/** A fact not stated or not provided; stating it could settle the finding. */
export interface Gap {
  readonly kind: GapKind
  readonly path: string
  readonly plane: FactPlane
  /** Where somebody said so on purpose, and why. */
  readonly sources?: readonly string[]
  readonly note?: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/** For a hole in the coverage: the body that comes closest, what it lacks, what is unknown of it. */
export interface Witness {
  readonly body?: string
  readonly mandate?: string
  /** Dotted fact paths: `powers.files`, `held`. */
  readonly missing: readonly string[]
  readonly unknown: readonly string[]
}

/** A reasoning tree, as `explain` prints it. */
export interface Judgement {
  readonly form: string
  readonly truth: Truth
  readonly path?: string
  readonly plane?: FactPlane
  readonly value?: FactValue
  /** Where the fact was found: `bodies/x/members/seconded`. */
  readonly at?: string
  /** What the condition asks, in the words of the rule file. */
  readonly asks?: string
  readonly children: readonly Judgement[]
}

/** A verdict on one subject and plane. */
export interface Finding {
  readonly rule: string
  readonly subject: string
  readonly plane: Plane
  readonly verdict: Verdict
  readonly evidence: readonly Evidence[]
  /** Subset-minimal sets of facts that force the verdict; positions in `evidence`. */
  readonly reasons: readonly (readonly number[])[]
  readonly gaps: readonly Gap[]
  /** Minimal sets of unknown facts that could make it met, or unmet; positions in `gaps`. */
  readonly settles: {
    readonly met: readonly (readonly number[])[]
    readonly unmet: readonly (readonly number[])[]
  }
  /** More sets exist than are listed; `evidence` and `gaps` are whole all the same. */
  readonly capped: boolean
  readonly witness?: Witness
  readonly fingerprint: string
}

export interface Counts {
  readonly met: number
  readonly unmet: number
  readonly undetermined: number
  readonly notApplicable: number
}

/** One rule on one plane, rolled up over its subjects: what is counted and compared. */
export interface Requirement {
  readonly rule: string
  readonly plane: Plane
  readonly theme: string
  readonly strength: Strength
  readonly verdict: Verdict
  readonly findings: readonly Finding[]
}

export interface ProvisionVerdict {
  readonly id: string
  readonly verdict: Verdict
  readonly exhausted: boolean
}

/** Coverages in the order in which reports speak of them. */
export const coverages = ['covered', 'partly', 'uncovered', 'undetermined'] as const

/** How far a place is in reach of the mechanism, with its powers (design, section 3.14). */
export type Coverage = (typeof coverages)[number]

export interface PlaceCoverage {
  readonly place: string
  readonly level: string
  readonly coverage: Coverage
}

/** All findings on one design. */
export interface Assessment {
  readonly design: string
  readonly norms: readonly string[]
  /** Counts of requirements, so that more bodies do not look worse. */
  readonly summary: Readonly<Record<Strength, Counts>>
  readonly requirements: readonly Requirement[]
  readonly provisions: readonly ProvisionVerdict[]
  /** Provisions of the chosen norms that no rule tests. */
  readonly untested: readonly string[]
  readonly coverage: readonly PlaceCoverage[]
  /** Every quotation of the design and its state, and what became of it; no verdict depends on it. */
  readonly quotes: readonly Quote[]
}
