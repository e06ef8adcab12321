import { expect, test } from 'vitest'
import type { Finding, Gap } from '../../src/model/assessment.ts'
import type { Design } from '../../src/model/design.ts'
import type { Rule } from '../../src/model/rule.ts'
import { always } from './always.ts'
import { check } from './check.ts'
import { combinations, completed } from './completions.ts'
import { findings, keyOf } from './engine.ts'
import { judgeAll } from './evaluate.ts'
import { vocabulary } from './sample-vocabulary.ts'
import { type SettlingKind, settlingKind } from './settling-kind.ts'

const runs = { possible: 200, alone: 120, settled: 200 }
const mostCombinations = 1000
const patience = 120_000

const verdicts = ['met', 'unmet'] as const

type Verdict = (typeof verdicts)[number]

/** A finding with the rule it is of. */
interface Open {
  readonly finding: Finding
  readonly rule: Rule
  readonly rules: readonly Rule[]
  readonly design: Design
}

/** Whether filling these gaps, and no others, can give the verdict; unanswered when there are too many ways. */
function canMake(
  { finding, rule, rules, design }: Open,
  gaps: readonly Gap[],
  verdict: Verdict,
): boolean | undefined {
  const { subject, plane } = finding
  return combinations(design, gaps, rule, rules, mostCombinations)?.some(ways => {
    const suppositions = ways.flatMap(way => (way.unlisted ? [way.unlisted] : []))
    const alone = { ...rule, planes: [plane] }
    const found = judgeAll(alone, completed(design, ways), vocabulary, rules, undefined, form =>
      suppositions.map(map => map.get(form)).find(one => one !== undefined),
    )
    return found.some(one => one.subject === subject && one.verdict === verdict)
  })
}

const at = (finding: Finding, set: readonly number[]): readonly Gap[] =>
  finding.gaps.filter((_, position) => set.includes(position))

function undetermined(design: Design, rules: readonly Rule[], kind: SettlingKind): readonly Open[] {
  return findings(design, rules).flatMap(finding => {
    const rule = rules.find(one => one.id === finding.rule)
    const open =
      rule && finding.verdict === 'undetermined' && settlingKind(finding, rule, rules, design) === kind
    return open ? [{ finding, rule, rules, design }] : []
  })
}

const sentence = ({ finding }: Open, verdict: Verdict, gaps: readonly Gap[]): string =>
  `${finding.rule} ${finding.subject} ${finding.plane}: ${verdict} by ${gaps.map(keyOf).join(' & ') || 'nothing'}`

function eachSet(open: Open): void {
  for (const verdict of verdicts) {
    for (const set of open.finding.settles[verdict]) {
      const gaps = at(open.finding, set)
      const possible = canMake(open, gaps, verdict)
      if (possible === undefined) continue
      check(possible, `${sentence(open, verdict, gaps)} cannot be`)
      for (const one of gaps) {
        const less = gaps.filter(gap => gap !== one)
        check(
          canMake(open, less, verdict) === false,
          `${sentence(open, verdict, gaps)} does not need ${keyOf(one)}`,
        )
      }
    }
  }
}

function eachGap(open: Open): void {
  for (const verdict of open.finding.capped ? [] : verdicts) {
    const sets = open.finding.settles[verdict].filter(set => set.length === 1)
    const alone = sets.flatMap(set => at(open.finding, set))
    for (const gap of open.finding.gaps.filter(one => !alone.includes(one))) {
      check(
        canMake(open, [gap], verdict) !== true,
        `${sentence(open, verdict, [gap])} can be, and is not listed`,
      )
    }
  }
}

const kinds: readonly SettlingKind[] = ['plain', 'open', 'rough', 'shared', 'repeated']

test.each(kinds)(
  'each settling set can give its verdict and nothing less can (%s)',
  kind => {
    always((design, rules) => undetermined(design, rules, kind).forEach(eachSet), {
      runs: runs.possible,
      seed: 51,
      depth: 1,
    })
  },
  patience,
)

test.each(kinds)(
  'a gap that settles alone is listed alone (%s)',
  kind => {
    always((design, rules) => undetermined(design, rules, kind).forEach(eachGap), {
      runs: runs.alone,
      seed: 52,
      depth: 1,
    })
  },
  patience,
)

test(
  'what is settled has no gaps',
  () => {
    always(
      (design, rules) => {
        const found = findings(design, rules).filter(({ verdict }) => verdict !== 'undetermined')
        expect(found.flatMap(({ gaps }) => gaps)).toEqual([])
      },
      { runs: runs.settled, seed: 53, depth: 2 },
    )
  },
  patience,
)
