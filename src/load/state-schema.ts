import type { Vocabulary } from '../model/vocabulary.ts'
import { designDefinitions } from './definitions.ts'
import { defined, type Schema } from './schema.ts'

/** The schema of a state: levels, catalogue of places, and the facts of the state itself. */
export const stateSchema = (vocabulary: Vocabulary): Schema => {
  const definitions = designDefinitions(vocabulary)
  return defined(
    {
      title: 'opcat: a state, its levels and its places of deprivation of liberty',
      ...(definitions.state as Schema),
      required: ['opcat', 'id', 'name', 'levels', 'places'],
    },
    definitions,
  )
}
