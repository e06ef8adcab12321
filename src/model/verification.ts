import type { FactPlane } from './truth.ts'

/** What may become of a quotation; `located` says that the words are in the text, never that they prove anything. */
export const quoteStatuses = ['located', 'changed', 'missing', 'no-text'] as const

export type QuoteStatus = (typeof quoteStatuses)[number]

/**
 * Whether a quotation stands in the article that is cited; `absent`: the text has no such article; `unknown`: the
 * pinpoint or the text names none.
 */
export const pinpointStatuses = ['agrees', 'differs', 'absent', 'unknown'] as const

export type PinpointStatus = (typeof pinpointStatuses)[number]

/** A Word file has paragraphs in place of lines. */
export const units = ['line', 'paragraph'] as const

/** Where a passage was found, and what stands there. */
export interface Passage {
  readonly file: string
  /** A line of the file; of a Word file, a paragraph. */
  readonly line: number
  readonly column: number
  readonly unit: (typeof units)[number]
  /** As the text has them: `Art. 25/3`, `§ 2`. */
  readonly article?: string
  readonly paragraph?: string
  /** Some words on either side, with the space that sets them apart, if there is one. */
  readonly before: string
  readonly passage: string
  readonly after: string
}

/** A run of words that both share, that only the quotation has, that only the text has, or that the quotation leaves out. */
export const wordChanges = ['same', 'removed', 'added', 'left-out'] as const

/** One run of words on the way from a quotation to the text that it comes from. */
export interface Change {
  readonly kind: (typeof wordChanges)[number]
  readonly text: string
}

/** The path and the plane of a fact. */
export interface FactAt {
  readonly path: string
  readonly plane: FactPlane
}

/** A quotation of a design, and what became of it in the texts of its sources. */
export interface Quote extends FactAt {
  readonly quote: string
  /** Other facts that the same quotation stands beside, as the members of a list do. */
  readonly also: readonly FactAt[]
  /** Every source that is cited for it. */
  readonly sources: readonly string[]
  /** Of these the one that answers best, and the pinpoint given there. */
  readonly source?: string
  readonly pinpoint?: string
  readonly status: QuoteStatus
  readonly pinpointStatus: PinpointStatus
  /** Where the quotation stands in the design or its state. */
  readonly file: string
  readonly line: number
  readonly column: number
  readonly found?: Passage
  /** From the words of the quotation to those of the text. */
  readonly difference: readonly Change[]
}

/** A citation of an article that the text of the source does not have. */
export interface StrayPinpoint extends FactAt {
  readonly source: string
  readonly pinpoint: string
  readonly file: string
  readonly line: number
  readonly column: number
}

/** What became of the quotations and pinpoints of one design. */
export interface Verification {
  readonly design: string
  readonly quotes: readonly Quote[]
  readonly strays: readonly StrayPinpoint[]
}
