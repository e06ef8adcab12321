import { expect, test } from 'vitest'
import type { Requirement } from '../../src/model/assessment.ts'
import { always } from './always.ts'
import { requirements } from './engine.ts'
import { stating, unknownFacts } from './unknown-facts.ts'

const runs = { requirement: 700 }
const statedEach = 2
const patience = 120_000

const settled = (all: readonly Requirement[]): readonly string[] =>
  all
    .filter(({ verdict }) => verdict !== 'undetermined')
    .map(({ rule, plane, verdict }) => `${rule} ${plane} ${verdict}`)

const decided = (all: readonly Requirement[]): readonly string[] =>
  all
    .flatMap(({ findings }) => findings)
    .filter(({ verdict }) => verdict === 'met' || verdict === 'unmet')
    .map(({ rule, subject, plane, verdict }) => `${rule} ${subject} ${plane} ${verdict}`)

test(
  'stating an unknown fact overturns no settled verdict',
  () => {
    always(
      (design, rules, pick) => {
        const before = requirements(design, rules)
        for (let time = 0; time < statedEach; time += 1) {
          const open = unknownFacts(design)
          const fact = open[pick(open.length)]
          const value = fact?.values[pick(fact.values.length)]
          if (fact === undefined || value === undefined) return
          const after = requirements(stating(design, fact, value), rules)
          const said = `${fact.path}@${fact.plane} = ${value}`
          expect(
            settled(before).filter(one => !settled(after).includes(one)),
            said,
          ).toEqual([])
          expect(
            decided(before).filter(one => !decided(after).includes(one)),
            said,
          ).toEqual([])
        }
      },
      { runs: runs.requirement, seed: 21, depth: 2 },
    )
  },
  patience,
)
