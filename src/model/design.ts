import type { SourceText } from './source-text.ts'
import type { FactPlane, Text } from './truth.ts'

/** `yes`, `no`, `none`, `unknown`, a listed value, a date (`2021`, `2021-10`, `2021-10-15`), a text or a number. */
export type FactValue = string | number

export const confidences = ['high', 'medium', 'low'] as const

/** How sure whoever described the design is of a fact. */
export type Confidence = (typeof confidences)[number]

/**
 * One stated value at a path, on a plane, with its source.
 *
 * Paths use `/` and start at `state`, `mechanism`, `bodies/<id>`, `mandates/<id>` or `separations/<x>+<y>`.
 * A some-of fact is stored member by member: `bodies/x/functions/monitoring` = `yes`; its `complete` is a member too
 * (`bodies/x/functions/complete`), and `none` or `unknown` for the whole list stands at the list's own path.
 */
export interface Fact {
  readonly path: string
  readonly plane: FactPlane
  readonly value: FactValue
  /** Source and pinpoint: `prison-act#art-25-3-1`. */
  readonly sources: readonly string[]
  readonly quote?: string
  readonly note?: string
  readonly confidence?: Confidence
  /** Who answered, when the fact came from a form, and on what day. */
  readonly by?: string
  readonly on?: string
  readonly file: string
  /** Offset in the file's text, in UTF-16 units; `Design.lines` turns it into line and column. */
  readonly offset: number
  /** Where its quotation stands, in the same file. */
  readonly quoteOffset?: number
}

export type Role = 'put-forward' | 'host' | 'observer' | 'outside'

/** An institution or a part of one (`partOf`). Put forward as mechanism unless its role says otherwise. */
export interface Body {
  readonly id: string
  readonly name: Text
  readonly partOf?: string
  readonly role: Role
}

/** Body x function x places x levels. Whether it is held is a fact: `mandates/<id>/held`. */
export interface Mandate {
  readonly id: string
  readonly body: string
  readonly function: string
  /** Catalogue entries or place types; `all` is an open definition. */
  readonly places: 'all' | readonly string[]
  readonly except: readonly string[]
  readonly levels: 'all' | readonly string[]
}

/** A pair of bodies of which something is listed. */
export interface Separation {
  readonly id: string
  readonly between: readonly [string, string]
}

export interface Level {
  readonly id: string
  readonly name: Text
}

/** An entry of a state's catalogue: a place type at the levels that answer for it. */
export interface PlaceEntry {
  readonly id: string
  readonly type: string
  readonly name: Text
  readonly levels: readonly string[]
}

export interface Source {
  readonly id: string
  readonly title: string | Text
  readonly date?: string
  readonly url?: string
  readonly form?: string
  readonly language?: string
  readonly text?: string
}

export interface State {
  readonly id: string
  readonly name: Text
  readonly levels: readonly Level[]
  readonly places: readonly PlaceEntry[]
}

/** How far the mechanism of a design has come. */
export const statuses = ['proposal', 'bill', 'enacted', 'operating'] as const

export type Status = (typeof statuses)[number]

/** One institutional arrangement, at one date, checked and with its state resolved. */
export interface Design {
  readonly id: string
  readonly name: Text
  readonly file: string
  readonly asOf: string
  readonly status: Status
  readonly state: State
  readonly sources: ReadonlyMap<string, Source>
  /** The texts of sources that name one, by id of the source. */
  readonly texts: ReadonlyMap<string, SourceText>
  readonly bodies: readonly Body[]
  readonly mandates: readonly Mandate[]
  readonly separations: readonly Separation[]
  /** Everything stated, of design and state, before inheritance; key `path@plane` (see `factKey`). */
  readonly facts: ReadonlyMap<string, Fact>
  readonly fixed: readonly string[]
  /** For each file the offsets at which its lines begin. */
  readonly lines: ReadonlyMap<string, readonly number[]>
}

/** The key of a fact in `Design.facts`. */
export const factKey = (path: string, plane: FactPlane): string => `${path}@${plane}`
