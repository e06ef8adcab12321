import type { FactValue } from './design.ts'
import type { Plane, Strength, Text } from './truth.ts'

/** What a condition asks of one fact. */
export type Test =
  | { readonly ask: 'is'; readonly value: FactValue }
  | { readonly ask: 'in'; readonly values: readonly FactValue[] }
  | { readonly ask: 'includes'; readonly values: readonly string[] }
  | { readonly ask: 'only'; readonly values: readonly string[] }
  | { readonly ask: 'at-least'; readonly value: number }
  | { readonly ask: 'at-most'; readonly value: number }
  | { readonly ask: 'at-latest'; readonly than: string; readonly plus?: string }
  | { readonly ask: 'after'; readonly than: string; readonly plus?: string }
  | { readonly ask: 'same-on'; readonly plane: Plane }

export type Domain =
  | 'bodies'
  | 'others'
  | 'institutions'
  | 'institution'
  | 'mandates'
  | 'places'
  | 'separations'

export const domains = [
  'bodies',
  'others',
  'institutions',
  'institution',
  'mandates',
  'places',
  'separations',
] as const satisfies readonly Domain[]

/** Pairs of functions that should not meet: `[[monitoring, complaints]]`. */
export type Meetings = readonly (readonly [string, string])[]

/** The rule language: all of it (design, section 2). */
export type Condition =
  | { readonly form: 'fact'; readonly path: string; readonly test: Test }
  | { readonly form: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly form: 'not'; readonly of: Condition }
  | { readonly form: 'at-least'; readonly least: number; readonly of: readonly Condition[] }
  | { readonly form: 'on'; readonly plane: Plane; readonly of: Condition }
  | { readonly form: 'rule'; readonly rule: string; readonly ifNone: 'yes' | 'no' }
  | {
      readonly form: 'some' | 'every'
      readonly domain: Domain
      readonly meeting: Meetings
      readonly where?: Condition
      readonly that: Condition
      /** The truth over an empty domain: `every` must say it, `some` is `no`. */
      readonly ifNone: 'yes' | 'no'
    }
  | {
      readonly form: 'count'
      readonly domain: Domain
      readonly meeting: Meetings
      readonly where?: Condition
      readonly that?: Condition
      readonly atLeast?: number
      readonly atMost?: number
    }

/** What a rule judges, one by one. */
export type SubjectKind = 'mechanism' | 'state' | 'bodies' | 'mandates' | 'places' | 'separations'

export const subjectKinds = [
  'mechanism',
  'state',
  'bodies',
  'mandates',
  'places',
  'separations',
] as const satisfies readonly SubjectKind[]

export type Grid = 'reach' | 'powers'

/** What a rule says of each verdict; `{subject}`, `{witness.body}`, `{witness.missing}`, `{witness.unknown}` are filled in. */
export interface Says {
  readonly title: Text
  readonly requirement: Text
  readonly met: Text
  readonly unmet: Text
  readonly undetermined: Text
  readonly remedy: Text
}

/** A testable reading of one or more provisions. */
export interface Rule {
  readonly id: string
  readonly provisions: readonly string[]
  readonly strength: Strength
  readonly theme: string
  readonly planes: readonly Plane[]
  readonly for: SubjectKind
  readonly of: Meetings
  readonly grid?: Grid
  readonly where?: Condition
  readonly require: Condition
  readonly says: Says
  /** How many examples expect each verdict. */
  readonly examples: {
    readonly met: number
    readonly unmet: number
    readonly undetermined: number
    readonly notApplicable: number
  }
}
