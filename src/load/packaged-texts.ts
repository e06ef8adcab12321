import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import type { Language } from '../model/truth.ts'

/** Where the build puts the texts of the knowledge in a language other than English. */
export const textsFile = (language: Language): URL =>
  new URL(`../../dist/data/texts-${language}.json.br`, import.meta.url)

/** The texts of the packaged knowledge in a language, in the order in which they stand in it. */
export const packagedTexts = (language: Language): readonly string[] =>
  JSON.parse(brotliDecompressSync(readFileSync(textsFile(language))).toString())
