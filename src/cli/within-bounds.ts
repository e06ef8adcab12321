import { TooMuchWork } from '../engine/work.ts'
import type { Problem } from '../model/problem.ts'

/** What came of an act, or that it was given up because it would have taken too long. */
export type Bounded<Result> = { readonly done: Result } | { readonly problem: Problem }

/** Does something that a stranger's design or rule could make endless; other designs are still judged. */
export function withinBounds<Result>(act: () => Result): Bounded<Result> {
  try {
    return { done: act() }
  } catch (fault) {
    if (fault instanceof TooMuchWork) return { problem: tooMuchWork(fault) }
    throw fault
  }
}

/** What is to be said of a design that was given up. */
export const tooMuchWork = ({ file, rule }: TooMuchWork): Problem => ({
  code: 'TOO_MUCH_WORK',
  file,
  line: 1,
  column: 1,
  with: { rule },
})
