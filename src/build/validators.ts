import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compileValidators, validatorCode } from '../load/compile-validators.ts'
import { readVocabulary } from '../load/read-vocabulary.ts'
import { schemaOf } from '../load/schemas.ts'
import { quick, schemasFile } from '../load/validators.ts'
import { noDivisions } from '../model/division.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { writeWhole } from './write-whole.ts'

const vocabularyFile = new URL('../../rules/vocabulary.yaml', import.meta.url)
const folder = new URL('../../dist/build/', import.meta.url)

/** One of each, since an empty list of words would be no schema; the vocabulary itself is checked without a vocabulary. */
const none: Vocabulary = {
  facts: [],
  functions: [{ id: 'none', name: {} }],
  placeTypes: [{ id: 'none', name: {} }],
  themes: [{ id: 'none', name: {} }],
  levers: [],
  values: new Map(),
  divisions: noDivisions,
}

/** Compiles the schemas, so that nothing compiles them when the product starts; the bundler makes one file of it. */
export function writeValidators(): void {
  const content = readFileSync(vocabularyFile)
  const validate = compileValidators(none).vocabulary
  const { vocabulary, problems } = readVocabulary(content, 'rules/vocabulary.yaml', validate)
  if (problems.length > 0)
    throw new Error(`The vocabulary is not sound:\n${JSON.stringify(problems, null, 2)}`)
  writeWhole(new URL('compiled-validators.js', folder), validatorCode(vocabulary))
  const schemas = Object.fromEntries(quick.map(kind => [kind, schemaOf(kind, vocabulary)]))
  writeWhole(schemasFile, JSON.stringify(schemas, withoutWords))
}

/** What a schema says to people decides nothing. */
const withoutWords = (key: string, value: unknown): unknown =>
  ['title', 'description', '$comment'].includes(key) && typeof value === 'string' ? undefined : value

if (process.argv[1] === fileURLToPath(import.meta.url)) writeValidators()
