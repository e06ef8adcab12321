import type { Problem } from '../model/problem.ts'
import type { FoundFile } from './find-files.ts'

/** What came of one file, in short, so that it can be told from afar. */
export interface Came {
  /** What is wrong with it. */
  readonly problems: readonly Problem[]
  /** What is wrong with its state, which it may share with others. */
  readonly ofState?: { readonly key: string; readonly problems: readonly Problem[] }
  /** Its design, if it is sound, and what is to be said where another came first. */
  readonly design?: { readonly id: string; readonly repeated: Problem }
  /** The files on which all this depends, be they there or not, as their paths are written. */
  readonly needs: readonly string[]
}

/** What is to be said of a file, and whether its design counts. */
export interface Called {
  readonly problems: readonly Problem[]
  readonly counts: boolean
}

/** Goes through what came of files in their order, and through what was wrong before any was read. */
export interface RollCall {
  readonly next: (file: FoundFile, came: Came | undefined) => Called
  /** What is to be said once the last was called. */
  readonly end: () => readonly Problem[]
}

/** Sees to it that of designs with one id the first counts, and that what is wrong with a state is said once. */
export function rollCall(files: readonly FoundFile[], missing: readonly Problem[]): RollCall {
  const firsts = new Map<string, string>()
  const states = new Set<string>()
  const fruitless = new Set(files.filter(({ named }) => !named).map(({ pattern }) => pattern))
  let some = missing.length > 0
  return {
    next: (file, came) => {
      if (!came) return { problems: [], counts: false }
      fruitless.delete(file.pattern)
      const { design, ofState } = came
      const isNew = ofState !== undefined && !states.has(ofState.key)
      if (ofState) states.add(ofState.key)
      const problems = [...came.problems, ...(isNew ? ofState.problems : [])]
      some ||= design !== undefined || problems.length > 0
      if (!design) return { problems, counts: false }
      const first = firsts.get(design.id)
      if (first !== undefined) return { problems: [repeatedAfter(first, design.repeated)], counts: false }
      firsts.set(design.id, file.path)
      return { problems, counts: true }
    },
    end: () => {
      const all = [...fruitless, ...(some ? [] : files.map(({ pattern }) => pattern))]
      return [...new Set(all)].map(file => ({ code: 'NO_MATCH', file, with: { file } }))
    },
  }
}

const repeatedAfter = (first: string, problem: Problem): Problem => ({
  ...problem,
  with: { ...problem.with, file: first },
})
