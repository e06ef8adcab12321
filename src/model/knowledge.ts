import type { Norms } from './norm.ts'
import type { Rule } from './rule.ts'
import type { Language } from './truth.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The words of the interface in one language, by dotted key: `verdict.met`, `problem.UNKNOWN_KEY`. */
export type Words = ReadonlyMap<string, string>

/** Everything legal and every word, as data: what the engine and the reports are handed. */
export interface Knowledge {
  readonly vocabulary: Vocabulary
  readonly norms: Norms
  /** In the order of the norms. */
  readonly rules: readonly Rule[]
  readonly words: Readonly<Record<Language, Words>>
}
