import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { call } from '../cli/memory.ts'

const state = `opcat: state/1
id: land
name: { en: Land }
levels:
  land: { name: { en: The State } }
places: { complete: yes, list: { prison: { type: prison, levels: [land] } } }
`

/** A council of which only the interviews are said, or nothing at all. */
const council = (interviews: string | undefined, id = 'council') => `opcat: design/1
id: ${id}
state: state.yaml
name: { en: A council }
as-of: 2031-11
status: bill
bodies:
  ${id}:
    name: { en: The council }
    functions: [monitoring]
${interviews === undefined ? '' : `    powers: { private-interviews: ${interviews} }\n`}`

const texts = { met: council('full'), unmet: council('none'), undetermined: council(undefined) }
const files = {
  'state.yaml': state,
  ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${name}.yaml`, text])),
  'designs/one.yaml': texts.met.replace('state.yaml', '../state.yaml'),
  'designs/two.yaml': council('full', 'other').replace('state.yaml', '../state.yaml'),
}

// Private interviews are what one rule and the power as such read, in one theme of the treaty alone.
const only = '--norms opcat --theme access-powers --plane law'

const ends: readonly (readonly [keyof typeof texts, keyof typeof texts, string, number])[] = [
  ['met', 'unmet', 'worsened', 1],
  ['met', 'unmet', 'unmet', 1],
  ['met', 'unmet', 'never', 0],
  ['met', 'unmet', 'never+undetermined', 0],
  ['undetermined', 'unmet', 'worsened', 0],
  ['undetermined', 'unmet', 'unmet', 1],
  ['undetermined', 'met', 'unmet+undetermined', 0],
  ['met', 'undetermined', 'worsened', 0],
  ['met', 'undetermined', 'worsened+undetermined', 2],
  ['met', 'undetermined', 'unmet+undetermined', 2],
  ['met', 'undetermined', 'never+undetermined', 2],
  ['unmet', 'undetermined', 'worsened+undetermined', 2],
  ['unmet', 'met', 'unmet+undetermined', 0],
  ['unmet', 'unmet', 'unmet+undetermined', 0],
]

for (const [before, after, failOn, code] of ends)
  test(`${before}, then ${after}, --fail-on ${failOn}: exit ${code}`, async () => {
    const ended = await call(`diff ${before}.yaml ${after}.yaml ${only} --fail-on ${failOn} --quiet`, files)
    expect([ended.told, ended.printed, ended.code]).toEqual(['', '', code])
  })

test('without --fail-on nothing fails', async () => {
  expect((await call(`diff met.yaml unmet.yaml ${only}`, files)).code).toBe(0)
})

for (const words of [
  'diff met.yaml',
  'diff met.yaml unmet.yaml undetermined.yaml',
  'diff - -',
  'diff designs met.yaml',
  'diff met.yaml designs',
  'diff met.yaml unmet.yaml --fail-on obligation',
  'diff met.yaml unmet.yaml --fail-on worsened+unknown',
  'diff met.yaml unmet.yaml --norms opcta',
  'diff met.yaml unmet.yaml --format pptx',
])
  test(`wrong usage “${words}”: 64, and nothing on standard output`, async () => {
    const { code, printed, told } = await call(words, files)
    expect([code, printed]).toEqual([64, ''])
    expect(told).not.toBe('')
  })

test('several designs on one side are counted in the complaint', async () => {
  expect((await call('diff designs met.yaml', files)).told).toContain('“designs” leads to 2')
})

test('one side that is unsound leaves standard output empty, and what is wrong with a shared state is said once', async () => {
  const broken = { ...files, 'state.yaml': state.replace('type: prison', 'type: prision') }
  const { code, printed, told } = await call('diff met.yaml unmet.yaml', broken)
  expect([code, printed]).toEqual([65, ''])
  expect(told.match(/VALUE_NOT_LISTED|UNKNOWN/g)).toHaveLength(1)
})

test('one side from standard input', async () => {
  const { printed } = await call(`diff met.yaml - ${only} --format json`, { ...files, '-': texts.unmet })
  const report = JSON.parse(printed)
  expect([report.before.file, report.after.file]).toEqual(['met.yaml', '-'])
  expect(report.worsened.length).toBeGreaterThan(0)
})

test('an output never overwrites either side', async () => {
  for (const file of ['met.yaml', 'unmet.yaml', 'state.yaml'])
    expect((await call(`diff met.yaml unmet.yaml -o ${file}`, files)).code).toBe(64)
})

describe('--format json: the contract', async () => {
  const { printed } = await call(`diff met.yaml unmet.yaml ${only} --format json`, files)
  const report = JSON.parse(printed)

  test('its keys', () => {
    expect(Object.keys(report)).toEqual([
      'format',
      'tool',
      'norms',
      'language',
      'before',
      'after',
      'counts',
      'improved',
      'worsened',
      'settled',
      'unsettled',
      'arisen',
      'lapsed',
      'unchanged',
      'requirements',
      'coverage',
      'facts',
      'citations',
      'structure',
      'renamed',
      'drifted',
    ])
    expect(report.format).toBe('opcat/difference/1')
    expect(report.norms).toEqual(['opcat'])
  })

  test('facts by path and plane, with both values and where they stand', () => {
    expect(report.facts).toEqual([
      {
        path: 'bodies/council/powers/private-interviews',
        plane: 'law',
        before: 'full',
        after: 'none',
        kind: 'changed',
        stated: {
          before: {
            path: 'bodies/council/powers/private-interviews',
            sources: [],
            file: 'met.yaml',
            line: 11,
            column: 35,
          },
          after: {
            path: 'bodies/council/powers/private-interviews',
            sources: [],
            file: 'unmet.yaml',
            line: 11,
            column: 35,
          },
        },
      },
    ])
  })

  test('each change points at the fact that it rests on', () => {
    for (const { causes, before, after } of report.worsened) {
      expect(causes).toEqual({ facts: [0], structure: [] })
      expect([before.verdict, after.verdict]).toEqual(['met', 'unmet'])
    }
  })

  test('the same twice', async () => {
    expect((await call(`diff met.yaml unmet.yaml ${only} --format json`, files)).printed).toBe(printed)
  })
})

test('nothing changed: a report that says so', async () => {
  const { printed } = await call('diff met.yaml met.yaml', files)
  expect(printed).toContain('No verdict changed.')
  expect(printed).not.toMatch(/Changed facts|Changed structure/)
})

test.each(['en', 'nl', 'fr', 'de'])('in %s no key is left bare', async language => {
  const { printed } = await call(`diff met.yaml unmet.yaml --lang ${language}`, files)
  expect(printed).not.toMatch(/\b(diff|change|section)\.[a-z]|\{[a-z]+\}/)
})

test('the text of the bill was changed and the design was not: the quotations that drifted, each with its lines', async () => {
  const bill = billFiles()
  const files = {
    ...bill,
    'later/state.yaml': bill['state.yaml'],
    'later/design-1.yaml': bill['design-1.yaml'],
    'later/bill-1.md': bill['bill-2.md'],
  }
  const { printed } = await call('diff design-1.yaml later/design-1.yaml --format json', files as never)
  const { drifted, facts } = JSON.parse(printed)
  expect(facts).toEqual([])
  expect(drifted.length).toBeGreaterThan(20)
  expect(drifted[0]).toMatchObject({
    file: 'later/design-1.yaml',
    found: { file: 'later/bill-1.md' },
    pinpointStatus: 'absent',
  })
  const unchanged = await call('diff design-1.yaml design-1.yaml --format json', files as never)
  expect(JSON.parse(unchanged.printed).drifted).toEqual([])
})

function billFiles() {
  const names = ['state.yaml', 'design-1.yaml', 'bill-1.md', 'bill-2.md']
  return Object.fromEntries(names.map(name => [name, readFileSync(`fixtures/bill/${name}`, 'utf8')]))
}
