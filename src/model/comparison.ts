import type { Coverage } from './assessment.ts'
import type { Plane, Strength, Verdict } from './truth.ts'

/** One requirement for one design: the verdict, and the subjects behind it. */
export interface Cell {
  readonly verdict: Verdict
  readonly met: number
  readonly unmet: number
  readonly undetermined: number
}

export interface Row {
  readonly rule: string
  readonly plane: Plane
  readonly theme: string
  readonly strength: Strength
  readonly cells: Readonly<Record<string, Cell>>
}

export interface CoverageRow {
  readonly place: string
  readonly level: string
  readonly cells: Readonly<Record<string, Coverage>>
}

export const certainties = ['certain', 'possible'] as const

/**
 * `certain`: nowhere worse and somewhere better however the unknowns fall; `possible`: this could be, the reverse could
 * not (design, section 3.10). Designs that no entry relates are incomparable in that theme.
 */
export interface Order {
  readonly theme: string
  readonly better: string
  readonly than: string
  readonly certainty: (typeof certainties)[number]
}

export interface Comparison {
  readonly designs: readonly string[]
  readonly rows: readonly Row[]
  readonly coverage: readonly CoverageRow[]
  readonly order: readonly Order[]
}
