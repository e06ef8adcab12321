import type { Divisions } from '../../model/division.ts'
import { compareNumbers } from '../../model/division-number.ts'
import type { Article, Paragraph, SourceText } from '../../model/source-text.ts'
import type { PinpointStatus } from '../../model/verification.ts'
import { type NumberRange, pinpointOf, type Reading } from './pinpoint.ts'
import type { Span } from './prepared-text.ts'

/** What a pinpoint cites of a text. */
export interface Cited {
  readonly readings: readonly Reading[]
  /** The articles of the text that are meant; none, if it has none such. */
  readonly articles: readonly Article[]
  readonly divisions: Divisions
}

/** What a pinpoint cites, unless it names no article, or a section where the text has articles, or the text has none. */
export function citedOf(
  pinpoint: string | undefined,
  { articles, division }: SourceText,
  divisions: Divisions,
): Cited | undefined {
  const read = pinpoint === undefined ? undefined : pinpointOf(pinpoint, divisions)
  if (!read || articles.length === 0 || (read.division === 'section' && division === 'article'))
    return undefined
  const { readings } = read
  const isMeant = ({ number }: Article) => readings.some(reading => isIn(number, reading.articles, divisions))
  return { readings, articles: articles.filter(isMeant), divisions }
}

/** Whether what was found at some stretches of a text stands in what is cited of it. */
export function pinpointStatus(
  cited: Cited | undefined,
  spans: readonly Span[],
  source: SourceText,
): PinpointStatus {
  if (!cited) return 'unknown'
  if (cited.articles.length === 0) return 'absent'
  if (spans.length === 0) return 'unknown'
  return spans.every(({ start }) => standsIn(cited, start, source)) ? 'agrees' : 'differs'
}

/** The article in which an offset lies, then those that quote it. */
export function articlesAt({ articles }: SourceText, offset: number): readonly Article[] {
  let low = 0
  let high = articles.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((articles[middle] as Article).at <= offset) low = middle + 1
    else high = middle
  }
  const around: Article[] = []
  for (let one = articles[low - 1]; one; one = one.within === undefined ? undefined : articles[one.within])
    if (offset < one.end) around.push(one)
  return around
}

/** The paragraph of an article in which an offset lies, as far as the text shows it. */
export const paragraphAt = ({ paragraphs }: Article, offset: number): Paragraph | undefined =>
  paragraphs.findLast(({ at }) => at <= offset)

function standsIn({ readings, divisions }: Cited, offset: number, source: SourceText): boolean {
  return articlesAt(source, offset).some((article, depth) =>
    readings.some(({ articles, paragraphs }) => {
      if (!isIn(article.number, articles, divisions)) return false
      // The paragraphs of an article that is quoted are not those of the article that quotes it.
      const paragraph = depth === 0 ? paragraphAt(article, offset) : undefined
      return !paragraph || !paragraphs || isIn(paragraph.number, paragraphs, divisions)
    }),
  )
}

const isIn = (number: string, { from, to }: NumberRange, divisions: Divisions): boolean =>
  from === to
    ? number === from
    : compareNumbers(number, from, divisions) >= 0 && compareNumbers(number, to, divisions) <= 0
