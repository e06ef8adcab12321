import { expect, test } from 'vitest'
import type { Finding } from '../../src/model/assessment.ts'
import type { Design } from '../../src/model/design.ts'
import type { Rule } from '../../src/model/rule.ts'
import { always } from './always.ts'
import { findings, keyOf, keySets } from './engine.ts'
import { judgeAll } from './evaluate.ts'
import { minimalSets } from './minimal-sets.ts'
import { vocabulary } from './sample-vocabulary.ts'

const runs = { forced: 600, complete: 300 }
const patience = 120_000

/** The rules' verdict on the finding's subject when only these facts may be seen. */
const verdictOn = (
  finding: Finding,
  design: Design,
  rules: readonly Rule[],
  seen: ReadonlySet<string>,
): string => {
  const rule = rules.find(one => one.id === finding.rule)
  if (!rule) throw new Error(`no rule ${finding.rule}`)
  const { subject, plane } = finding
  const found = judgeAll({ ...rule, planes: [plane] }, design, vocabulary, rules, key => seen.has(key))
  return found.find(one => one.subject === subject)?.verdict ?? 'none'
}

const settled = (finding: Finding): boolean => finding.verdict !== 'undetermined'

const sorted = (sets: readonly (readonly string[])[]): readonly string[] =>
  sets.map(set => set.toSorted().join(' & ')).toSorted()

test(
  'each reason forces its verdict when all else is unknown, and nothing less does',
  () => {
    always(
      (design, rules) => {
        for (const finding of findings(design, rules).filter(settled)) {
          const named = (seen: readonly string[]): string =>
            `${finding.rule} ${finding.subject} ${finding.plane} by ${seen.join(' & ')}: ` +
            verdictOn(finding, design, rules, new Set(seen))
          const sets = keySets(finding.reasons, finding.evidence)
          expect(sets.length, `${named([])} has a reason`).toBeGreaterThan(0)
          for (const set of sets) {
            expect(named(set)).toMatch(new RegExp(`: ${finding.verdict}$`))
            for (const one of set) {
              expect(named(set.filter(other => other !== one))).not.toMatch(
                new RegExp(`: ${finding.verdict}$`),
              )
            }
          }
        }
      },
      { runs: runs.forced, seed: 11, depth: 2 },
    )
  },
  patience,
)

test(
  'the evidence is the union of the reasons, and stated',
  () => {
    always(
      (design, rules) => {
        for (const finding of findings(design, rules)) {
          const keys = finding.evidence.map(keyOf)
          expect(keys.filter(key => !design.facts.has(key))).toEqual([])
          expect(new Set(keys).size).toBe(keys.length)
          if (finding.capped || !settled(finding)) continue
          const union = new Set(keySets(finding.reasons, finding.evidence).flat())
          expect([...union].toSorted()).toEqual(keys.toSorted())
        }
      },
      { runs: runs.forced, seed: 12, depth: 2 },
    )
  },
  patience,
)

test(
  'no reason is left out',
  () => {
    always(
      (design, rules) => {
        for (const finding of findings(design, rules).filter(one => settled(one) && !one.capped)) {
          const seen = (set: ReadonlySet<string>): boolean =>
            verdictOn(finding, design, rules, set) === finding.verdict
          const all = minimalSets([...design.facts.keys()], seen, 20)
          if (all === undefined) continue
          expect(
            sorted(keySets(finding.reasons, finding.evidence)),
            `${finding.rule} ${finding.subject}`,
          ).toEqual(sorted(all))
        }
      },
      { runs: runs.complete, seed: 13, depth: 2 },
    )
  },
  patience,
)
