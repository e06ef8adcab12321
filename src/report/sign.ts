import type { Coverage } from '../model/assessment.ts'
import type { Change } from '../model/difference.ts'
import type { Truth, Verdict } from '../model/truth.ts'
import { span } from './document/blocks.ts'
import type { Span, Tone } from './document/document.ts'
import type { QuoteOutcome } from './verify/quote-counts.ts'

const verdictSigns = {
  unmet: '✗',
  undetermined: '?',
  met: '✓',
  'not-applicable': '–',
} as const satisfies Record<Verdict, string>

const coverageSigns = {
  covered: ['✓', 'met'],
  partly: ['~', 'undetermined'],
  uncovered: ['✗', 'unmet'],
  undetermined: ['?', 'undetermined'],
} as const satisfies Record<Coverage, readonly [string, Tone]>

const truthSigns = {
  yes: ['✓', 'met'],
  no: ['✗', 'unmet'],
  unknown: ['?', 'undetermined'],
} as const satisfies Record<Truth, readonly [string, Tone]>

const changeSigns = {
  worsened: ['▼', 'unmet'],
  unsettled: ['◇', 'undetermined'],
  improved: ['▲', 'met'],
  settled: ['◆', 'plain'],
  arisen: ['+', 'met'],
  lapsed: ['−', 'not-applicable'],
  unchanged: ['=', 'quiet'],
} as const satisfies Record<Change, readonly [string, Tone]>

const quoteSigns = {
  located: ['✓', 'met'],
  changed: ['≠', 'undetermined'],
  missing: ['✗', 'unmet'],
  elsewhere: ['≠', 'undetermined'],
  'no-text': ['–', 'quiet'],
} as const satisfies Record<QuoteOutcome, readonly [string, Tone]>

/** A sign stands beside every colour, so that colour is never all there is. */
export const verdictSign = (verdict: Verdict): Span => span(verdictSigns[verdict], verdict)

/** The sign of a place in the coverage grid. */
export function coverageSign(coverage: Coverage): Span {
  const [sign, tone] = coverageSigns[coverage]
  return span(sign, tone)
}

/** The sign of a condition in a tree of reasons. */
export function truthSign(truth: Truth): Span {
  const [sign, tone] = truthSigns[truth]
  return span(sign, tone)
}

/** The sign of what became of a finding. */
export function changeSign(change: Change): Span {
  const [sign, tone] = changeSigns[change]
  return span(sign, tone)
}

/** The sign of what became of a quotation. */
export function quoteSign(outcome: QuoteOutcome): Span {
  const [sign, tone] = quoteSigns[outcome]
  return span(sign, tone)
}
