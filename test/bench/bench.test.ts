import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { assess } from '../../src/engine/assess.ts'
import { loadDesigns } from '../../src/load/load-designs.ts'
import { packagedKnowledge } from '../../src/load/packaged-knowledge.ts'
import { call } from '../cli/memory.ts'
import { memoryHost } from '../load/memory-host.ts'
import { designText } from './corpus/design-text.js'
import { seed } from './corpus/write-corpus.js'
import { exponent, median } from './measure/statistics.js'
import { subjectsOf } from './peers/facts.js'
import { checks } from './rules/checks.js'
import { planFor } from './rules/plan.js'
import { packOf } from './rules/write-rules.js'

const knowledge = packagedKnowledge()
const { vocabulary } = knowledge
const numbers = [...Array(40).keys()]
const texts = numbers.map(number => designText(number, seed, vocabulary))
const files: Record<string, string> = {
  '/bench/state.yaml': readFileSync('fixtures/belgium/state.yaml', 'utf8'),
}
texts.forEach((text, number) => {
  files[`/bench/${number}.yaml`] = text
})
const { designs, problems } = await loadDesigns(['/bench'], memoryHost(files, { cwd: '/bench' }), vocabulary)

test('the same number and seed give the same design, others another', () => {
  expect(numbers.map(number => designText(number, seed, vocabulary))).toEqual(texts)
  expect(designText(0, seed + 1, vocabulary)).not.toBe(texts[0])
  expect(new Set(texts).size).toBe(texts.length)
})

test('generated designs are sound', () => {
  expect(problems).toEqual([])
  expect(designs).toHaveLength(texts.length)
})

test('generated designs have about 290 lines, most facts with a source', () => {
  const lines = median(texts.map(text => text.split('\n').length))
  expect(lines).toBeGreaterThan(270)
  expect(lines).toBeLessThan(310)
  const facts = designs.flatMap(design => [...design.facts.values()])
  const sourced = facts.filter(({ sources }) => sources.length > 0)
  expect(sourced.length / facts.length).toBeGreaterThan(0.7)
})

test('generated designs yield verdicts of every kind', () => {
  const [first] = designs
  const { requirements } = assess(first as NonNullable<typeof first>, knowledge, ['opcat', 'spt'])
  expect([...new Set(requirements.map(({ verdict }) => verdict))].sort()).toEqual([
    'met',
    'not-applicable',
    'undetermined',
    'unmet',
  ])
})

test('the checks, written as rules, are sound, give what their examples expect and notice every mutant', async () => {
  expect(checks.length).toBeGreaterThanOrEqual(60)
  const pack = Object.fromEntries(
    Object.entries(packOf(checks, vocabulary)).map(([path, text]) => [`pack/${path}`, text]),
  )
  const { code, printed, told } = await call('rules test pack --format json', pack)
  expect(told).toBe('')
  expect(code).toBe(0)
  const { rules, wrong, mutants } = JSON.parse(printed)
  expect(rules).toBe(checks.length)
  expect(wrong).toEqual([])
  expect(mutants.survivors).toEqual([])
})

test('what the peers are told of a design is what it states, inherited where parts inherit', () => {
  const { groups } = planFor(checks, vocabulary)
  const [group] = groups.filter(one => one.for === 'bodies' && one.plane === 'law')
  const design = {
    status: 'proposal',
    bodies: {
      council: {
        functions: { monitoring: 'yes', complete: 'yes' },
        basis: { rank: { is: 'act', source: 'x' } },
        members: { seconded: { practice: 'yes' }, disciplines: ['medicine'] },
      },
      unit: { 'part-of': 'council', functions: ['advice'], members: { disciplines: 'none' } },
      outsider: { role: 'outside' },
    },
  }
  expect(subjectsOf(design, group as NonNullable<typeof group>)).toEqual([
    {
      path: ['bodies', 'council'],
      facts: { 'basis.rank': 'act', 'functions.monitoring': 'yes', 'members.disciplines.medicine': 'yes' },
    },
    {
      path: ['bodies', 'unit'],
      facts: {
        'basis.rank': 'act',
        'members.disciplines.medicine': 'no',
        'members.disciplines.children': 'no',
        'members.disciplines.mental-health': 'no',
      },
    },
  ])
})

test('the exponent of linear growth is 1, of quadratic growth 2', () => {
  const sizes = [100, 1000, 10_000]
  expect(exponent(sizes.map(size => [size, 3 * size]))).toBeCloseTo(1)
  expect(exponent(sizes.map(size => [size, size ** 2]))).toBeCloseTo(2)
})

test('the peers are listed with their exact versions, and their lock names no registry host', () => {
  const { dependencies } = JSON.parse(readFileSync('test/bench/package.json', 'utf8'))
  for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  expect(readFileSync('test/bench/package-lock.json', 'utf8')).not.toMatch(/"resolved": "http/)
})
