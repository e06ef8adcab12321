import type { Side } from '../../model/difference.ts'
import type { Quote } from '../../model/verification.ts'
import type { CommonPath } from './common-path.ts'

/** The quotations that are not, or not there, in the text of the second design, and were in that of the first. */
export function driftedQuotes(before: Side, after: Side, common: CommonPath): readonly Quote[] {
  const drifted = (quote: Quote): readonly string[] =>
    isSound(quote) ? [] : [`${common(quote.path)}@${quote.plane} ${quote.quote}`]
  const known = new Set(before.assessment.quotes.flatMap(drifted))
  return after.assessment.quotes.filter(
    quote => !isSound(quote) && !known.has(`${quote.path}@${quote.plane} ${quote.quote}`),
  )
}

/** Word for word and where it is cited, or nowhere to look. */
const isSound = ({ status, pinpointStatus }: Quote): boolean =>
  status === 'no-text' ||
  (status === 'located' && pinpointStatus !== 'differs' && pinpointStatus !== 'absent')
