import type { Quote } from '../../model/verification.ts'
import type { View } from '../view.ts'
import { counted } from '../word.ts'

/** What a report says of a quotation; `elsewhere`: word for word, but not in the article that is cited. */
export type QuoteOutcome = 'changed' | 'missing' | 'elsewhere' | 'no-text' | 'located'

/** Outcomes in the order in which reports speak of them. */
export const quoteOutcomes = [
  'changed',
  'missing',
  'elsewhere',
  'no-text',
  'located',
] as const satisfies readonly QuoteOutcome[]

/** The outcome of a quotation. */
export const quoteOutcome = ({ status, pinpointStatus }: Quote): QuoteOutcome =>
  status === 'located' && (pinpointStatus === 'differs' || pinpointStatus === 'absent') ? 'elsewhere' : status

const words = {
  changed: 'verify.count.changed',
  missing: 'verify.count.missing',
  elsewhere: 'verify.count.elsewhere',
  'no-text': 'verify.count.no-text',
  located: 'verify.count.located',
} as const satisfies Record<QuoteOutcome, string>

/** How many quotations came out how, of the outcomes that are asked for and occur. */
export function quoteCounts(
  quotes: readonly Quote[],
  asked: readonly QuoteOutcome[],
  view: View,
): readonly string[] {
  const outcomes = quotes.map(quoteOutcome)
  return asked.flatMap(outcome => {
    const n = outcomes.filter(one => one === outcome).length
    return n > 0 ? [counted(view, words[outcome], n)] : []
  })
}
