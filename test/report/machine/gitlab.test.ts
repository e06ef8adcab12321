import { describe, expect, test } from 'vitest'
import { belgium, call } from '../../cli/memory.ts'
import { expectGolden } from '../golden.ts'
import { type Entry, entriesOf } from './gitlab-reader.ts'
import {
  assessed,
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

const gitlab = (run: Told = {}): readonly Entry[] => entriesOf(told('gitlab', run))

test('reads as it should', () => {
  expectGolden('assess.gitlab.json', told('gitlab', { designs: [excused(everyExcuse)], problems }))
})

test('severity by strength; what is undetermined is information; an unusable input blocks', () => {
  const severities = Object.fromEntries(
    gitlab({ problems }).map(({ check_name, description, severity }) => [
      `${check_name} ${description.split(':')[0]}`,
      severity,
    ]),
  )
  expect(severities).toEqual({
    'opcat/18-1-seconded Unmet': 'major',
    'opcat/18-1-seconded Undetermined': 'info',
    'opcat/29-reached Unmet': 'major',
    'opcat/29-reached Undetermined': 'info',
    'opcat/20-powers Unmet': 'major',
    'spt/32-unit Undetermined': 'info',
    'coalition/apart Unmet': 'info',
    'UNKNOWN_KEY Unusable input': 'blocker',
    'FILE_NOT_FOUND Unusable input': 'blocker',
  })
})

test('what is excused is left out', () => {
  expect(gitlab().length - gitlab({ designs: [excused(everyExcuse)] }).length).toBe(3)
})

test('brief: only what is unmet', () => {
  expect(
    gitlab({ view: { depth: 'brief' } }).every(({ description }) => description.startsWith('Unmet')),
  ).toBe(true)
})

test('nothing to tell is an empty list', () => {
  expect(told('gitlab', { designs: [] })).toBe('[]\n')
})

test('several designs make one list', () => {
  const other = { ...assessed, design: { ...assessed.design, id: 'xx-other' } }
  const requirements = other.assessment.requirements.map(one => ({
    ...one,
    findings: one.findings.map(finding => ({
      ...finding,
      fingerprint: [...finding.fingerprint].reverse().join(''),
    })),
  }))
  const renamed = { ...other, assessment: { ...other.assessment, requirements } }
  expect(entriesOf(told('gitlab', { designs: [assessed, renamed] })).length).toBe(2 * gitlab().length)
})

test('a file outside the working folder is told from it', async () => {
  const files = Object.fromEntries(Object.entries(belgium).map(([name, text]) => [`../other/${name}`, text]))
  const host = { ...belgium, ...files }
  const { printed } = await call('assess ../other/ctrg.yaml --format gitlab --depth brief', host)
  expect(new Set(entriesOf(printed).map(({ location }) => location.path))).toEqual(
    new Set(['../other/ctrg.yaml', '../other/state.yaml']),
  )
})

describe('whatever an input holds, the report is valid and safe to show', () => {
  const runs: Readonly<Record<string, Told>> = {
    'in a design': { designs: [hostileAssessed(hostile)] },
    'in a rule pack': { view: { knowledge: hostileKnowledge(hostile) } },
    'in what is wrong with an input': { problems: hostileProblems(hostile) },
    'where nothing is left of it': { designs: [hostileAssessed('\u0000\u202e')] },
  }

  test.each(Object.keys(runs))('%s', name => {
    const text = told('gitlab', runs[name])
    expect(entriesOf(text).length).toBeGreaterThan(0)
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}|\p{Cs}/u)
  })
})
