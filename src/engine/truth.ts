import { type Truth, type Verdict, verdicts } from '../model/truth.ts'

/** Whatever has a truth. */
interface Judged {
  readonly truth: Truth
}

/** One `no` settles a conjunction; short of that, one `unknown` keeps it open (strong Kleene). */
export const all = (parts: readonly Judged[]): Truth => dominant(parts, 'no', 'yes')

/** One `yes` settles a disjunction; short of that, one `unknown` keeps it open. */
export const any = (parts: readonly Judged[]): Truth => dominant(parts, 'yes', 'no')

function dominant(parts: readonly Judged[], settles: Truth, otherwise: Truth): Truth {
  let found = otherwise
  for (const { truth } of parts) {
    if (truth === settles) return settles
    if (truth === 'unknown') found = 'unknown'
  }
  return found
}

/** Ignorance denied is still ignorance. */
export const not = (truth: Truth): Truth => (truth === 'yes' ? 'no' : truth === 'no' ? 'yes' : 'unknown')

/** At least so many are `yes`, however the unknown ones fall. */
export function atLeast(least: number, parts: readonly Judged[]): Truth {
  const sure = parts.filter(({ truth }) => truth === 'yes').length
  const possible = parts.length - parts.filter(({ truth }) => truth === 'no').length
  return sure >= least ? 'yes' : possible < least ? 'no' : 'unknown'
}

export const truthOf = (claim: boolean): Truth => (claim ? 'yes' : 'no')

/** Unmet, else undetermined, else met, else not applicable (design, section 3.6). */
export const rollUp = (found: readonly Verdict[]): Verdict =>
  verdicts.find(verdict => found.includes(verdict)) ?? 'not-applicable'

/** Judged only where the rule applies; unknown applicability or an unknown answer leaves it undetermined. */
export const verdictFrom = (applies: Truth, asked: Truth): Verdict => {
  if (applies === 'no') return 'not-applicable'
  if (applies === 'unknown' || asked === 'unknown') return 'undetermined'
  return asked === 'yes' ? 'met' : 'unmet'
}
