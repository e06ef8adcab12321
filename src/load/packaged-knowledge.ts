import { readFileSync } from 'node:fs'
import type { Knowledge } from '../model/knowledge.ts'
import type { Language } from '../model/truth.ts'
import type { Vocabulary } from '../model/vocabulary.ts'

/** Where the build puts the rules, norms, vocabulary and words, as data that is read and not parsed. */
export const knowledgeFile = new URL('../../dist/data/knowledge.json', import.meta.url)

/** As `Knowledge`, with maps as objects. */
export type KnowledgeData = Omit<Knowledge, 'vocabulary' | 'words'> & {
  readonly vocabulary: Omit<Vocabulary, 'values'> & { readonly values: Record<string, object> }
  readonly words: Readonly<Record<Language, Record<string, string>>>
}

/** The packaged knowledge: compiled from `rules/` when the product was built. */
export function packagedKnowledge(): Knowledge {
  return knowledgeFrom(JSON.parse(readFileSync(knowledgeFile, 'utf8')) as KnowledgeData)
}

export function knowledgeFrom({ vocabulary, norms, rules, words }: KnowledgeData): Knowledge {
  const ofLanguage = (language: Language) => new Map(Object.entries(words[language]))
  return {
    vocabulary: { ...vocabulary, values: new Map(Object.entries(vocabulary.values)) },
    norms,
    rules,
    words: { en: ofLanguage('en'), nl: ofLanguage('nl'), fr: ofLanguage('fr'), de: ofLanguage('de') },
  }
}

export function dataOf({ vocabulary, norms, rules, words }: Knowledge): KnowledgeData {
  const ofLanguage = (language: Language) => Object.fromEntries(words[language])
  return {
    vocabulary: { ...vocabulary, values: Object.fromEntries(vocabulary.values) },
    norms,
    rules,
    words: { en: ofLanguage('en'), nl: ofLanguage('nl'), fr: ofLanguage('fr'), de: ofLanguage('de') },
  }
}
