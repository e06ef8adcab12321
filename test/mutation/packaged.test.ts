import { expect, test } from 'vitest'
import { nodeHost } from '../../bin/node-host.js'
import { find } from '../../src/engine/find.ts'
import { census, leastShare, shareKilled } from '../../src/engine/mutation/census.ts'
import { tryMutants } from '../../src/engine/mutation/try-mutants.ts'
import { rollUp } from '../../src/engine/truth.ts'
import { verdictOf } from '../../src/engine/verdict.ts'
import { loadExamples } from '../../src/load/load-rule-pack.ts'
import { packagedKnowledge } from '../../src/load/packaged-knowledge.ts'
import { packagedRules } from '../../src/load/packaged-rules.ts'

const knowledge = packagedKnowledge()
const { examples, equivalents } = await loadExamples(packagedRules, knowledge, nodeHost())
const found = census(tryMutants(examples, knowledge), equivalents)

test('the packaged examples kill enough of the mutants of the packaged rules', () => {
  expect(found.total).toBeGreaterThan(2000)
  expect(
    shareKilled(found),
    found.survivors.map(({ rule, name }) => `${rule} | ${name}`).join('\n'),
  ).toBeGreaterThanOrEqual(leastShare)
})

test('what the rules say of equivalent mutants still holds, in four languages', () => {
  expect(found.stale).toEqual([])
  for (const { mutant, why } of equivalents)
    expect(Object.keys(why).toSorted(), mutant).toEqual(['de', 'en', 'fr', 'nl'])
})

test('the verdict without reasons is the verdict with reasons, on every example', () => {
  const rules = new Map(knowledge.rules.map(rule => [rule.id, rule]))
  for (const { rule: id, plane, design, file, line } of examples) {
    const rule = rules.get(id)
    if (!rule) continue
    const one = { design, vocabulary: knowledge.vocabulary, rules }
    const explained = rollUp(find(one, rule, plane).map(({ finding }) => finding.verdict))
    expect(verdictOf(one, rule, plane), `${file}:${line}`).toBe(explained)
  }
})
