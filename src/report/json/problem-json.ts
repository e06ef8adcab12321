import type { Problem } from '../../model/problem.ts'
import { problemHint, problemMessage } from '../problems.ts'
import type { View } from '../view.ts'

/** What is wrong with an input, as machine formats state it: code, place, sentence and hint. */
export const problemJson = (problem: Problem, view: View) => {
  const { code, file, line, column } = problem
  const hint = problemHint(problem, view)
  return {
    code,
    file,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    message: problemMessage(problem, view),
    ...(hint === '' ? {} : { hint }),
  }
}
