import type { Tone } from './cell-style.ts'

/** A cell: text or number, and how it looks; a text is never anything else, whatever it begins with. */
export interface XlsxCell {
  readonly value: string | number | undefined
  readonly tone?: Tone
}

/** How wide a column is, in characters; a hidden one is for programs. */
export interface XlsxColumn {
  readonly width: number
  readonly hidden?: boolean
}

/** A row; a hidden one is for programs. */
export interface XlsxRow {
  readonly cells: readonly XlsxCell[]
  readonly hidden?: boolean
  /** The first cell goes over so many columns. */
  readonly spans?: number
}

/** Rows from the top down; they may be made one by one as they are written, since a table can have a hundred thousand. */
export interface Rows extends Iterable<XlsxRow> {
  readonly length: number
}

/** What may be chosen in some cells: the entries of a range, and what is said of it. */
export interface Choice {
  readonly cells: readonly string[]
  /** `Lists!$A$1:$A$4` */
  readonly from: string
  /** Other entries are refused, or let through after a question. */
  readonly strict: boolean
  readonly title: string
  readonly hint: string
}

/** One sheet. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly XlsxColumn[]
  readonly rows: Rows
  /** The rows at the top that stay in sight and are printed on each page; the last of them has the filters. */
  readonly head?: number
  /** The columns at the left that stay in sight. */
  readonly side?: number
  readonly filters?: boolean
  readonly choices?: readonly Choice[]
  readonly hidden?: boolean
  /** Printed on A3; on A4 otherwise. */
  readonly large?: boolean
}

/** A workbook: sheets in order, and what is said of the file as a whole. */
export interface Workbook {
  readonly title: string
  readonly language: string
  readonly sheets: readonly Sheet[]
  /** From the one clock; left out where there is none. */
  readonly created?: Date
}
