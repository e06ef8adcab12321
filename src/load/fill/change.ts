import type { FactPlane } from '../../model/truth.ts'
import type { FactKind } from '../../model/vocabulary.ts'
import type { Place } from './form-table.ts'

/** One fact that an answer states, with what stands beside it. */
export interface Change {
  readonly path: string
  readonly plane: FactPlane
  readonly kind?: FactKind
  readonly member?: string
  readonly value: string | number
  readonly sources: readonly string[]
  readonly note?: string
  readonly by: string
  readonly on: string
  /** Where the answer stands. */
  readonly place: Place
}
