import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Notice } from '../../../src/report/notice/notice.ts'
import { atMost, messageText, pascalName } from '../../../src/report/sarif/sarif-text.ts'
import { uriOf } from '../../../src/report/sarif/uri.ts'
import { writeSarif } from '../../../src/report/sarif/write-sarif.ts'
import { belgium, call, home } from '../../cli/memory.ts'
import { expectGolden } from '../golden.ts'
import { againstGithub, type Log, runOf } from './github-rules.ts'
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
  view,
} from './sample.ts'
import { expectValid, hasSchema } from './sarif-schema.ts'

const sarif = (run: Told = {}): Log => JSON.parse(told('sarif', run))
const results = (run: Told = {}) => runOf(sarif(run)).results

test('reads as it should', () => {
  expectGolden('assess.sarif', told('sarif', { designs: [excused(everyExcuse)], problems }))
})

describe('what SARIF makes of a verdict', () => {
  const kinds = (run: Told) => results(run).map(({ kind, level }) => `${kind} ${level}`)

  test('unmet fails, at a level by strength; undetermined is to be reviewed', () => {
    expect(new Set(kinds({}))).toEqual(new Set(['fail error', 'fail note', 'review none']))
  })

  test('brief: only what is unmet; full: what is met too', () => {
    expect(new Set(kinds({ view: { depth: 'brief' } }))).toEqual(new Set(['fail error', 'fail note']))
    expect(kinds({ view: { depth: 'full' } })).toContain('pass none')
  })

  test('the gravest come first', () => {
    const levels = results().map(({ level }) => ['error', 'warning', 'note', 'none'].indexOf(level))
    expect(levels).toEqual(levels.toSorted())
  })

  test('excuses are suppressions, the baseline a state of its own, what is attested is told as attested', () => {
    const told = results({ designs: [excused(everyExcuse)] })
    const of = (rule: string, subject: string) =>
      told.find(
        ({ ruleId, properties: { subject: about, plane } }) =>
          ruleId === rule && about === subject && plane === 'law',
      )
    expect(of('opcat/18-1-seconded', 'bodies/council')).toMatchObject({
      kind: 'fail',
      baselineState: 'unchanged',
      suppressions: [{ kind: 'external', status: 'accepted', justification: 'In the baseline' }],
    })
    expect(of('opcat/29-reached', 'places/cells@union')?.suppressions).toMatchObject([
      { justification: 'Waived until 2027-01-01 by Ministry of Justice: A bill is on its way.' },
    ])
    expect(of('spt/32-unit', 'bodies/council')).toMatchObject({
      kind: 'review',
      suppressions: [{ kind: 'external' }],
      properties: { verdict: 'undetermined', attested: { verdict: 'met', author: 'A. Visitor' } },
    })
    expect(of('opcat/18-1-seconded', 'bodies/commissions')).toMatchObject({
      kind: 'fail',
      level: 'error',
      suppressions: [],
      properties: { verdict: 'undetermined', attested: { verdict: 'unmet' } },
    })
    expect(of('opcat/20-powers', 'places/prison@union')).toMatchObject({
      suppressions: [],
      baselineState: 'new',
    })
  })

  test('without excuses nothing is said of them', () => {
    for (const result of results()) {
      expect(result).not.toHaveProperty('suppressions')
      expect(result).not.toHaveProperty('baselineState')
    }
  })
})

test('inputs that cannot be used are what the tool met on its way, with place and hint', () => {
  const { invocations, tool } = runOf(sarif({ problems }))
  expect(invocations[0]).toMatchObject({ executionSuccessful: false })
  expect(invocations[0]?.toolExecutionNotifications).toMatchObject([
    {
      descriptor: { id: 'UNKNOWN_KEY', index: 0 },
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'designs/broken.yaml' },
            region: { startLine: 3, startColumn: 1 },
          },
        },
      ],
    },
    { descriptor: { id: 'FILE_NOT_FOUND', index: 1 } },
  ])
  expect(tool.driver.notifications.map(({ id }) => id)).toEqual(['UNKNOWN_KEY', 'FILE_NOT_FOUND'])
})

test('a run is known by what was named, whatever comes of it', () => {
  const id = (named: readonly string[]) => runOf(sarif({ view: { named }, designs: [] })).automationDetails.id
  expect(id(['designs'])).toBe('opcat/designs/')
  expect(id(['/home/analyst/designs/'])).toBe('opcat/designs/')
  expect(id(['a.yaml', 'b.yaml'])).toBe('opcat/')
  expect(id(['.'])).toBe('opcat/')
})

test('no more results than GitHub takes; what is left out is said, and it is what weighs least', () => {
  const writer = writeSarif(view)
  const one = (outcome: Notice['outcome'], index: number): Notice => ({
    topic: {
      id: 'a/b',
      title: 'T',
      requirement: 'R',
      cited: '',
      strength: 'obligation',
      tags: [],
      confirmed: true,
      help: [],
    },
    outcome,
    counts: outcome,
    message: 'M',
    place: { file: 'a.yaml', line: 1, column: 1 },
    grounds: [],
    remarks: [],
    remedy: '',
    fingerprint: index.toString(16).padStart(16, '0'),
  })
  for (let design = 0; design < 26; design += 1) {
    const notices = Array.from({ length: 1000 }, (_, index) =>
      one(index < 990 ? 'undetermined' : 'unmet', design * 1000 + index),
    )
    expect(writer.each({ id: 'd', name: 'D', file: 'a.yaml', notices })).toBe('')
  }
  const run = runOf(JSON.parse(writer.close([])))
  expect(run.results).toHaveLength(25_000)
  expect(run.results.filter(({ kind }) => kind === 'fail')).toHaveLength(260)
  expect(run.invocations[0]?.toolExecutionNotifications.map(({ message }) => message.text)).toEqual([
    '1000 more results were left out, since a run may hold 25000. What weighs most was kept.',
  ])
})

describe('whatever an input holds', () => {
  const runs: Readonly<Record<string, Told>> = {
    'in a design': { designs: [hostileAssessed(hostile)] },
    'in a rule pack': { view: { knowledge: hostileKnowledge(hostile) } },
    'in what is wrong with an input': { problems: hostileProblems(hostile) },
    'in an excuse': {
      designs: [
        excused({
          'opcat/18-1-seconded bodies/council': {
            by: 'waiver',
            reason: hostile,
            author: hostile,
            expires: hostile,
          },
        }),
      ],
    },
  }

  test.each(Object.keys(runs))('%s, it is only text', name => {
    const text = told('sarif', runs[name])
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}|\p{Cs}/u)
    const log: Log = JSON.parse(text)
    expect(againstGithub(log)).toEqual([])
    for (const message of messagesOf(log)) {
      expect(message).not.toMatch(/\]\(/)
      expect(message.replace(/\{\{|\}\}/g, '')).not.toMatch(/[{}]/)
    }
  })

  test('a path is a URI that leads back to it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1 }), parts => {
        const segments = parts.map(part => part.replaceAll('/', '_'))
        const uri = uriOf(segments.join('/'))
        expect(uri).toMatch(/^(file:\/\/\/[a-z]:)?[\w.!~*'()%/-]*$/i)
        expect(
          uri
            .replace(/^file:\/\/\//, '')
            .split('/')
            .map(decodeURIComponent),
        ).toEqual(segments)
      }),
    )
    expect(uriOf('a/\ud800.yaml')).toBe('a/%EF%BF%BD.yaml')
    expect(uriOf('d:/a b.yaml')).toBe('file:///d:/a%20b.yaml')
  })
})

test('texts: cut between characters, braces doubled, no links, names without signs', () => {
  expect(atMost(3, 'abcd')).toBe('ab…')
  expect(atMost(3, 'a\u{1f600}bc')).toBe('a…')
  expect(messageText('[a](b) {0}')).toBe('[a] (b) {{0}}')
  expect(pascalName('opcat/18-1-seconded-officials')).toBe('Opcat181SecondedOfficials')
  expect(pascalName('UNKNOWN_KEY')).toBe('UnknownKey')
})

test('an empty run is a run too', () => {
  const log = sarif({ designs: [] })
  expect(runOf(log).results).toEqual([])
  expect(runOf(log).invocations[0]).toMatchObject({ executionSuccessful: true })
  expect(againstGithub(log)).toEqual([])
})

test('a design from standard input, and one outside the working folder', async () => {
  const files = { ...belgium, '-': belgium['ctrg.yaml'] ?? '' }
  const piped = await call('assess - --format sarif --depth brief', files)
  const uris = (text: string) => new Set(locationsOf(JSON.parse(text)))
  expect(uris(piped.printed)).toEqual(new Set(['-', 'state.yaml']))
  expect(againstGithub(JSON.parse(piped.printed))).toEqual([])
  const absolute = await call(`assess ${home}/ctrg.yaml --format sarif --depth brief`, belgium)
  expect(uris(absolute.printed)).toEqual(new Set(['ctrg.yaml', 'state.yaml']))
})

describe.skipIf(!hasSchema)('the official schema (skipped where ../shared/schemas is absent)', () => {
  test('holds for excuses, problems, hostile texts and nothing at all', () => {
    expectValid(sarif({ designs: [excused(everyExcuse)], problems }))
    expectValid(sarif({ designs: [hostileAssessed(hostile)], problems: hostileProblems(hostile) }))
    expectValid(sarif({ view: { knowledge: hostileKnowledge(hostile), depth: 'full' } }))
    expectValid(sarif({ designs: [] }))
    expectValid(sarif({ designs: [assessed] }))
  })
})

function messagesOf(log: Log): readonly string[] {
  const { results, invocations } = runOf(log)
  return [
    ...results.map(({ message }) => message.text),
    ...results.flatMap(({ relatedLocations = [] }) => relatedLocations.map(({ message }) => message.text)),
    ...(invocations[0]?.toolExecutionNotifications ?? []).map(({ message }) => message.text),
  ]
}

const locationsOf = (log: Log): readonly string[] =>
  runOf(log).results.flatMap(({ locations, relatedLocations = [] }) =>
    [...locations, ...relatedLocations].map(({ physicalLocation }) => physicalLocation.artifactLocation.uri),
  )
