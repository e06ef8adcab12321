import { readFileSync } from 'node:fs'
import type { Words } from '../model/knowledge.ts'
import type { Language } from '../model/truth.ts'

/** Where the build puts the words of a language. */
export const wordsFile = (language: Language): URL =>
  new URL(`../../dist/data/words-${language}.json`, import.meta.url)

/** What the build writes: English by key, other languages in the order of the English keys, which need not be carried four times. */
export const wordsData = (
  own: Readonly<Record<string, string>>,
  english: Readonly<Record<string, string>>,
): unknown => (own === english ? own : Object.keys(english).map(key => own[key] ?? ''))

/** The words of the interface in one language. */
export function packagedWords(language: Language): Words {
  const english = Object.entries(read('en') as Readonly<Record<string, string>>)
  if (language === 'en') return new Map(english)
  const own = read(language) as readonly string[]
  return new Map(english.map(([key], index) => [key, own[index] ?? '']))
}

const read = (language: Language): unknown => JSON.parse(readFileSync(wordsFile(language), 'utf8'))
