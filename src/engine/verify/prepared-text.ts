import type { SourceText } from '../../model/source-text.ts'
import { clusterAt, type Folded, fold } from './fold.ts'
import { type GramIndex, gramIndex } from './gram-index.ts'

/** A text made ready for many quotations. */
export interface PreparedText {
  readonly source: SourceText
  readonly folded: Folded
  readonly index: GramIndex
}

/** A stretch of a text, in offsets of the original. */
export interface Span {
  readonly start: number
  readonly end: number
}

const known = new WeakMap<SourceText, PreparedText>()

/** Folds and indexes a text, once however many designs quote it. */
export function preparedText(source: SourceText): PreparedText {
  const found = known.get(source)
  if (found) return found
  const folded = fold(source.text)
  const prepared = { source, folded, index: gramIndex(folded.text) }
  known.set(source, prepared)
  return prepared
}

/** What a stretch of the folded text stands for in the original. */
export function originalSpan({ source, folded }: PreparedText, start: number, end: number): Span {
  const last = folded.offsets[end - 1] ?? 0
  return { start: folded.offsets[start] ?? 0, end: last + clusterAt(source.text, last).length }
}

/** Where in the folded text an offset of the original falls: the first unit that stands for it or for what follows. */
export function foldedOffset({ folded: { offsets } }: PreparedText, offset: number): number {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] as number) < offset) low = middle + 1
    else high = middle
  }
  return low
}
