import type { Equivalent, MutantCensus, TriedMutant } from '../../model/trials.ts'

/** The least share of mutants that the examples of a rule pack must kill, in per cent. */
export const leastShare = 95

/** Sorts the survivors by what the rule files say of them. */
export function census(tried: readonly TriedMutant[], said: readonly Equivalent[]): MutantCensus {
  const keyOf = (rule: string, name: string) => JSON.stringify([rule, name])
  const excused = new Map(said.map(one => [keyOf(one.rule, one.mutant), one]))
  const found = new Map(tried.map(one => [keyOf(one.mutant.rule, one.mutant.name), one]))
  const surviving = tried.filter(({ killedBy }) => !killedBy).map(({ mutant }) => mutant)
  return {
    total: tried.length,
    killed: tried.length - surviving.length,
    survivors: surviving.filter(({ rule, name }) => !excused.has(keyOf(rule, name))),
    equivalent: surviving.flatMap(mutant => {
      const one = excused.get(keyOf(mutant.rule, mutant.name))
      return one ? [{ mutant, said: one }] : []
    }),
    stale: said.flatMap(one => {
      const known = found.get(keyOf(one.rule, one.mutant))
      return known && !known.killedBy ? [] : [{ said: one, killed: known !== undefined }]
    }),
  }
}

/** The share killed of those that could be, in per cent; all of them where there is none to kill. */
export function shareKilled({ total, killed, equivalent }: MutantCensus): number {
  const killable = total - equivalent.length
  return killable === 0 ? 100 : (100 * killed) / killable
}
