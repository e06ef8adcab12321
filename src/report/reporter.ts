import type { View } from './view.ts'

/** What a format yields; heavy ones load on demand, so it may take a moment. */
export type Output = string | Uint8Array

/** A report that is written item by item, so that however many there are, memory does not grow with them. */
export interface Reporter<Item, End> {
  /** What comes of one item; nothing yet for a format that is written at the end. */
  readonly each: (item: Item) => Output | Promise<Output>
  /** What comes after the last one. */
  readonly close: (end: End) => Output | Promise<Output>
  /** Whether it goes to standard output even if there was no item. */
  readonly always?: boolean
}

/** Begins a report for a reader. */
export type Report<Item, End> = (view: View) => Reporter<Item, End>
