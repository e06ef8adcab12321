import type { Gap, Requirement } from './assessment.ts'
import type { FactValue } from './design.ts'
import type { FactPlane } from './truth.ts'

/** Facts that nobody has stated and that are one matter, with the requirements that wait for them. */
export interface OpenFact {
  /** What is open, one gap per path and plane. */
  readonly gaps: readonly Gap[]
  /** Requirements that these facts alone could make met or unmet. */
  readonly settles: readonly Requirement[]
  /** Requirements on which they bear together with others. */
  readonly bearsOn: readonly Requirement[]
}

/** One fact on one plane that is to be asked after. */
export interface Question extends OpenFact {
  readonly path: string
  readonly plane: FactPlane
  /** The values that it may take; none where any number, date or text will do. */
  readonly values: readonly FactValue[]
}
