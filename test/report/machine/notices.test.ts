import { describe, expect, test } from 'vitest'
import type { Fact } from '../../../src/model/design.ts'
import { factKey } from '../../../src/model/design.ts'
import { assessedNotices } from '../../../src/report/notice/assessed-notices.ts'
import type { Outcome } from '../../../src/report/notice/notice.ts'
import { problemNotices } from '../../../src/report/notice/problem-notices.ts'
import { weightOf } from '../../../src/report/notice/weight.ts'
import { evidence, finding } from '../sample-assessment.ts'
import { design } from '../sample-design.ts'
import { assessed, everyExcuse, excused, hostile, hostileAssessed, problems, view } from './sample.ts'

const tell = (of = assessed, wanted: readonly Outcome[] = ['unmet', 'undetermined']) =>
  assessedNotices(view, new Set(wanted))(of)

test('only what is wanted is told', () => {
  expect(new Set(tell(assessed, ['unmet']).notices.map(({ outcome }) => outcome))).toEqual(new Set(['unmet']))
  expect(tell(assessed, ['met']).notices.map(({ subject }) => subject?.id)).toEqual(['places/prison@union'])
})

test('a rule is described once, and its notices share that', () => {
  const { notices } = tell()
  const [first, second] = notices.filter(({ topic }) => topic.id === 'opcat/18-1-seconded')
  expect(first?.topic).toBe(second?.topic)
  expect(first?.topic.tags).toEqual(['obligation', 'independence-personal', 'opcat'])
})

describe('where to look first', () => {
  const seconded = evidence('bodies/council/members/seconded', 'yes', { line: 41 })
  const monitoring = evidence('bodies/council/functions/monitoring', 'yes', { line: 12, plane: 'both' })
  const placeOf = (
    more: Parameters<typeof finding>[3],
    of = design,
    verdict: 'unmet' | 'undetermined' = 'unmet',
  ) => {
    const one = finding('opcat/18-1-seconded', 'bodies/council', verdict, more)
    const [requirement] = assessed.assessment.requirements
    const requirements = requirement ? [{ ...requirement, findings: [one] }] : []
    return tell({ ...assessed, design: of, assessment: { ...assessed.assessment, requirements } }).notices[0]
      ?.place
  }

  test('the fact that the rule asks about, not the one that brings the body under it', () => {
    expect(placeOf({ evidence: [monitoring, seconded], reasons: [[0, 1]] })).toMatchObject({ line: 41 })
  })

  test('the one that forces the verdict, if several are asked about', () => {
    const other = { ...seconded, line: 77 }
    expect(placeOf({ evidence: [seconded, other], reasons: [[1]] })).toMatchObject({ line: 77 })
  })

  test('for what is undetermined: where somebody said that it is unknown', () => {
    const gap = {
      kind: 'said-unknown',
      path: 'x',
      plane: 'law',
      file: 'designs/state.yaml',
      line: 9,
      column: 4,
    } as const
    expect(placeOf({ gaps: [gap], evidence: [seconded] }, design, 'undetermined')).toEqual({
      file: 'designs/state.yaml',
      line: 9,
      column: 4,
    })
  })

  const stated = (path: string, offset: number): [string, Fact] => [
    factKey(path, 'law'),
    { path, plane: 'law', value: 'yes', sources: [], file: design.file, offset },
  ]
  const written = {
    ...design,
    facts: new Map([
      stated('bodies/council/powers/files', 25),
      stated('bodies/council/members/paid', 15),
      stated('bodies/other/members/seconded', 5),
    ]),
    lines: new Map([[design.file, [0, 10, 20, 30]]]),
  }
  const missing = (path: string) => ({ gaps: [{ kind: 'not-stated', path, plane: 'law' } as const] })

  test.each([
    ['bodies/council/members/seconded', 2],
    ['bodies/council/powers/visit', 3],
    ['bodies/council/term/length', 2],
    ['bodies/nobody/members/seconded', 1],
  ])('else where %s would be written: line %i', (path, line) => {
    expect(placeOf(missing(path), written, 'undetermined')).toMatchObject({ file: design.file, line })
  })
})

test('the facts relied on, that of the place first; what is missing; who comes closest', () => {
  const told = tell().notices.map(({ topic, place, grounds, remarks, remedy }) => ({
    rule: topic.id,
    at: `${place.file}:${place.line}`,
    grounds: grounds.map(({ text }) => text),
    remarks,
    remedy,
  }))
  expect(told[0]).toEqual({
    rule: 'opcat/18-1-seconded',
    at: 'designs/council.yaml:41',
    grounds: [
      'officials on secondment among the members (Central Council): yes (confidence medium) · Oversight Act, art-25-3-1 – They keep their salary.',
    ],
    remarks: [],
    remedy: 'Exclude secondment with a right of return.',
  })
  expect(told[1]?.remarks).toEqual([
    'officials on secondment among the members (Local commissions): not stated, in law',
  ])
  expect(told.find(({ rule }) => rule === 'opcat/29-reached')?.remarks).toEqual([
    'closest: Central Council; lacks: mandate',
  ])
  expect(told.filter(({ rule }) => rule === 'opcat/20-powers').flatMap(({ remarks }) => remarks)).toEqual([])
})

test('what is excused weighs least; an attestation that something is unmet weighs as if it were', () => {
  const { notices } = tell(excused(everyExcuse))
  const weighed = notices
    .filter(({ excuse }) => excuse)
    .map(one => [one.excuse?.by, one.outcome, weightOf(one)])
  expect(weighed).toEqual([
    ['baseline', 'unmet', 'excused'],
    ['attestation', 'undetermined', 'obligation'],
    ['waiver', 'unmet', 'excused'],
    ['attestation', 'undetermined', 'excused'],
  ])
})

test('inputs that cannot be used are told file by file, with what to do', () => {
  expect(
    problemNotices(problems, view).map(({ file, notices }) => [file, notices.map(one => one.topic.id)]),
  ).toEqual([
    ['designs/broken.yaml', ['UNKNOWN_KEY']],
    ['nowhere.yaml', ['FILE_NOT_FOUND']],
  ])
})

test('the same problem twice has two fingerprints, and keeps them when lines move', () => {
  const [problem] = problems
  const twice = problem ? [problem, { ...problem, line: 9 }] : []
  const marks = (list: typeof twice) =>
    problemNotices(list, view).flatMap(({ notices }) => notices.map(({ fingerprint }) => fingerprint))
  expect(new Set(marks(twice)).size).toBe(2)
  expect(marks(twice.map(one => ({ ...one, line: one.line === undefined ? 1 : one.line + 5 })))).toEqual(
    marks(twice),
  )
})

test('no text holds a line break, a control character or a turn of the reading order, or is empty or endless', () => {
  const { notices } = tell(hostileAssessed(`${hostile}${'x'.repeat(5000)}`))
  for (const { message, subject, grounds, remarks, remedy } of notices)
    for (const text of [message, subject?.name ?? '', ...grounds.map(one => one.text), ...remarks, remedy]) {
      expect(text).not.toMatch(/\p{Cc}|\p{Bidi_Control}|\p{Cs}/u)
      expect(text.length).toBeLessThanOrEqual(1000)
    }
})

test('a text of nothing but what is taken out leaves something to say', () => {
  const { notices } = tell(hostileAssessed('\u202e\u0000'))
  expect(notices.map(({ subject }) => subject?.name)).not.toContain('')
  expect(notices.map(({ message }) => message)).not.toContain('')
})
