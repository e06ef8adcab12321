import type { Divisions } from '../../model/division.ts'
import type { SourceText } from '../../model/source-text.ts'
import type { PinpointStatus, Quote } from '../../model/verification.ts'
import { type Cited, citedOf, pinpointStatus } from './cited-article.ts'
import { locate } from './locate.ts'
import { foldedRange } from './near-part.ts'
import { type Nearest, nearest } from './nearest.ts'
import { passageAt } from './passage.ts'
import { wholeRange } from './places.ts'
import { type PreparedText, preparedText, type Span } from './prepared-text.ts'
import { quoteParts } from './quote-parts.ts'

/** A source, and the place in it that is cited. */
export interface Citation {
  readonly source: string
  readonly pinpoint?: string
}

/** `bill#art-5` taken apart. */
export function citationOf(cited: string): Citation {
  const at = cited.indexOf('#')
  return at < 0 ? { source: cited } : { source: cited.slice(0, at), pinpoint: cited.slice(at + 1) }
}

/** What became of a quotation in one source; of several outcomes that of the lowest rank is told. */
export interface Outcome
  extends Pick<Quote, 'status' | 'pinpointStatus' | 'difference'>,
    Partial<Pick<Quote, 'source' | 'pinpoint' | 'found'>> {
  readonly rank: number
}

/** Where no text is at hand the words may still stand there; that is better than not to stand in the text that is. */
const ranks = { located: 0, changed: 4, 'no-text': 5, missing: 6 }
const located: Readonly<Record<PinpointStatus, number>> = { agrees: 0, unknown: 1, absent: 2, differs: 3 }

/** Looks for a quotation in one source that is cited for it. */
export function outcomeOf(
  quote: string,
  citation: Citation,
  { texts, divisions }: { readonly texts: ReadonlyMap<string, SourceText>; readonly divisions: Divisions },
): Outcome {
  const source = texts.get(citation.source)
  if (!source)
    return { ...citation, ...noChange, rank: ranks['no-text'], status: 'no-text', pinpointStatus: 'unknown' }
  const text = preparedText(source)
  const cited = citedOf(citation.pinpoint, source, divisions)
  const spans = bestPlace(locate(quote, text), cited, source)
  const near = spans ? undefined : nearestTo(quote, text, cited)
  const there = spans ?? near?.spans ?? []
  const status = pinpointStatus(cited, there, source)
  const own = { ...citation, pinpointStatus: status }
  if (there.length === 0) return { ...own, ...noChange, rank: ranks.missing, status: 'missing' }
  const found = passageAt(source, there)
  return near
    ? { ...own, rank: ranks.changed, status: 'changed', found, difference: near.changes }
    : { ...own, ...noChange, rank: ranks.located + located[status], status: 'located', found }
}

const noChange: Pick<Outcome, 'difference'> = { difference: [] }

/** Of several places the first in the article that is cited, else the first. */
const bestPlace = (
  places: readonly (readonly Span[])[],
  cited: Cited | undefined,
  source: SourceText,
): readonly Span[] | undefined =>
  places.find(spans => pinpointStatus(cited, spans, source) === 'agrees') ?? places[0]

/** Another article than the one that is cited has to keep so much more of the words to be the nearer one. */
const muchMore = 0.25

/** The passage nearest to a quotation, in the article that is cited if that is near enough. */
function nearestTo(quote: string, text: PreparedText, cited: Cited | undefined): Nearest | undefined {
  const parts = quoteParts(quote)
  if (parts.length === 0) return undefined
  const anywhere = nearest(parts, text, wholeRange(text))
  if (!cited || !anywhere || pinpointStatus(cited, anywhere.spans, text.source) === 'agrees') return anywhere
  const there = cited.articles
    .slice(0, mostArticles)
    .flatMap(({ at, end }) => nearest(parts, text, foldedRange(text, { start: at, end })) ?? [])
    .reduce<Nearest | undefined>((best, one) => (best && best.kept >= one.kept ? best : one), undefined)
  return there && anywhere.kept - there.kept < muchMore * anywhere.letters ? there : anywhere
}

/** A range may cite every article; the nearest passage anywhere is then nearest enough. */
const mostArticles = 8
