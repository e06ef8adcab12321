import type { Divisions } from './division.ts'
import type { Plane, Text } from './truth.ts'

export const factTypes = ['yes-no', 'one-of', 'some-of', 'number', 'date', 'text'] as const

export type FactType = (typeof factTypes)[number]

/** What a fact attaches to. `body-and-mandate` facts are stated on a body, or on a mandate for its places alone. */
export type Attachment = 'state' | 'mechanism' | 'body' | 'mandate' | 'separation'

export const attachments = [
  'state',
  'mechanism',
  'body',
  'mandate',
  'separation',
] as const satisfies readonly Attachment[]

/** A fact that a design can state, as `rules/vocabulary.yaml` describes it. */
export interface FactKind {
  /** Dotted, from what it attaches to: `members.seconded`. */
  readonly path: string
  readonly on: readonly Attachment[]
  readonly type: FactType
  /** The listed values of one-of and some-of; empty for the other types. */
  readonly values: readonly string[]
  /** The planes on which it has a meaning; empty = no plane. */
  readonly planes: readonly Plane[]
  /** The planes on which a silent part takes its parent's value. */
  readonly inherits: readonly Plane[]
  readonly lever: string
  readonly unit?: string
  readonly name: Text
  /** One question per plane; `both` where the fact has no plane. */
  readonly ask: Partial<Record<Plane | 'both', Text>>
}

export interface PlaceType {
  readonly id: string
  readonly name: Text
  readonly article?: string
}

export interface Named {
  readonly id: string
  readonly name: Text
}

/** The one list of everything that can be stated, with the words for it. */
export interface Vocabulary {
  readonly facts: readonly FactKind[]
  readonly functions: readonly Named[]
  readonly placeTypes: readonly PlaceType[]
  /** Themes in the order of the norms. */
  readonly themes: readonly Named[]
  /** Levers with their weight, heaviest first. */
  readonly levers: readonly (Named & { readonly weight: number })[]
  /** Names of the listed values, of roles and of statuses. */
  readonly values: ReadonlyMap<string, Text>
  /** Listed values that a form for experts marks as a yes or as partly so; `none` and `no` are a no. */
  readonly answers?: Readonly<Record<'yes' | 'partial', readonly string[]>>
  readonly divisions: Divisions
}
