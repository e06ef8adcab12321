import type { Problem } from '../model/problem.ts'
import { limits } from './limits.ts'

/** The problems of a file from its first line to its last, each once, and no more than a reader can use. */
export const inOrder = (problems: readonly Problem[]): Problem[] => {
  const once = new Map(problems.map(problem => [JSON.stringify(problem), problem]))
  const all = [...once.values()].toSorted(
    (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  )
  const next = all[limits.problems]
  if (next === undefined) return all
  const more = { ...next, code: 'TOO_MANY_PROBLEMS', with: { limit: `${limits.problems}` } }
  const { suggestion: _, ...told } = more
  return [...all.slice(0, limits.problems), told]
}
