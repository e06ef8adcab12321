import type { Change } from '../../model/verification.ts'
import { foldedRange, least, type NearPart, nearPart } from './near-part.ts'
import type { Range } from './occurrences.ts'
import type { PreparedText, Span } from './prepared-text.ts'
import { piecesOf, type QuotePart } from './quote-parts.ts'

/** What of a text comes nearest to a quotation: its stretches, what changed, and how much of the quotation is left. */
export interface Nearest {
  readonly spans: readonly Span[]
  readonly changes: readonly Change[]
  /** Letters of the quotation that stand in the text, and all its letters. */
  readonly kept: number
  readonly letters: number
}

/** Between two parts of a quotation that was changed no more is left out than some pages. */
const reach = 20_000

/** The passage nearest to a quotation within a range of the folded text, unless nothing is near enough. */
export function nearest(quote: readonly QuotePart[], text: PreparedText, range: Range): Nearest | undefined {
  const parts = quote.flatMap(piecesOf)
  const longest = parts.reduce(
    (most, { folded }, at) => (folded.length > lengthAt(parts, most) ? at : most),
    0,
  )
  const anchor = parts[longest] && nearPart(parts[longest], text, range, 'first')
  if (!anchor?.span) return undefined
  const near = [anchor]
  for (const part of parts.slice(0, longest).reverse()) {
    const end = foldedRange(text, firstSpan(near)).start
    near.unshift(nearPart(part, text, { start: Math.max(range.start, end - reach), end }, 'last'))
  }
  for (const part of parts.slice(longest + 1)) {
    const start = foldedRange(text, lastSpan(near)).end
    near.push(nearPart(part, text, { start, end: Math.min(range.end, start + reach) }, 'first'))
  }
  return together(near, parts)
}

const lengthAt = (parts: readonly QuotePart[], at: number): number => parts[at]?.folded.length ?? 0

const firstSpan = (near: readonly NearPart[]): Span => near.find(({ span }) => span)?.span as Span

const lastSpan = (near: readonly NearPart[]): Span => near.findLast(({ span }) => span)?.span as Span

function together(near: readonly NearPart[], parts: readonly QuotePart[]): Nearest | undefined {
  const kept = near.reduce((sum, one) => sum + one.kept, 0)
  const letters = near.reduce((sum, one) => sum + one.letters, 0)
  if (kept < letters * least) return undefined
  const changes = near.flatMap(({ changes }, at) =>
    parts[at]?.afterGap ? [{ kind: 'left-out', text: '' } as const, ...changes] : changes,
  )
  return { spans: joined(near, parts), changes, kept, letters }
}

/** Pieces of one run are one stretch again. */
function joined(near: readonly NearPart[], parts: readonly QuotePart[]): readonly Span[] {
  const spans: Span[] = []
  for (const [at, { span }] of near.entries()) {
    const last = spans.at(-1)
    if (!span) continue
    if (last && !parts[at]?.afterGap) spans.splice(-1, 1, { start: last.start, end: span.end })
    else spans.push(span)
  }
  return spans
}
