import {
  BookmarkEnd,
  BookmarkStart,
  FootnoteReferenceRun,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { Orientation } from '../document/chapters.ts'
import type { Line } from '../document/document.ts'
import type { View } from '../view.ts'
import { runsOf } from './docx-text.ts'

type Notes = Readonly<Record<number, { readonly children: readonly Paragraph[] }>>

/** What is numbered through a file while it is written: notes, tables and marks that links lead to. */
export interface Desk {
  readonly view: View
  /** Puts a text at the foot of the page; what comes back stands where it is referred to. */
  readonly note: (text: Line) => ParagraphChild
  readonly table: () => number
  /** Marks a text, so that a link can lead to it. */
  readonly marked: (kind: 'part' | 'entry', children: readonly ParagraphChild[]) => readonly ParagraphChild[]
  readonly notes: () => Notes
}

/** Where a block stands: the title above it, what follows it, and how the page lies. */
export interface Spot {
  readonly desk: Desk
  readonly title: string
  /** A text that leads to a table stays with it. */
  readonly leads?: boolean
  /** A title that is not the first opens a page. */
  readonly first?: boolean
  readonly orientation: Orientation
}

/** The name of the mark of the n-th heading or entry; Word takes letters, digits and underscores. */
export const markName = (kind: 'part' | 'entry', n: number): string =>
  kind === 'part' ? `_Toc${String(n).padStart(8, '0')}` : `entry_${n}`

/** A desk on which nothing has been written. */
export function emptyDesk(view: View): Desk {
  const notes: Record<number, { children: Paragraph[] }> = {}
  const counts = { note: 0, table: 0, part: 0, entry: 0, mark: 0 }
  return {
    view,
    note: text => {
      counts.note += 1
      const paragraph = new Paragraph({
        style: 'FootnoteText',
        children: [new TextRun('\u00a0'), ...runsOf(text)],
      })
      notes[counts.note] = { children: [paragraph] }
      return new FootnoteReferenceRun(counts.note)
    },
    table: () => {
      counts.table += 1
      return counts.table
    },
    marked: (kind, children) => {
      counts[kind] += 1
      counts.mark += 1
      return [
        new BookmarkStart(markName(kind, counts[kind]), counts.mark),
        ...children,
        new BookmarkEnd(counts.mark),
      ]
    },
    notes: () => notes,
  }
}
