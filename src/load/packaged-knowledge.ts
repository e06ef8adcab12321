import { readFileSync } from 'node:fs'
import type { Knowledge, Words } from '../model/knowledge.ts'
import { type Language, languages } from '../model/truth.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { packagedTexts } from './packaged-texts.ts'
import { packagedWords } from './packaged-words.ts'
import { eachText } from './texts-in.ts'

/** Where the build puts the rules, norms and vocabulary in English, as data that is never parsed as YAML. */
export const knowledgeFile = new URL('../../dist/data/knowledge.json', import.meta.url)

/** As `Knowledge`, with maps as objects and without the words, which stand in files of their own. */
type KnowledgeData = Omit<Knowledge, 'vocabulary' | 'words'> & {
  readonly vocabulary: Omit<Vocabulary, 'values'> & { readonly values: Record<string, object> }
}

/**
 * The packaged knowledge: compiled from `rules/` when the product was built. A reader of fewer languages need not wait for
 * the others; English is always there.
 */
export function packagedKnowledge(spoken: readonly Language[] = languages): Knowledge {
  const data: KnowledgeData = JSON.parse(readFileSync(knowledgeFile, 'utf8'))
  for (const language of languages) {
    if (language === 'en' || !spoken.includes(language)) continue
    const texts = packagedTexts(language)
    eachText(data, (text, index) => {
      text[language] = texts[index] ?? ''
    })
  }
  return knowledgeFrom(data, wordsWhenAsked())
}

/** The words of each language, read when they are first asked for. */
function wordsWhenAsked(): Knowledge['words'] {
  const read = new Map<Language, Words>()
  const words = (language: Language): Words => {
    const found = read.get(language) ?? packagedWords(language)
    read.set(language, found)
    return found
  }
  return {
    get en() {
      return words('en')
    },
    get nl() {
      return words('nl')
    },
    get fr() {
      return words('fr')
    },
    get de() {
      return words('de')
    },
  }
}

/** Knowledge from its data and words. */
export const knowledgeFrom = (
  { vocabulary, norms, rules }: KnowledgeData,
  words: Knowledge['words'],
): Knowledge => ({
  vocabulary: { ...vocabulary, values: new Map(Object.entries(vocabulary.values)) },
  norms,
  rules,
  words,
})

/** What the build writes of it. */
export const dataOf = ({ vocabulary, norms, rules }: Omit<Knowledge, 'words'>): KnowledgeData => ({
  vocabulary: { ...vocabulary, values: Object.fromEntries(vocabulary.values) },
  norms,
  rules,
})
