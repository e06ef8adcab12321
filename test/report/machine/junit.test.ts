import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { grouped } from '../../../src/report/grouped.ts'
import { xmlElement, xmlText } from '../../../src/report/junit/xml.ts'
import { expectGolden } from '../golden.ts'
import { casesOf, complaints, expectCounts, suitesOf } from './junit-reader.ts'
import {
  everyExcuse,
  excused,
  hostile,
  hostileAssessed,
  hostileKnowledge,
  hostileProblems,
  problems,
  type Told,
  told,
} from './sample.ts'

const junit = (run: Told = {}): string => told('junit', run)

test('reads as it should', () => {
  expectGolden('assess.junit.xml', junit({ designs: [excused(everyExcuse)], problems }))
})

describe('what JUnit makes of a verdict', () => {
  const outcomes = (run: Told) => casesOf(junit(run)).map(({ outcome }) => outcome)

  test('unmet fails, undetermined is skipped, met passes, what does not apply is left out', () => {
    const counted = grouped(outcomes({}), outcome => outcome)
    expect([...counted.keys()].toSorted()).toEqual(['failure', 'passed', 'skipped'])
    expect(counted.get('passed')).toHaveLength(1)
    expect(outcomes({ view: { depth: 'brief' } })).not.toContain('skipped')
  })

  test('what is known, waived or attested as met is skipped, and says why; attested as unmet fails', () => {
    const text = junit({ designs: [excused(everyExcuse)] })
    expect(text).toContain('<skipped message="In the baseline">')
    expect(text).toContain(
      '<skipped message="Waived until 2027-01-01 by Ministry of Justice: A bill is on its way.">',
    )
    expect(text).toContain(
      '<skipped message="Attested as met, until 2027-06-30, by A. Visitor: The unit was seen.">',
    )
    expect(text).toMatch(
      /<failure [^>]*type="obligation">\n[^<]*Attested as unmet, until 2027-06-30, by A\. Visitor/,
    )
  })

  test('a design that was judged is a suite even if there is nothing to tell of it', () => {
    const [one] = [excused({})]
    const empty = one ? [{ ...one, assessment: { ...one.assessment, requirements: [] } }] : []
    expect(suitesOf(junit({ designs: empty }))).toMatchObject([
      { tests: '0', failures: '0', file: 'designs/council.yaml' },
    ])
  })

  test('an input that cannot be used is a suite with errors', () => {
    expect(suitesOf(junit({ designs: [], problems }))).toMatchObject([
      { name: 'designs/broken.yaml', tests: '1', errors: '1', failures: '0' },
      { name: 'nowhere.yaml', tests: '1', errors: '1', failures: '0' },
    ])
  })
})

test('no two cases of a suite have the same name', () => {
  const names = casesOf(junit({ problems })).map(
    ({ suite, classname, name }) => `${suite} ${classname} ${name}`,
  )
  expect(new Set(names).size).toBe(names.length)
})

describe('whatever an input holds, it is only text', () => {
  const runs: Readonly<Record<string, Told>> = {
    'in a design': { designs: [hostileAssessed(hostile)] },
    'in a rule pack': { view: { knowledge: hostileKnowledge(hostile) } },
    'in what is wrong with an input': { problems: hostileProblems(hostile) },
    'in an excuse': {
      designs: [
        excused({
          'opcat/18-1-seconded bodies/council': {
            by: 'attestation',
            verdict: 'unmet',
            reason: hostile,
            author: hostile,
            expires: hostile,
          },
        }),
      ],
    },
    'where nothing is left of it': { designs: [hostileAssessed('\u0000\u202e')] },
    'where there is nothing at all': { designs: [] },
  }

  test.each(Object.keys(runs))('%s', async name => {
    const report = junit(runs[name])
    expect(await complaints(report)).toEqual([])
    expect(report.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}|\p{Cs}|[\ufffe\uffff]/u)
    expect(report).not.toMatch(/<script|\]\]>/)
    expectCounts(report)
  })

  test('any text comes back as it is shown', async () => {
    const texts = fc.sample(fc.string({ unit: 'binary' }), { numRuns: 300, seed: 7 })
    const lines = xmlElement('testsuites', { name: texts.join('|') || 'x' }, texts.map(xmlText))
    expect(await complaints(lines.join('\n'), false)).toEqual([])
  })
})
