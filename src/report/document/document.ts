import type { Language } from '../../model/truth.ts'

/** What a piece of text is, so that each format can show it in its own way. */
export type Tone = 'plain' | 'strong' | 'quiet' | 'code' | 'met' | 'unmet' | 'undetermined' | 'not-applicable'

/** Text of one tone. */
export interface Span {
  readonly text: string
  readonly tone: Tone
}

/** What stands on one line, before any wrapping. */
export type Line = readonly Span[]

/** One entry of a list; `tail` follows on the same line where there is room. */
export interface Item {
  readonly mark?: Span
  readonly text: Line
  readonly tail?: Line
  readonly under?: readonly Item[]
}

/** A labelled text; an empty label continues the field above. */
export interface Field {
  readonly label: string
  readonly text: Line
  readonly items?: readonly Item[]
}

/** One row of a table, or a line that opens a group of rows. */
export type Row = { readonly cells: readonly Line[] } | { readonly section: Line; readonly depth: 1 | 2 }

/** A tree of reasons. */
export interface Branch {
  readonly text: Line
  readonly branches: readonly Branch[]
}

/** A part of a document; an entry is a titled part with all that belongs to it. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: Line }
  | { readonly kind: 'paragraph'; readonly text: Line }
  | { readonly kind: 'items'; readonly items: readonly Item[] }
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  | { readonly kind: 'entry'; readonly mark?: Span; readonly title: Line; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'table'
      readonly align: readonly ('left' | 'center' | 'right')[]
      readonly head: readonly Line[]
      readonly rows: readonly Row[]
    }
  | { readonly kind: 'tree'; readonly root: Branch }
  | { readonly kind: 'code'; readonly lines: readonly string[] }

/** A report before it has a format: composed once per command, written once per format. */
export interface Document {
  readonly language: Language
  readonly title: string
  readonly blocks: readonly Block[]
}
