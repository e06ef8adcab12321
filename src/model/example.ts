import type { Design } from './design.ts'
import type { Plane, Verdict } from './truth.ts'

/** A design in miniature with the verdict, rolled up over subjects, that a rule must give on it. */
export interface Example {
  readonly rule: string
  readonly expect: Verdict
  readonly plane: Plane
  readonly design: Design
  readonly file: string
  readonly line: number
}
