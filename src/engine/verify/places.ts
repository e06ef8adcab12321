import { occurrences, type Range } from './occurrences.ts'
import { originalSpan, type PreparedText, type Span } from './prepared-text.ts'
import type { QuotePart } from './quote-parts.ts'
import { isWithinWord } from './word-edges.ts'

/** Where a part stands within a range of the folded text, not in the middle of a word; found as far as it is asked for. */
export function* placesOf(
  part: QuotePart,
  text: PreparedText,
  range: Range,
): Generator<Span & { at: number }> {
  const { text: told } = text.source
  for (const at of occurrences(part.folded, text.index, range)) {
    const span = originalSpan(text, at, at + part.folded.length)
    const begins = !part.startsWord || !isWithinWord(told, span.start)
    if (begins && (!part.endsWord || !isWithinWord(told, span.end))) yield { ...span, at }
  }
}

/** The first place of a part within a range. */
export const firstPlace = (part: QuotePart, text: PreparedText, range: Range) =>
  placesOf(part, text, range).next().value as (Span & { at: number }) | undefined

/** The whole of a folded text. */
export const wholeRange = ({ folded }: PreparedText): Range => ({ start: 0, end: folded.text.length })
