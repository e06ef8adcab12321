import type { Language, Verdict } from '../../model/truth.ts'
import type { About } from './about.ts'

/** What a piece of text is, so that each format can show it in its own way. */
export type Tone =
  | 'plain'
  | 'strong'
  | 'quiet'
  | 'code'
  | 'met'
  | 'unmet'
  | 'undetermined'
  | 'not-applicable'
  | 'removed'
  | 'added'

/** Text of one tone. */
export interface Span {
  readonly text: string
  readonly tone: Tone
  /** What a sign says that stands alone, for readers who hear the page. */
  readonly means?: string
}

/** What stands on one line, before any wrapping. */
export type Line = readonly Span[]

/** One entry of a list; `tail` follows on the same line where there is room. */
export interface Item {
  readonly mark?: Span
  readonly text: Line
  readonly tail?: Line
  /** Whether `tail` says where the text comes from, so that it may stand at the foot of a page. */
  readonly sourced?: boolean
  readonly under?: readonly Item[]
  readonly about?: About
}

/** A labelled text; an empty label continues the field above. */
export interface Field {
  readonly label: string
  readonly text: Line
  readonly items?: readonly Item[]
}

/** What stands in a cell: one line, or several below one another. */
export type Cell = Line | readonly Line[]

/**
 * One row of a table, or a line that opens a group of rows. The first cell names the row; left empty, the name above
 * goes on.
 */
export type Row =
  | { readonly cells: readonly Cell[]; readonly about?: About }
  | { readonly section: Line; readonly depth: 1 | 2 }

/** A tree of reasons. */
export interface Branch {
  readonly text: Line
  readonly branches: readonly Branch[]
}

/** How many of something came out how. */
export interface Bar {
  readonly label: string
  readonly counts: Readonly<Record<Verdict, number>>
  /** Where it stands in a picture that has rows and columns; its label says both. */
  readonly at?: { readonly row: string; readonly column: string }
}

/** A part of a document; an entry is a titled part with all that belongs to it. */
export type Block =
  | {
      readonly kind: 'heading'
      readonly level: 1 | 2 | 3
      readonly text: Line
      /** A name to link to that does not depend on the language; a number, where there is none. */
      readonly anchor?: string
    }
  | { readonly kind: 'paragraph'; readonly text: Line }
  | { readonly kind: 'items'; readonly items: readonly Item[] }
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  | {
      readonly kind: 'entry'
      readonly mark?: Span
      readonly title: Line
      readonly blocks: readonly Block[]
      readonly about?: About
    }
  | {
      readonly kind: 'table'
      /** What the table holds, where the heading above does not say it. */
      readonly caption?: string
      readonly align: readonly ('left' | 'center' | 'right')[]
      readonly head: readonly Line[]
      readonly rows: readonly Row[]
    }
  | {
      /** Bars of counts that lie end to end, in the order of `series`. */
      readonly kind: 'chart'
      readonly title: string
      readonly series: readonly Verdict[]
      readonly bars: readonly Bar[]
      /** What the picture shows, in words. */
      readonly means: string
      /** The numbers, for readers and formats without pictures. */
      readonly table: Extract<Block, { kind: 'table' }>
    }
  | { readonly kind: 'tree'; readonly root: Branch }
  | { readonly kind: 'code'; readonly lines: readonly string[] }

/** Where a document is read: scrolled by in a terminal, or leafed through and searched. */
export type Medium = 'screen' | 'page'

/** A report before it has a format: composed once per command, written once per format. */
export interface Document {
  readonly language: Language
  readonly title: string
  /** The designs that it tells of, where there are any. */
  readonly designs?: readonly { readonly id: string; readonly name: string }[]
  readonly blocks: readonly Block[]
}

/** The same document in a language. */
export type Speaking = (language: Language) => Document
