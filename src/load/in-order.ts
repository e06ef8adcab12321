import type { Problem } from '../model/problem.ts'

/** The problems of a file from its first line to its last, each once. */
export const inOrder = (problems: readonly Problem[]): Problem[] => {
  const once = new Map(problems.map(problem => [JSON.stringify(problem), problem]))
  return [...once.values()].toSorted(
    (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  )
}
