import { expect, test } from 'vitest'
import type { Design } from '../../src/model/design.ts'
import type { Rule } from '../../src/model/rule.ts'
import { always } from './always.ts'
import { findings } from './engine.ts'
import { judgeAll } from './evaluate.ts'
import { vocabulary } from './sample-vocabulary.ts'

const patience = 120_000
const runs = { shallow: 1500, deep: 1500 }

const line = (rule: string, subject: string, plane: string, verdict: string): string =>
  `${rule} ${subject} ${plane} ${verdict}`

const naively = (design: Design, rules: readonly Rule[]): readonly string[] =>
  rules.flatMap(rule =>
    judgeAll(rule, design, vocabulary, rules).map(({ subject, plane, verdict }) =>
      line(rule.id, subject, plane, verdict),
    ),
  )

const byEngine = (design: Design, rules: readonly Rule[]): readonly string[] =>
  findings(design, rules).map(({ rule, subject, plane, verdict }) => line(rule, subject, plane, verdict))

function agree(design: Design, rules: readonly Rule[]): void {
  const said = naively(design, rules)
  const engine = byEngine(design, rules)
  expect(engine.filter(one => !said.includes(one))).toEqual(said.filter(one => !engine.includes(one)))
  expect(engine).toHaveLength(said.length)
}

test(
  'engine and naive evaluator give every subject the same verdict, simple rules',
  () => {
    always(agree, { runs: runs.shallow, seed: 1, depth: 1 })
  },
  patience,
)

test(
  'engine and naive evaluator give every subject the same verdict, nested rules',
  () => {
    always(agree, { runs: runs.deep, seed: 2, depth: 3 })
  },
  patience,
)
