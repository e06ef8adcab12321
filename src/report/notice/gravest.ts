import type { Notice } from './notice.ts'
import { type Weight, weightOf, weights } from './weight.ts'

/** Notices of which only so many are kept, and how many there were of each weight. */
export interface Gravest<Kind extends Notice = Notice> {
  readonly add: (notice: Kind) => void
  /** The gravest first; those of one weight as they came. */
  readonly kept: () => readonly Kind[]
  readonly counts: () => ReadonlyMap<Weight, number>
}

/** Keeps the gravest notices of a run, at most so many, so that memory does not grow with the number of designs. */
export function gravest<Kind extends Notice = Notice>(most: number): Gravest<Kind> {
  const groups = new Map<Weight, Kind[]>(weights.map(weight => [weight, []]))
  const counts = new Map<Weight, number>()
  let size = 0
  return {
    add: notice => {
      const weight = weightOf(notice)
      counts.set(weight, (counts.get(weight) ?? 0) + 1)
      groups.get(weight)?.push(notice)
      size += 1
      if (size <= most) return
      weights.findLast(one => groups.get(one)?.pop() !== undefined)
      size -= 1
    },
    kept: () => [...groups.values()].flat(),
    counts: () => counts,
  }
}
