import type { Assessment, Coverage, Finding } from './assessment.ts'
import type { Design, Fact, FactValue } from './design.ts'
import type { FactPlane, Plane, Strength, Text, Verdict } from './truth.ts'
import type { Quote } from './verification.ts'

/** One of the two designs that are held against one another, with what was found of it. */
export interface Side {
  readonly design: Design
  readonly assessment: Assessment
}

/** What stands on one side only is absent on the other: a word, never nothing. */
export type Absent = 'absent'

/** Changes in the order in which reports speak of them. */
export const changes = [
  'worsened',
  'unsettled',
  'improved',
  'settled',
  'arisen',
  'lapsed',
  'unchanged',
] as const

/**
 * What became of a finding. `worsened`: unmet now, met or not asked before. `unsettled`: undetermined now, whatever it
 * was. `improved`: unmet no longer, be it met or not asked any more. `settled`: undetermined no longer. `arisen`: asked
 * now, and met. `lapsed`: met before, not asked any more. Not applicable and absent are both "not asked".
 */
export type Change = (typeof changes)[number]

/** A fact as one side states it, and where. */
export interface Stated extends Omit<Fact, 'offset' | 'quoteOffset'> {
  readonly value: FactValue
  readonly line: number
  readonly column: number
}

export const factChangeKinds = ['changed', 'stated', 'withdrawn', 'cited-otherwise'] as const

/** `cited-otherwise`: the value is the same; its source, quotation, note or confidence is not. */
export type FactChangeKind = (typeof factChangeKinds)[number]

/** One fact that is not the same on both sides; its path is that of the second, with the ids that this one has. */
export interface FactChange {
  readonly kind: FactChangeKind
  readonly path: string
  readonly plane: FactPlane
  readonly before: Stated | Absent
  readonly after: Stated | Absent
}

/** What is told of a part of the structure: a word, a name, or a list. */
export type Told = string | Text | readonly string[]

/**
 * One change of what is no fact. Subjects: `design`, `state`, `bodies/x`, `mandates/x`, `separations/x+y`, `levels/x`,
 * `places/x`, `sources/x`. The aspect `itself` says that the whole of it was added or removed.
 */
export interface StructureChange {
  readonly subject: string
  readonly aspect: string
  readonly before: Told | Absent
  readonly after: Told | Absent
}

export const renamable = ['bodies', 'mandates'] as const

/** `reach`: the same body, function, places and levels. */
export const likenesses = ['name', 'facts', 'reach'] as const

/** A body or a mandate that looks to be the same under another id, and why; both are then compared as one. */
export interface Renaming {
  readonly of: (typeof renamable)[number]
  readonly before: string
  readonly after: string
  readonly because: readonly (typeof likenesses)[number][]
}

/** A finding before and after, and the changes that it rests on. */
export interface FindingChange {
  readonly change: Change
  /** As the second design names it; as the first does where only that has it. */
  readonly subject: string
  readonly before: Finding | Absent
  readonly after: Finding | Absent
  readonly causes: {
    readonly facts: readonly FactChange[]
    readonly structure: readonly StructureChange[]
  }
}

/** A requirement of which some finding changed. */
export interface RequirementChange {
  readonly rule: string
  readonly plane: Plane
  readonly theme: string
  readonly strength: Strength
  /** Rolled up over all subjects. */
  readonly before: Verdict | Absent
  readonly after: Verdict | Absent
  /** The findings that changed. */
  readonly findings: readonly FindingChange[]
}

export interface CoverageChange {
  readonly place: string
  readonly level: string
  readonly before: Coverage | Absent
  readonly after: Coverage | Absent
}

/** How two designs differ. */
export interface Difference {
  /** In the order of the norms. */
  readonly requirements: readonly RequirementChange[]
  /** How many findings are as they were, each counted once for both sides. */
  readonly unchanged: number
  /** How many requirements have such a finding; `unchanged`: have no other. */
  readonly counts: Readonly<Record<Strength, Readonly<Record<Change, number>>>>
  readonly coverage: readonly CoverageChange[]
  readonly facts: readonly FactChange[]
  readonly structure: readonly StructureChange[]
  readonly renamed: readonly Renaming[]
  /** Quotations that no longer are, or no longer there, in the text of their source; they were before. */
  readonly drifted: readonly Quote[]
}
