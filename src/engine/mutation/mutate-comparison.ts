import type { Test } from '../../model/rule.ts'
import { ownerOf } from '../condition/scope.ts'
import type { Here } from './variant.ts'

type Comparison = Extract<Test, { ask: 'at-latest' | 'after' }>

const literalYear = /^\d{4}/

/** Other comparisons of a date: the other way round, another period, another limit. */
export function mutateComparison(test: Comparison, here: Here): readonly Test[] {
  const { plus, ...bare } = test
  const turned: Test = { ...test, ask: test.ask === 'after' ? 'at-latest' : 'after' }
  const periods = (plus === undefined ? ['P1Y'] : shifted(plus)).map(
    (period): Test => ({ ...bare, plus: period }),
  )
  const dropped: readonly Test[] = plus === undefined ? [] : [bare]
  const limits = otherLimits(test.than, here).map((than): Test => ({ ...test, than }))
  return [turned, ...periods, ...dropped, ...limits]
}

/** A period one unit longer, and one shorter if anything remains: `P1Y` -> `P2Y`. */
function shifted(plus: string): readonly string[] {
  const by = (step: number) => plus.replace(/\d+/, number => String(Number(number) + step))
  return [by(1), by(-1)].filter(period => Number(/\d+/.exec(period)?.[0]) > 0)
}

/** A year later and earlier than a date that is written out; else another date of what the limit belongs to. */
function otherLimits(than: string, { vocabulary, scope }: Here): readonly string[] {
  if (literalYear.test(than))
    return [1, -1].map(step => than.replace(literalYear, year => String(Number(year) + step)))
  const { owner, rest } = ownerOf(scope, than)
  const dates = vocabulary.facts.filter(({ on, type }) => type === 'date' && on.some(one => one === owner))
  const at = dates.findIndex(({ path }) => path === rest)
  const other = dates[(at + 1) % dates.length]
  return at < 0 || !other || other.path === rest
    ? []
    : [than.slice(0, than.length - rest.length) + other.path]
}
