import { type Truth, type Verdict, verdicts } from '../model/truth.ts'

/** One `no` settles a conjunction; short of that, one `unknown` keeps it open (strong Kleene). */
export const all = (truths: readonly Truth[]): Truth =>
  truths.includes('no') ? 'no' : truths.includes('unknown') ? 'unknown' : 'yes'

/** One `yes` settles a disjunction; short of that, one `unknown` keeps it open. */
export const any = (truths: readonly Truth[]): Truth =>
  truths.includes('yes') ? 'yes' : truths.includes('unknown') ? 'unknown' : 'no'

/** Ignorance denied is still ignorance. */
export const not = (truth: Truth): Truth => (truth === 'yes' ? 'no' : truth === 'no' ? 'yes' : 'unknown')

/** At least so many are `yes`, however the unknown ones fall. */
export function atLeast(least: number, truths: readonly Truth[]): Truth {
  const sure = truths.filter(truth => truth === 'yes').length
  const possible = truths.length - truths.filter(truth => truth === 'no').length
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
