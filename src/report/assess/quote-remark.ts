import type { Evidence } from '../../model/assessment.ts'
import { factKey } from '../../model/design.ts'
import type { Quote } from '../../model/verification.ts'
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

/** What a reader has to know of a quotation that has drifted from the text of its source; nothing of the others. */
export function quoteRemarks({ path, plane }: Evidence, view: DesignView): readonly string[] {
  const quote = view.quotes?.get(factKey(path, plane))
  if (!quote) return []
  const { found } = quote
  switch (quoteOutcome(quote)) {
    case 'changed':
      return found
        ? [word(view, 'evidence.text-says', { passage: found.passage, place: namePassage(found, view) })]
        : []
    case 'missing':
      return [word(view, 'evidence.text-lacks')]
    case 'elsewhere':
      return found
        ? [`${namePassage(found, view)}${word(view, 'list.colon')}${citedInVain(quote, view)}`]
        : []
    default:
      return []
  }
}
