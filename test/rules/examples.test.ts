import { expect, test } from 'vitest'
import { nodeHost } from '../../bin/node-host.js'
import { tryExample } from '../../src/engine/try-example.ts'
import { loadExamples } from '../../src/load/load-rule-pack.ts'
import { packagedKnowledge } from '../../src/load/packaged-knowledge.ts'
import { packagedRules } from '../../src/load/packaged-rules.ts'
import type { Rule } from '../../src/model/rule.ts'
import type { Plane, Verdict } from '../../src/model/truth.ts'

const knowledge = packagedKnowledge()
const { examples, problems } = await loadExamples(packagedRules, knowledge, nodeHost())

test('the packaged examples are sound', () => {
  expect(problems).toEqual([])
  expect(examples.length).toBeGreaterThan(1000)
})

for (const rule of knowledge.rules)
  test(`${rule.id} gives on each example the verdict that is expected, and each verdict it can give`, () => {
    const { id } = rule
    const own = examples.filter(({ rule }) => rule === id)
    const wrong = own
      .map(example => tryExample(example, knowledge))
      .filter(({ example, verdict }) => example.expect !== verdict)
      .map(
        ({ example, verdict }) =>
          `${example.file}:${example.line} ${example.plane}: ${example.expect}, got ${verdict}`,
      )
    expect(wrong).toEqual([])
    for (const plane of rule.planes) {
      const seen = new Set(own.filter(one => one.plane === plane).map(({ expect: verdict }) => verdict))
      expect([...seen], plane).toEqual(expect.arrayContaining([...verdictsOf(rule, plane)]))
    }
  })

/** Each verdict that a rule can give on a plane: nobody has finished one that was never seen unmet. */
function verdictsOf(rule: Rule, plane: Plane): readonly Verdict[] {
  // What follows from the structure of a design alone is never undetermined: the bodies named are all there are.
  const readsFacts = /"form":"(fact|rule)"|"domain":"(mandates|separations)"/.test(JSON.stringify(rule))
  // A mechanism, a State and the bodies put forward are always there to be judged in law.
  const mayBeAbsent = rule.where !== undefined || ['places', 'mandates', 'separations'].includes(rule.for)
  const mayBeIdle = plane === 'practice' && rule.for !== 'state'
  return [
    'met',
    'unmet',
    ...(readsFacts ? (['undetermined'] as const) : []),
    ...(mayBeAbsent || mayBeIdle ? (['not-applicable'] as const) : []),
  ]
}
