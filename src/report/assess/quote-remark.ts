import type { Evidence } from '../../model/assessment.ts'
import { factKey } from '../../model/design.ts'
import type { Quote } from '../../model/verification.ts'
import { line, span } from '../document/blocks.ts'
import type { Line } from '../document/document.ts'
import { quoteSign } from '../sign.ts'
import { citedInVain } from '../verify/drift-entry.ts'
import { namePassage } from '../verify/name-passage.ts'
import { quoteOutcome } from '../verify/quote-counts.ts'
import type { DesignView } from '../view.ts'
import { word } from '../word.ts'

/** Quotations by the facts that they stand beside. */
export const quotesByFact = (quotes: readonly Quote[]): ReadonlyMap<string, Quote> =>
  new Map(
    quotes.flatMap(quote =>
      [quote, ...quote.also].map(({ path, plane }) => [factKey(path, plane), quote] as const),
    ),
  )

/** A quotation, what became of it in the text of its source, and what a reader has to know of one that has drifted. */
export function quoteRemarks(evidence: Evidence, view: DesignView): readonly Line[] {
  const { path, plane, quote: words, quoteStatus } = evidence
  if (!words) return []
  const said = span(word(view, 'evidence.quote', { quote: words }), 'quiet')
  const quote = view.quotes?.get(factKey(path, plane))
  const outcome = quote ? quoteOutcome(quote) : quoteStatus
  if (outcome === undefined) return [[said]]
  const status = span(` ${word(view, `quote.${outcome}`)}`, 'quiet')
  return [line(said, ' ', quoteSign(outcome), status), ...driftRemarks(quote, view)]
}

function driftRemarks(quote: Quote | undefined, view: DesignView): readonly Line[] {
  if (!quote?.found) return []
  const { found } = quote
  const place = namePassage(found, view)
  switch (quoteOutcome(quote)) {
    case 'changed':
      return [[span(word(view, 'evidence.text-says', { passage: found.passage, place }), 'quiet')]]
    case 'elsewhere':
      return [[span(`${place}${word(view, 'list.colon')}${citedInVain(quote, view)}`, 'quiet')]]
    default:
      return []
  }
}
