import { readFileSync } from 'node:fs'
import { compileValidators } from '../../src/load/compile-validators.ts'
import type { Grammar } from '../../src/load/grammar.ts'
import { readVocabulary } from '../../src/load/read-vocabulary.ts'
import { noDivisions } from '../../src/model/division.ts'
import type { Vocabulary } from '../../src/model/vocabulary.ts'

/** A file of the project, by its path from the root. */
export const projectFile = (path: string): Buffer => readFileSync(new URL(`../../${path}`, import.meta.url))

const one = [{ id: 'none', name: {} }]

/** A vocabulary with nothing in it that a design could state. */
export const nothingToState: Vocabulary = {
  facts: [],
  functions: one,
  placeTypes: one,
  themes: one,
  levers: [],
  values: new Map(),
  divisions: noDivisions,
}

/** The validator of vocabularies, which needs no vocabulary. */
export const vocabularyValidator = compileValidators(nothingToState).vocabulary

/** The grammar of the product, compiled on the spot so that no test waits for a build. */
export function productGrammar(): Grammar {
  const file = 'rules/vocabulary.yaml'
  const { vocabulary, problems } = readVocabulary(projectFile(file), file, vocabularyValidator)
  if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 2))
  return { vocabulary, validators: compileValidators(vocabulary) }
}
