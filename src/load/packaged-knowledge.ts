import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import type { Knowledge } from '../model/knowledge.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { packagedWords } from './packaged-words.ts'

/** Where the build puts the rules, norms and vocabulary, as compressed data that is never parsed as YAML. */
export const knowledgeFile = new URL('../../dist/data/knowledge.json.br', import.meta.url)

/** As `Knowledge`, with maps as objects and without the words, which stand in files of their own. */
type KnowledgeData = Omit<Knowledge, 'vocabulary' | 'words'> & {
  readonly vocabulary: Omit<Vocabulary, 'values'> & { readonly values: Record<string, object> }
}

/** The packaged knowledge: compiled from `rules/` when the product was built. */
export function packagedKnowledge(): Knowledge {
  const json = brotliDecompressSync(readFileSync(knowledgeFile)).toString()
  const [en, nl, fr, de] = [
    packagedWords('en'),
    packagedWords('nl'),
    packagedWords('fr'),
    packagedWords('de'),
  ]
  return knowledgeFrom(JSON.parse(json) as KnowledgeData, { en, nl, fr, de })
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
