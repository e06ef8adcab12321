import type { FactPlane } from '../../model/truth.ts'
import type { PlacedCell } from './form-table.ts'

/** An answer as it was given, before anybody has looked whether it is one. */
export interface Given {
  readonly path: string
  readonly plane: FactPlane
  readonly design: string
  readonly answer: PlacedCell
  /** What the design stated when the form was made. */
  readonly was: string
  readonly source?: PlacedCell
  readonly pinpoint?: PlacedCell
  readonly note?: PlacedCell
  readonly by?: PlacedCell
}
