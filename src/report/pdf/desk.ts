import type { Orientation } from '../document/chapters.ts'
import type { Line } from '../document/document.ts'
import type { View } from '../view.ts'
import { pageOf, type Type, typeFor } from './measures.ts'
import { colors, plainLook, type Run, runsOf } from './pdf-text.ts'
import type { Ruler } from './ruler.ts'
import type { Mark, Note, Tag } from './slab.ts'
import { wrappedRuns } from './wrapped-runs.ts'

/** What is counted through a file while it is set: notes, tables, and places that links lead to. */
export interface Desk {
  readonly view: View
  readonly type: Type
  readonly ruler: Ruler
  /** Puts a text at the foot of the page; what comes back is written where it is referred to. */
  readonly note: (text: Line, spot: Pick<Spot, 'orientation' | 'tag'>) => { run: Run; note: Note }
  readonly table: () => number
  readonly place: (kind: 'part' | 'entry') => string
}

/** Where a block stands. */
export interface Spot {
  readonly desk: Desk
  /** What it is part of. */
  readonly tag: Tag
  readonly orientation: Orientation
  /** The heading above, its level, and how far the block is moved in. */
  readonly title: string
  readonly level: number
  readonly indent: number
  /** A text that leads to a table stays with it. */
  readonly leads?: boolean
  /** A title that is not the first opens a page. */
  readonly first?: boolean
}

/** The name of the n-th heading or entry, for links. */
export const placeName = (kind: 'part' | 'entry' | 'note', n: number): string => `${kind}-${n}`

/** A desk on which nothing has been set. */
export function emptyDesk(view: View, ruler: Ruler): Desk {
  const counts = { note: 0, table: 0, part: 0, entry: 0 }
  const type = typeFor(view.depth)
  return {
    view,
    type,
    ruler,
    note: (text, { orientation, tag }) => {
      counts.note += 1
      const name = placeName('note', counts.note)
      const look = { ...plainLook(type.note, colors.quiet), raised: true }
      const run = { text: String(counts.note), look, link: `#${name}`, note: counts.note }
      return { run, note: noteOf(counts.note, text, { orientation, tag }) }
    },
    table: () => {
      counts.table += 1
      return counts.table
    },
    place: kind => {
      counts[kind] += 1
      return placeName(kind, counts[kind])
    },
  }

  function noteOf(
    n: number,
    text: Line,
    { orientation, tag: parent }: Pick<Spot, 'orientation' | 'tag'>,
  ): Note {
    const name = placeName('note', n)
    const tag: Tag = { type: 'Note', parent, id: name }
    const look = plainLook(type.note, colors.quiet)
    const runs = [{ text: `${n}\u00a0 `, look }, ...runsOf(text, look)]
    const height = type.note * 1.3
    const marks = wrappedRuns(runs, pageOf(orientation).room.width, ruler).map(
      (line, index): Mark => ({ kind: 'text', tag, line, x: 0, y: index * height + type.note }),
    )
    return { name, height: marks.length * height, marks }
  }
}
