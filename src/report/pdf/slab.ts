import type { Orientation } from '../document/chapters.ts'
import type { SetLine } from './wrapped-runs.ts'

/** An element of the structure that assistive software reads; it knows what it is part of. */
export interface Tag {
  readonly type: string
  readonly parent?: Tag
  /** What a picture shows, and where it is in its slab. */
  readonly alt?: string
  readonly extent?: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }
  readonly scope?: 'Row' | 'Column'
  readonly columns?: number
  readonly rows?: number
  readonly id?: string
  /** How the entries of a list are marked. */
  readonly numbering?: 'Disc' | 'None'
}

/** Something drawn, from the top left of its slab; without a tag it is decoration. */
export type Mark =
  | {
      readonly kind: 'text'
      readonly tag?: Tag
      readonly line: SetLine
      readonly x: number
      readonly y: number
    }
  | {
      readonly kind: 'box'
      readonly tag?: Tag
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly color: string
    }
  /** The number of the page on which a place stands, set to the right of `x`, dots leading to it. */
  | {
      readonly kind: 'page'
      readonly tag?: Tag
      readonly of: string
      readonly from: number
      readonly x: number
      readonly y: number
      readonly size: number
    }

/** A text at the foot of the page. */
export interface Note {
  readonly name: string
  readonly height: number
  readonly marks: readonly Mark[]
}

/** A place that links and bookmarks lead to. */
export interface Place {
  readonly name: string
  readonly title: string
  readonly level: number
}

/** What a page break never cuts. */
export interface Slab {
  readonly orientation: Orientation
  /** Air above, which the top of a page needs none of. */
  readonly before: number
  readonly height: number
  /** Whether the next one stands on the same page. */
  readonly keep: boolean
  readonly marks: readonly Mark[]
  /** Elements that are there even if nothing is written in them. */
  readonly tags?: readonly Tag[]
  readonly notes?: readonly Note[]
  /** What is said again above it where it opens a page. */
  readonly head?: Slab
  /** Whether it opens a page. */
  readonly fresh?: boolean
  readonly place?: Place
}
