import { readFileSync } from 'node:fs'
import type { Words } from '../model/knowledge.ts'
import type { Language } from '../model/truth.ts'

/** Where the build puts the words of a language. */
export const wordsFile = (language: Language): URL =>
  new URL(`../../dist/data/words-${language}.json`, import.meta.url)

/** The words of the interface in one language; all that a help text needs. */
export const packagedWords = (language: Language): Words =>
  new Map(Object.entries(JSON.parse(readFileSync(wordsFile(language), 'utf8')) as Record<string, string>))
