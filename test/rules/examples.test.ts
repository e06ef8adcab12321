import { expect, test } from 'vitest'
import { nodeHost } from '../../bin/node-host.js'
import { tryExample } from '../../src/engine/try-example.ts'
import { loadExamples } from '../../src/load/load-rule-pack.ts'
import { packagedKnowledge } from '../../src/load/packaged-knowledge.ts'
import { packagedRules } from '../../src/load/packaged-rules.ts'

const knowledge = packagedKnowledge()
const { examples, problems } = await loadExamples(packagedRules, knowledge, nodeHost())

test('the packaged examples are sound', () => {
  expect(problems).toEqual([])
  expect(examples.length).toBeGreaterThan(1000)
})

for (const { id, planes } of knowledge.rules)
  test(`${id} gives on each example the verdict that is expected`, () => {
    const own = examples.filter(({ rule }) => rule === id)
    const wrong = own
      .map(example => tryExample(example, knowledge))
      .filter(({ example, verdict }) => example.expect !== verdict)
      .map(
        ({ example, verdict }) =>
          `${example.file}:${example.line} ${example.plane}: ${example.expect}, got ${verdict}`,
      )
    expect(wrong).toEqual([])
    // A rule that nobody has seen met, unmet and undetermined on each of its planes is not finished.
    for (const plane of planes) {
      const seen = new Set(own.filter(one => one.plane === plane).map(({ expect: verdict }) => verdict))
      expect([...seen], plane).toEqual(expect.arrayContaining(['met', 'unmet']))
    }
    // What follows from the structure of a design alone can never be undetermined: the bodies named are all there are.
    if (readsFacts(knowledge.rules.find(one => one.id === id)))
      expect(own.map(({ expect: verdict }) => verdict)).toContain('undetermined')
  })

const readsFacts = (rule: unknown): boolean =>
  /"form":"(fact|rule)"|"domain":"(mandates|separations)"/.test(JSON.stringify(rule))
