/** The words for one kind of part of a text, in any language: small letters, without a full stop. */
export interface DivisionWords {
  readonly one: readonly string[]
  /** Of several: `arts-20-31` is a range. */
  readonly many: readonly string[]
}

/** How texts name the parts by which they are cited, and how pinpoints do. */
export interface Divisions {
  readonly article: DivisionWords
  /** What stands for an article in texts that have none. */
  readonly section: DivisionWords
  readonly paragraph: DivisionWords
  /** What follows the articles and belongs to none of them. */
  readonly annex: DivisionWords
  /** Words that stand for a number: `premier` for 1. */
  readonly numbers: Readonly<Record<string, string>>
  /** What may follow a number and says nothing: `1er`. */
  readonly endings: readonly string[]
  /** What makes a number another one, in their order: `37bis`. */
  readonly suffixes: readonly string[]
}

const none: DivisionWords = { one: [], many: [] }

/** No words at all: in such a language no text has articles. */
export const noDivisions: Divisions = {
  article: none,
  section: none,
  paragraph: none,
  annex: none,
  numbers: {},
  endings: [],
  suffixes: [],
}
