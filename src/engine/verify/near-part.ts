import type { Change } from '../../model/verification.ts'
import { align, type Step } from './align.ts'
import { changesOf } from './changes.ts'
import { likelyStretch } from './likely-stretch.ts'
import type { Range } from './occurrences.ts'
import { placesOf } from './places.ts'
import { foldedOffset, originalSpan, type PreparedText, type Span } from './prepared-text.ts'
import type { QuotePart } from './quote-parts.ts'
import { tidy } from './tidy.ts'
import { wordStart } from './word-edges.ts'
import { type Word, wordsIn } from './words.ts'

/**
 * Half of the letters must still be there, in words that stand in the same order. Two sentences of one language that
 * have nothing to do with each other share a fifth to a third so, by their articles and prepositions; below half, nothing
 * in the text can be called the same sentence.
 */
export const least = 0.5

/** What became of one part of a quotation; without a span, nothing in the text comes near it. */
export interface NearPart {
  readonly span?: Span
  readonly changes: readonly Change[]
  /** Letters of the part that stand in the text, and all its letters. */
  readonly kept: number
  readonly letters: number
}

/** A part within a range of the folded text: word for word where it first or last stands so, else what is most like it. */
export function nearPart(
  part: QuotePart,
  text: PreparedText,
  range: Range,
  side: 'first' | 'last',
): NearPart {
  let span: Span | undefined
  for (const place of placesOf(part, text, range)) {
    span = place
    if (side === 'first') break
  }
  if (!span) return mostLike(part, text, range)
  const letters = part.folded.length
  const { text: told } = text.source
  const same = tidy(told.slice(wordStart(told, span.start), span.end))
  return { span, changes: [{ kind: 'same', text: same }], kept: letters, letters }
}

function mostLike(part: QuotePart, text: PreparedText, range: Range): NearPart {
  const quoted = wordsIn(part.words)
  const stretch = likelyStretch(part.folded, text, range)
  const steps = align(quoted, stretch ? wholeWords(text, stretch, range) : [])
  const letters = lengthOf(quoted)
  const kept = lengthOf(steps.flatMap(({ quoted: word, isSame }) => (word && isSame ? [word] : [])))
  if (kept < letters * least)
    return { changes: [{ kind: 'removed', text: tidy(part.words) }], kept: 0, letters }
  return { span: spanOf(steps), changes: changesOf(steps, part.words, text.source.text), kept, letters }
}

/** A word does not go on for longer than this. */
const longestWord = 80

/** The words of a stretch that may begin or end within one, as far as they are within the range. */
function wholeWords(text: PreparedText, stretch: Range, range: Range): readonly Word[] {
  const { text: told } = text.source
  const { start, end } = originalSpan(text, stretch.start, stretch.end)
  const around = originalSpan(text, range.start, range.end)
  let [from, to] = [start, end]
  while (from > around.start && start - from < longestWord && /\S/.test(told[from - 1] as string)) from -= 1
  while (to < around.end && to - end < longestWord && /\S/.test(told[to] as string)) to += 1
  return wordsIn(told, from, to)
}

const lengthOf = (words: readonly Word[]): number => words.reduce((sum, { folded }) => sum + folded.length, 0)

function spanOf(steps: readonly Step[]): Span {
  const told = steps.flatMap(({ told }) => told ?? [])
  return { start: told[0]?.start ?? 0, end: told.at(-1)?.end ?? 0 }
}

/** The folded range that a span of the original falls in. */
export const foldedRange = (text: PreparedText, { start, end }: Span): Range => ({
  start: foldedOffset(text, start),
  end: foldedOffset(text, end),
})
