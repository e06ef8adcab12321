import type { Spot } from './desk.ts'
import { pageOf } from './measures.ts'
import type { Run } from './pdf-text.ts'
import type { Mark, Note, Place, Slab, Tag } from './slab.ts'
import { type SetLine, wrappedRuns } from './wrapped-runs.ts'

/** How a paragraph stands: the air around it, and what hangs before its first line. */
export interface Setting {
  readonly size: number
  readonly before: number
  readonly tag: Tag
  readonly keep?: boolean
  readonly fresh?: boolean
  readonly place?: Place
  readonly notes?: readonly Note[]
  /** A bullet, a sign or a label in the margin of the paragraph. */
  readonly hung?: { readonly runs: readonly Run[]; readonly tag: Tag; readonly x: number }
}

/** A paragraph as slabs, one a line; neither its first line nor its last stands alone on a page. */
export function setText(
  runs: readonly Run[],
  { orientation, indent, desk, width }: Pick<Spot, 'orientation' | 'indent' | 'desk'> & { width?: number },
  setting: Setting,
): readonly Slab[] {
  const { size, hung, tag } = setting
  const lines = wrappedRuns(runs, (width ?? pageOf(orientation).room.width) - indent, desk.ruler)
  const height = size * desk.type.leading
  return lines.map((line, index): Slab => {
    const label = index === 0 && hung ? [hungMark(hung, size, desk.ruler)] : []
    const isFirst = index === 0
    const isLast = index === lines.length - 1
    return {
      orientation,
      before: isFirst ? setting.before : 0,
      height,
      keep: isLast ? (setting.keep ?? false) : isFirst || index === lines.length - 2,
      marks: [...label, { kind: 'text', tag, line, x: indent, y: baseline(size, height) }],
      notes: notesOn(line, setting.notes ?? []),
      ...(isFirst && setting.fresh ? { fresh: true } : {}),
      ...(isFirst && setting.place ? { place: setting.place } : {}),
    }
  })

  function hungMark(
    { runs: own, tag: label, x }: NonNullable<Setting['hung']>,
    letter: number,
    ruler: Spot['desk']['ruler'],
  ): Mark {
    const [line = { runs: [], width: 0 }] = wrappedRuns(own, Number.POSITIVE_INFINITY, ruler)
    return { kind: 'text', tag: label, line, x, y: baseline(letter, height) }
  }
}

/** Where letters stand on a line of a height. */
export const baseline = (size: number, height: number): number => (height - size) / 2 + size * 0.82

const notesOn = ({ runs }: SetLine, notes: readonly Note[]): readonly Note[] =>
  notes.filter(({ name }) => runs.some(({ link }) => link === `#${name}`))
