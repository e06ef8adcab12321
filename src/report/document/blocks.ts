import type { Block, Cell, Field, Item, Line, Span, Tone } from './document.ts'

/** A text of one tone. */
export const span = (text: string, tone: Tone = 'plain'): Span => ({ text, tone })

/** A line from texts and spans; a bare text is plain. */
export function line(...parts: readonly (string | Span)[]): Line {
  const spans: Span[] = []
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? ''
    const one = typeof part === 'string' ? span(part) : part
    if (one.text !== '') spans.push(one)
  }
  return spans
}

/** A heading; level 1 is the title of the report. */
export const heading = (level: 1 | 2 | 3, text: string, anchor?: string): Block => ({
  kind: 'heading',
  level,
  text: line(text),
  ...(anchor === undefined ? {} : { anchor }),
})

/** A paragraph of texts and spans. */
export const paragraph = (...parts: readonly (string | Span)[]): Block => ({
  kind: 'paragraph',
  text: line(...parts),
})

/** A list, or nothing where there is nothing to list. */
export const items = (list: readonly Item[]): readonly Block[] =>
  list.length > 0 ? [{ kind: 'items', items: list }] : []

/** Labelled texts, one below the other. */
export const fields = (list: readonly Field[]): Block => ({ kind: 'fields', fields: list })

/** Lines one after another, with a sign between. */
export function chain(parts: readonly Line[], between = ' · '): Line {
  const spans: Span[] = []
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? []
    if (spans.length > 0 && part.length > 0) spans.push(span(between, 'quiet'))
    spans.push(...part)
  }
  return spans
}

/** The lines of a cell, one where it has only one. */
export const linesOf = (cell: Cell): readonly Line[] => (isLines(cell) ? cell : [cell])

const isLines = (cell: Cell): cell is readonly Line[] => Array.isArray(cell[0])

/** A sign with what it says, where no word stands beside it. */
export const meaning = (sign: Span, means: string): Span => ({ ...sign, means })

/** What is gone and what is new, in signs, for formats in which only a colour would tell them apart. */
export function withSigns({ text, tone }: Span): string {
  if (tone === 'removed') return `[-${text}-]`
  return tone === 'added' ? `{+${text}+}` : text
}
