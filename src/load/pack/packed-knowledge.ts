import type { Knowledge } from '../../model/knowledge.ts'
import type { PackContents } from '../../model/pack.ts'
import type { Language } from '../../model/truth.ts'
import { languages } from '../../model/truth.ts'
import { isDeeper } from '../json-depth.ts'
import { limits } from '../limits.ts'
import { dataOf, knowledgeFrom } from '../packaged-knowledge.ts'
import { PackFault } from './pack-fault.ts'

/** Where a pack holds vocabulary and norms; its rules are files of their own, read as those of a stranger. */
const vocabularyFile = 'knowledge/vocabulary-and-norms.json'
const wordsFile = (language: Language): string => `knowledge/words-${language}.json`

/** Vocabulary, norms and words as files. */
export function knowledgeFiles(knowledge: Knowledge): PackContents {
  const written = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`)
  const { vocabulary, norms } = dataOf(knowledge)
  return new Map([
    [vocabularyFile, written({ vocabulary, norms })],
    ...languages.map(language => {
      const words = Object.fromEntries(knowledge.words[language])
      return [wordsFile(language), written(words)] as const
    }),
  ])
}

/** Vocabulary, norms and words of a pack, without any rule. */
export function packedKnowledge(files: PackContents): Knowledge {
  const { vocabulary, norms } = parsed(files, vocabularyFile) as Parameters<typeof knowledgeFrom>[0]
  const words = (language: Language) =>
    new Map(Object.entries(parsed(files, wordsFile(language))).map(([key, text]) => [key, `${text}`]))
  const [en, nl, fr, de] = [words('en'), words('nl'), words('fr'), words('de')]
  try {
    return knowledgeFrom({ vocabulary, norms, rules: [] }, { en, nl, fr, de })
  } catch {
    throw unusable(vocabularyFile)
  }
}

const unusable = (name: string) => new PackFault('PACK_KNOWLEDGE', { name })

function parsed(files: PackContents, name: string): object {
  const text = Buffer.from(files.get(name) ?? []).toString('utf8')
  if (isDeeper(text, limits.depth)) throw unusable(name)
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return value
  } catch {
    // Told below, as what is JSON and no map is.
  }
  throw unusable(name)
}
