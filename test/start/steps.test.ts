import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { nodeHost } from '../../bin/node-host.js'
import { assess } from '../../src/engine/assess.ts'
import { findings } from '../../src/engine/find.ts'
import { workFor } from '../../src/engine/work.ts'
import { loadDesigns } from '../../src/load/load-designs.ts'
import { packagedKnowledge } from '../../src/load/packaged-knowledge.ts'
import type { Assessment, Finding } from '../../src/model/assessment.ts'
import type { Design, Fact } from '../../src/model/design.ts'

const knowledge = packagedKnowledge()
const norms = [...new Set(knowledge.norms.instruments.map(one => one.norms))]
const { designs } = await loadDesigns(['fixtures/belgium'], nodeHost(), knowledge.vocabulary)
const ctrg = designs.find(({ id }) => id === 'be-ctrg') as Design

test('a design is judged in so many steps, on every machine', () => {
  const stepsFor = (design: Design): number => {
    const rules = new Map(knowledge.rules.map(rule => [rule.id, rule]))
    const work = workFor({ file: design.file, steps: Infinity, characters: Infinity })
    const one = { design, vocabulary: knowledge.vocabulary, rules, work }
    return work.measured(() =>
      knowledge.rules.forEach(rule => rule.planes.forEach(plane => findings(one, rule, plane))),
    ).cost.steps
  }
  const steps = stepsFor(ctrg)
  expect(stepsFor(ctrg)).toBe(steps)
  expect(steps).toBeLessThan(1_400_000)
})

/** Lists of findings that were not there before. */
const newIn = (after: Assessment, before: Assessment): readonly (readonly Finding[])[] => {
  const old = new Set(before.requirements.map(one => one.findings))
  return after.requirements.map(one => one.findings).filter(one => !old.has(one))
}

test('after an edit, all but what reads the fact stands as it was', () => {
  const rewritten = (change: (fact: Fact) => Partial<Fact>): Design => ({
    ...ctrg,
    facts: new Map([...ctrg.facts].map(([key, fact]) => [key, { ...fact, ...change(fact) }])),
  })
  const judged = (design: Design) => assess(design, knowledge, norms)
  for (let time = 0; time < 2; time += 1) judged(ctrg)
  const before = judged(ctrg)
  expect(newIn(judged(rewritten(() => ({}))), before)).toEqual([])
  const otherwise = rewritten(({ path }) =>
    path === 'bodies/ctrg/safeguards/no-reprisals' ? { value: 'good-faith' } : {},
  )
  // Six rules on their planes read it.
  expect(newIn(judged(otherwise), before).length).toBe(6)
})

test('judging a design takes so much memory on the way', () => {
  const measured = () =>
    Number(
      execFileSync(
        process.execPath,
        ['--min-semi-space-size=256', '--max-semi-space-size=256', '--no-opt', 'test/start/allocated.js'],
        { encoding: 'utf8' },
      ),
    )
  expect(measured()).toBeLessThan(26_000_000)
})
