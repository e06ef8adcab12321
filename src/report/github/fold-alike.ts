import { grouped } from '../grouped.ts'
import type { Notice } from '../notice/notice.ts'
import { weightOf } from '../notice/weight.ts'

/** A notice that stands for others too. */
export interface Folded extends Notice {
  /** Of whom the same is found at the same line. */
  readonly also: readonly string[]
  /** How many notices it stands for, itself included. */
  readonly size: number
}

/**
 * One annotation for each rule, plane and line, and one for each file that could not be used: one gap in 25 places does
 * not use up all that are shown.
 */
export function foldAlike(notices: readonly Notice[]): readonly Folded[] {
  return [...grouped(notices, likeness).values()].flatMap(([first, ...others]) => {
    if (first === undefined) return []
    return [{ ...first, also: others.flatMap(({ subject }) => subject?.name ?? []), size: 1 + others.length }]
  })
}

const likeness = (notice: Notice): string =>
  notice.outcome === 'unusable'
    ? notice.place.file
    : [notice.topic.id, notice.plane, weightOf(notice), notice.place.file, notice.place.line].join(' ')
