import type { Strength, Text } from './truth.ts'

/** A norm text. */
export interface Instrument {
  readonly id: string
  /** The word for `--norms`. */
  readonly norms: string
  readonly order: number
  readonly name: Text
  readonly title: Text
  readonly symbol?: string
  readonly date: string
  readonly authority: string
  readonly binding: boolean
  readonly url?: string
}

/** How sure a pinpoint is: read in the text, likely, or not found by anybody. */
export const confirmations = ['confirmed', 'probable', 'unconfirmed'] as const

/** Whether a description of a design can show what a provision asks. */
export const checkables = ['yes', 'partly', 'no'] as const

/** A citable part of an instrument. */
export interface Provision {
  readonly id: string
  readonly instrument: string
  readonly pinpoint: string
  readonly confidence: (typeof confirmations)[number]
  /** Only *must* in a binding text is an obligation; what an advocacy text asks is a position. */
  readonly strength: Strength
  readonly theme: string
  readonly checkable: (typeof checkables)[number]
  /** The rules that cite it test all it asks. */
  readonly exhausted: boolean
  readonly requires: Text
  readonly reading?: Text
  readonly why?: Text
}

/** All that is legal, as data: read from `rules/` when the product is built. */
export interface Norms {
  readonly instruments: readonly Instrument[]
  readonly provisions: readonly Provision[]
}
