import type { Position } from './position.ts'

export const remarkCodes = [
  'never-applies',
  'never-met',
  'never-unmet',
  'perhaps-never-applies',
  'perhaps-never-met',
  'perhaps-never-unmet',
  'contradiction',
  'same',
  'implied',
  'excluded',
  'perhaps-contradiction',
  'perhaps-implied',
  'idle-fact',
  'untested',
  'missing',
  'placeholders',
  'glossary',
] as const

/** What is wrong or odd in rules, norms, vocabulary or words; the sentence comes from the locale, by code. */
export type RemarkCode = (typeof remarkCodes)[number]

export const levels = ['fault', 'note'] as const

/** A fault has to be mended before a release; a note is for the author to think about. */
export type Level = (typeof levels)[number]

/** Where the text or rule stands that a remark is about: a name for its file, and the way within. */
export interface Place {
  /** `rule:<id>`, `instrument:<id>`, `vocabulary`, `words:<language>`, `problems:<language>`. */
  readonly source: string
  readonly path: readonly (string | number)[]
}

/** One thing that lint has to say. */
export interface Remark {
  readonly code: RemarkCode
  readonly level: Level
  readonly about: Place
  /** What fills the placeholders of the sentence. */
  readonly with: Readonly<Record<string, string>>
  readonly position?: Position
}

/** All that lint has to say, and how far it has looked. */
export interface Lint {
  readonly remarks: readonly Remark[]
  readonly rules: number
  /** Pairs of rules of one strength that read a fact in common, and how many of them stay undecided. */
  readonly pairs: { readonly decided: number; readonly open: number }
}

/** A word that the project does not use in a language, and the word it uses. */
export interface GlossaryEntry {
  readonly not: string
  readonly say: string
  readonly level: Level
  /** Phrases in which the word is right. */
  readonly except: readonly string[]
}
