import { expect, test } from 'vitest'
import type { Finding, Gap } from '../../src/model/assessment.ts'
import type { Design } from '../../src/model/design.ts'
import type { Rule } from '../../src/model/rule.ts'
import type { Verdict } from '../../src/model/truth.ts'
import { always } from './always.ts'
import { check } from './check.ts'
import { combinations, completed } from './completions.ts'
import { findings, keyOf } from './engine.ts'
import { judgeAll } from './evaluate.ts'
import { vocabulary } from './sample-vocabulary.ts'

const runs = { settles: 1200 }
const mostCombinations = 3000
const patience = 120_000

/** Whether filling these gaps, and no others, can give the verdict; unanswered when there are too many ways. */
function canMake(finding: Finding, gaps: readonly Gap[], verdict: Verdict, design: Design, rules: readonly Rule[]) {
  const rule = rules.find(one => one.id === finding.rule)
  if (!rule) throw new Error(`no rule ${finding.rule}`)
  const { subject, plane } = finding
  return combinations(design, gaps, rule, rules, mostCombinations)?.some(ways => {
    const suppositions = ways.flatMap(way => (way.unlisted ? [way.unlisted] : []))
    const found = judgeAll({ ...rule, planes: [plane] }, completed(design, ways), vocabulary, rules, undefined, form =>
      suppositions.map(map => map.get(form)).find(one => one !== undefined),
    )
    return found.some(one => one.subject === subject && one.verdict === verdict)
  })
}

const shared = (f: Finding): boolean => { const ends = f.gaps.filter(g => /^(bodies|mandates).[^/]+.(in-op|indep|members.disc|staff|basis|visits|powers)/.test(g.path)).map(g => g.path.split('/').slice(2).join('/') + g.plane); return new Set(ends).size < ends.length }
const TEMP = (f: Finding) => shared(f) || f.gaps.some(g => g.path === 'mandates/complete' || g.kind === 'imprecise')
const pick = (finding: Finding, set: readonly number[]): readonly Gap[] =>
  finding.gaps.filter((_, at) => set.includes(at))

test('each settling set can give its verdict, and nothing less can', () => {
  always(
    (design, rules) => {
      for (const finding of findings(design, rules).filter(f => !TEMP(f))) {
        for (const verdict of ['met', 'unmet'] as const) {
          for (const set of finding.settles[verdict]) {
            const gaps = pick(finding, set)
            const name = `${finding.rule} ${finding.subject} ${finding.plane} ${verdict} by ${gaps.map(keyOf).join(' & ')}`
            const possible = canMake(finding, gaps, verdict, design, rules)
            if (possible === undefined) continue
            check(possible, `${name} cannot be; ${JSON.stringify(finding)}`)
            for (const one of gaps) {
              const less = gaps.filter(gap => gap !== one)
              const enough = canMake(finding, less, verdict, design, rules)
              check(enough === false, `${name} does not need ${keyOf(one)}; ${JSON.stringify(finding)}`)
            }
          }
        }
      }
    },
    { runs: runs.settles, seed: 51, depth: 1 },
  )
}, patience)

test('a gap that settles alone is listed alone, and settled findings have no gaps', () => {
  always(
    (design, rules) => {
      for (const finding of findings(design, rules).filter(one => !one.capped && !TEMP(one))) {
        if (finding.verdict !== 'undetermined') expect(finding.gaps).toEqual([])
        for (const verdict of ['met', 'unmet'] as const) {
          const alone = finding.settles[verdict].filter(set => set.length === 1).flatMap(set => pick(finding, set))
          for (const gap of finding.gaps.filter(one => !alone.includes(one))) {
            const name = `${finding.rule} ${finding.subject} ${finding.plane} ${verdict} by ${keyOf(gap)}`
            const possible = canMake(finding, [gap], verdict, design, rules) ?? false
            check(!possible, `${name} can be; ${JSON.stringify(finding)}`)
          }
        }
      }
    },
    { runs: runs.settles, seed: 52, depth: 1 },
  )
}, patience)
