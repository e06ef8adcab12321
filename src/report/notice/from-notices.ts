import type { Report } from '../reporter.ts'
import type { View } from '../view.ts'
import type { Batch, Outcome } from './notice.ts'

/** A format that is written from notices alone, batch by batch. */
export interface NoticeWriter {
  /** What is worth a notice at the depth asked for. */
  readonly wanted: readonly Outcome[]
  /** What comes before the first design, or before the end where there is none. */
  readonly open?: string
  /** What comes of the notices on one design. */
  readonly each: (batch: Batch) => string
  /** What comes after the last design, and of the inputs that could not be used. */
  readonly close: (unusable: readonly Batch[]) => string
  /** Whether it says something where no design is sound, even on standard output. */
  readonly always?: boolean
  /** Whether it keeps nothing of the notices on one design. */
  readonly apart?: boolean
}

/** What a command has to tell, as notices: of each item, and at the end. */
export interface Teller<Item, End> {
  readonly each: (item: Item) => Batch
  readonly close: (end: End) => readonly Batch[]
}

/** A report of a command in a format that knows only notices. */
export const fromNotices =
  <Item, Gist, End>(
    begin: (view: View) => NoticeWriter,
    tellerFor: (view: View, wanted: ReadonlySet<Outcome>) => Teller<Item, End>,
  ): Report<Item, Gist, End> =>
  view => {
    const { wanted, open = '', each, close, always = false, apart = false } = begin(view)
    const teller = tellerFor(view, new Set(wanted))
    return {
      open: () => open,
      each: item => each(teller.each(item)),
      close: end => close(teller.close(end)),
      always,
      apart,
    }
  }
