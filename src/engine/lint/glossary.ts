import type { GlossaryEntry } from '../../model/lint.ts'

/** A word of a text that the project does not use, as it stands there. */
export interface Misused {
  readonly found: string
  readonly entry: GlossaryEntry
}

const patterns = new WeakMap<GlossaryEntry, RegExp>()

/** The words of a text that the glossary does not allow; a phrase in which a word is right excuses it. */
export const misused = (text: string, entries: readonly GlossaryEntry[]): readonly Misused[] =>
  entries.flatMap(entry => {
    const bare = entry.except.reduce((left, phrase) => left.replaceAll(wordPattern(phrase), ' '), text)
    const pattern = patterns.get(entry) ?? wordPattern(entry.not)
    patterns.set(entry, pattern)
    const found = [...new Set([...bare.matchAll(pattern)].map(([word]) => word))]
    return found.map(word => ({ found: word, entry }))
  })

/** Whole words in any case; `*` stands for the rest of a word, so that forms and compounds are found too. */
function wordPattern(words: string): RegExp {
  const escaped = words.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[\\p{L}\\p{M}]*')
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu')
}
