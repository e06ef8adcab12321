import type { View } from './view.ts'

/** What a format yields; heavy ones load on demand, so it may take a moment. */
export type Output = string | Uint8Array

/**
 * A report that is written item by item, so that however many there are, memory does not grow with them. Of the first and
 * the last item no more than the gist is needed.
 */
export interface Reporter<Item, Gist, End> {
  /** What comes before the first item, or before the end where there is none. */
  readonly open?: (first?: Gist) => string
  /** What comes of one item; nothing yet for a format that is written at the end. */
  readonly each: (item: Item) => Output | Promise<Output>
  /** What stands between the pieces of two items. */
  readonly between?: string
  /** What comes after the last one. */
  readonly close: (end: End, last?: Gist) => Output | Promise<Output>
  /** Whether it goes to standard output even if there was no item. */
  readonly always?: boolean
  /** Whether it keeps nothing of an item: then each piece can be written elsewhere, and in any order. */
  readonly apart?: boolean
}

/** Begins a report for a reader. */
export type Report<Item, Gist, End> = (view: View) => Reporter<Item, Gist, End>
