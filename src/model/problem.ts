/** What is wrong with an input, where, and what to do about it. The words come from the locale, by `code`. */
export interface Problem {
  readonly code: string
  readonly file: string
  /** Counted from 1; absent when the file could not be read at all. */
  readonly line?: number
  readonly column?: number
  /** What fills the placeholders of the message and the hint. */
  readonly with: Readonly<Record<string, string>>
  /** The nearest valid word, for "did you mean". */
  readonly suggestion?: string
}
