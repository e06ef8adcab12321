import { describe, expect, test } from 'vitest'
import { nodeHost } from '../../bin/node-host.js'
import { assess } from '../../src/engine/assess.ts'
import { loadDesigns } from '../../src/load/load-designs.ts'
import { packagedKnowledge } from '../../src/load/packaged-knowledge.ts'
import type { Assessment } from '../../src/model/assessment.ts'
import { arrangements } from './arrangements.ts'
import { options } from './options.ts'

const expected = { ...options, ...arrangements }
const knowledge = packagedKnowledge()
const { designs, problems } = await loadDesigns(['fixtures/belgium'], nodeHost(), knowledge.vocabulary)
const assessments = new Map(
  designs.map(design => [design.id, assess(design, knowledge, ['opcat', 'spt', 'coalition'])]),
)

test('the fixtures are sound, and each is expected', () => {
  expect(problems).toEqual([])
  expect(designs.map(({ id }) => id).sort()).toEqual(Object.keys(expected).map(idOf).sort())
})

for (const [fixture, sentences] of Object.entries(expected))
  describe(fixture, () => {
    const assessment = judged(fixture)
    for (const [sentence, verdicts] of Object.entries(sentences))
      test(sentence, () => {
        const keys = Object.keys(verdicts)
        expect(Object.fromEntries(keys.map(key => [key, foundAt(assessment, key)]))).toEqual(verdicts)
      })
  })

describe('ifdh', () => {
  const { requirements } = judged('ifdh')

  test('most obligations of arts 19 and 20 are unmet in law', () => {
    const readsThem = new Set(
      knowledge.rules
        .filter(({ provisions }) => /^OPCAT-(19|20)-/.test(provisions[0] ?? ''))
        .map(({ id }) => id),
    )
    const own = requirements.filter(
      ({ rule, plane, strength }) => readsThem.has(rule) && plane === 'law' && strength === 'obligation',
    )
    expect(own.filter(({ verdict }) => verdict === 'unmet').length).toBeGreaterThan(own.length / 2)
  })

  test('nothing in the separation of functions is unmet', () => {
    const own = requirements.filter(({ theme }) => theme === 'separation-of-functions')
    expect(own.filter(({ verdict }) => verdict === 'unmet')).toEqual([])
  })
})

test('ad-hoc: no obligation is unmet, most are undetermined, and never is all met', () => {
  const { summary } = judged('ad-hoc')
  expect(summary.obligation.unmet).toBe(0)
  expect(summary.recommendation.unmet + summary.position.unmet).toBeLessThan(3)
  expect(summary.obligation.undetermined).toBeGreaterThan(summary.obligation.met)
})

test('status-quo: most places are reached by no one, in law and in practice', () => {
  const { coverage, requirements } = judged('status-quo')
  const reached = requirements.find(({ rule, plane }) => rule === 'opcat/29-reached' && plane === 'practice')
  const unreached = reached?.findings.filter(({ verdict }) => verdict === 'unmet') ?? []
  expect(coverage.filter(one => one.coverage === 'uncovered').length).toBeGreaterThan(coverage.length / 2)
  expect(unreached.length).toBeGreaterThan(coverage.length / 2)
})

describe('law-2024', () => {
  test('whatever cites the unread articles is unknown', () => {
    const cited = [...(designOf('law-2024')?.facts.values() ?? [])].filter(({ sources }) =>
      sources.some(source => source.startsWith('act-2024#arts-8/')),
    )
    expect(cited.length).toBeGreaterThan(30)
    expect(cited.filter(({ value }) => value !== 'unknown')).toEqual([])
  })

  test('nothing is unmet of the department, whose articles were not read', () => {
    const findings = judged('law-2024').requirements.flatMap(requirement => requirement.findings)
    const own = findings.filter(({ subject }) => /\bdepartment\b/.test(subject))
    expect(own.length).toBeGreaterThan(50)
    expect(own.filter(({ verdict }) => verdict === 'unmet')).toEqual([])
  })
})

function idOf(fixture: string) {
  return `be-${fixture}`
}

function designOf(fixture: string) {
  return designs.find(({ id }) => id === idOf(fixture))
}

function judged(fixture: string): Assessment {
  const assessment = assessments.get(idOf(fixture))
  if (!assessment) throw new Error(`No fixture “${fixture}”.`)
  return assessment
}

function foundAt({ requirements, provisions, coverage }: Assessment, key: string): string | undefined {
  const [what = '', subject] = key.split(' ')
  const place = coverage.find(one => key === `${one.place}@${one.level}`)
  if (place) return place.coverage
  if (!what.includes('/')) return provisions.find(({ id }) => id === what)?.verdict
  const requirement = requirements.find(({ rule, plane }) => what === `${rule}/${plane}`)
  if (!subject) return requirement?.verdict
  return requirement?.findings.find(finding => finding.subject.endsWith(`/${subject}`))?.verdict
}
