import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Words } from '../../src/model/knowledge.ts'
import { type Language, languages } from '../../src/model/truth.ts'

/** The words of the interface as the build flattens them. */
export const words = Object.fromEntries(languages.map(language => [language, wordsOf(language)])) as Record<
  Language,
  Words
>

function wordsOf(language: Language): Words {
  const file = new URL(`../../rules/locales/words/${language}.yaml`, import.meta.url)
  return new Map(flattened(parse(readFileSync(file, 'utf8')), ''))
}

function flattened(value: unknown, key: string): readonly [string, string][] {
  if (typeof value !== 'object' || value === null) return [[key, String(value)]]
  return Object.entries(value).flatMap(([name, inner]) =>
    flattened(inner, key === '' ? name : `${key}.${name}`),
  )
}
