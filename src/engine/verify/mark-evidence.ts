import type { Finding } from '../../model/assessment.ts'
import { factKey } from '../../model/design.ts'
import type { Quote, QuoteStatus } from '../../model/verification.ts'

/** What became of the quotation of each fact, by the key of the fact. */
export const statusByFact = (quotes: readonly Quote[]): ReadonlyMap<string, QuoteStatus> =>
  new Map(
    quotes.flatMap(({ path, plane, also, status }) =>
      [{ path, plane }, ...also].map(at => [factKey(at.path, at.plane), status] as const),
    ),
  )

/** A finding whose evidence says what became of its quotations; its verdict stays what it is. */
export function markEvidence(finding: Finding, statuses: ReadonlyMap<string, QuoteStatus>): Finding {
  if (statuses.size === 0) return finding
  const evidence = finding.evidence.map(one => {
    const quoteStatus = statuses.get(factKey(one.path, one.plane))
    return quoteStatus === undefined ? one : { ...one, quoteStatus }
  })
  return { ...finding, evidence }
}
