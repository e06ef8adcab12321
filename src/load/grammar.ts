import type { Vocabulary } from '../model/vocabulary.ts'
import type { Validators } from './validators.ts'

/** What can be said, and how: all that is needed to tell a sound file from another. */
export interface Grammar {
  readonly vocabulary: Vocabulary
  readonly validators: Validators
}
