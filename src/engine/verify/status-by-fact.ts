import { factKey } from '../../model/design.ts'
import type { Quote, QuoteStatus } from '../../model/verification.ts'

/** What became of the quotation of each fact, by the key of the fact. */
export const statusByFact = (quotes: readonly Quote[]): ReadonlyMap<string, QuoteStatus> =>
  new Map(
    quotes.flatMap(({ path, plane, also, status }) =>
      [{ path, plane }, ...also].map(at => [factKey(at.path, at.plane), status] as const),
    ),
  )
