import type { Truth } from '../../src/model/truth.ts'

/** Conjunction by the truth table of strong Kleene (design, section 3.1). */
export const and = (truths: readonly Truth[]): Truth => {
  if (truths.some(truth => truth === 'no')) return 'no'
  return truths.every(truth => truth === 'yes') ? 'yes' : 'unknown'
}

/** Denial: what is unknown stays unknown. */
export const deny = (truth: Truth): Truth => {
  if (truth === 'unknown') return 'unknown'
  return truth === 'yes' ? 'no' : 'yes'
}

/** Disjunction, as De Morgan gives it. */
export const or = (truths: readonly Truth[]): Truth => deny(and(truths.map(deny)))

/** How many hold: surely as many as are `yes`, at most as many as are not `no`. */
export const several = (least: number, truths: readonly Truth[]): Truth => {
  let sure = 0
  let possible = 0
  for (const truth of truths) {
    if (truth === 'yes') sure += 1
    if (truth !== 'no') possible += 1
  }
  if (sure >= least) return 'yes'
  return possible >= least ? 'unknown' : 'no'
}
