import type { Vocabulary } from '../model/vocabulary.ts'
import { baselineSchema } from './baseline-schema.ts'
import { designSchema } from './design-schema.ts'
import { instrumentSchema } from './instrument-schema.ts'
import { ruleSchema } from './rule-schema.ts'
import type { Schema } from './schema.ts'
import { stateSchema } from './state-schema.ts'
import type { Kind } from './validators.ts'
import { vocabularySchema } from './vocabulary-schema.ts'
import { waiversSchema } from './waivers-schema.ts'

/** The schema of one kind of file; the loader and editors have the same. */
export const schemaOf = (kind: Kind, vocabulary: Vocabulary): Schema =>
  ({
    design: designSchema,
    state: stateSchema,
    rule: ruleSchema,
    instrument: instrumentSchema,
    vocabulary: () => vocabularySchema,
    baseline: () => baselineSchema,
    waivers: () => waiversSchema,
  })[kind](vocabulary)
