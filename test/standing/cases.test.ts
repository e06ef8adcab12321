import { expect, test } from 'vitest'
import { fingerprint } from '../../src/engine/fingerprint.ts'
import { call } from '../cli/memory.ts'
import { type BodyFacts, designText, files } from './house.ts'

// The clock of these tests says 30 June 2026.
interface Case {
  readonly design: Readonly<Record<string, BodyFacts>>
  /** Known findings, `body: verdict`. */
  readonly baseline?: Readonly<Record<string, string>>
  readonly waivers?: readonly string[]
  readonly attestations?: readonly string[]
  readonly failOn?: string
  readonly exit: number
  /** What stands beside the findings, `body: by`. */
  readonly excused?: Readonly<Record<string, string>>
  readonly told?: RegExp
}

const unmet = { law: 'yes' }
const met = { law: 'no' }
const open = {}

const cases: Readonly<Record<string, Case>> = {
  'nothing known: what is unmet counts': { design: { council: unmet }, exit: 1 },
  'a known unmet does not count, and is shown': {
    design: { council: unmet },
    baseline: { council: 'unmet' },
    exit: 0,
    excused: { council: 'baseline' },
  },
  'a new body that is unmet counts beside a known one': {
    design: { council: unmet, office: unmet },
    baseline: { council: 'unmet' },
    exit: 1,
    excused: { council: 'baseline' },
  },
  'a known undetermined does not count': {
    design: { council: open },
    baseline: { council: 'undetermined' },
    failOn: 'obligation+undetermined',
    exit: 0,
    excused: { council: 'baseline' },
  },
  'a known undetermined excuses no unmet': {
    design: { council: unmet },
    baseline: { council: 'undetermined' },
    exit: 1,
    excused: {},
    told: /1 entry has no effect[^•]*• baseline: house\/seconded, bodies\/council, in law: undetermined before, now unmet/,
  },
  'a known unmet excuses no undetermined': {
    design: { council: open },
    baseline: { council: 'unmet' },
    failOn: 'obligation+undetermined',
    exit: 2,
    excused: {},
    told: /unmet before, now undetermined/,
  },
  'what is mended is named as stale': {
    design: { council: met },
    baseline: { council: 'unmet' },
    exit: 0,
    excused: {},
    told: /unmet before, now met/,
  },
  'an undetermined body beside a known unmet one counts as undetermined': {
    design: { council: unmet, office: open },
    baseline: { council: 'unmet' },
    failOn: 'obligation+undetermined',
    exit: 2,
  },
  'a waiver excuses an unmet': {
    design: { council: unmet },
    waivers: ['subject: bodies/council, expires: 2027-01-31'],
    exit: 0,
    excused: { council: 'waiver' },
  },
  'a waiver excuses an undetermined': {
    design: { council: open },
    waivers: ['subject: bodies/council, expires: 2027'],
    failOn: 'obligation+undetermined',
    exit: 0,
    excused: { council: 'waiver' },
  },
  'a waiver that expired yesterday: announced, and the finding returns': {
    design: { council: unmet },
    waivers: ['subject: bodies/council, expires: 2026-06-29'],
    exit: 1,
    excused: {},
    told: /1 entry has expired[^•]*• waiver: house\/seconded, bodies\/council: until 2026-06-29, by A\. B\.: reasons\s+w\.yaml:3/,
  },
  'a waiver that expires today still holds': {
    design: { council: unmet },
    waivers: ['subject: bodies/council, expires: 2026-06-30'],
    exit: 0,
    excused: { council: 'waiver' },
  },
  'a waiver that expires tomorrow holds': {
    design: { council: unmet },
    waivers: ['subject: bodies/council, expires: 2026-07-01'],
    exit: 0,
  },
  'a waiver until a month holds to the last day of it': {
    design: { council: unmet },
    waivers: ['subject: bodies/council, expires: 2026-06'],
    exit: 0,
  },
  'a waiver until the month before has expired': {
    design: { council: unmet },
    waivers: ['subject: bodies/council, expires: 2026-05'],
    exit: 1,
    told: /until 2026-05,/,
  },
  'an expired waiver on what is known: in the baseline all the same': {
    design: { council: unmet },
    baseline: { council: 'unmet' },
    waivers: ['subject: bodies/council, expires: 2025'],
    exit: 0,
    excused: { council: 'baseline' },
    told: /has expired/,
  },
  'a waiver for another subject excuses nothing, and is named': {
    design: { council: unmet },
    waivers: ['subject: bodies/office, expires: 2027'],
    exit: 1,
    excused: {},
    told: /waiver: house\/seconded, bodies\/office: there is no such subject now · w\.yaml:3/,
  },
  'a waiver for another design excuses nothing': {
    design: { council: unmet },
    waivers: ['design: institute, subject: bodies/council, expires: 2027'],
    exit: 1,
    told: /not judged in this run: institute\./,
  },
  'a waiver for the other plane excuses nothing, and is not stale where that plane is not asked': {
    design: { council: unmet },
    waivers: ['subject: bodies/council, plane: practice, expires: 2027'],
    exit: 1,
    told: /^$/,
  },
  'a waiver on what is met is named as stale': {
    design: { council: met },
    waivers: ['design: council, subject: bodies/council, expires: 2027'],
    exit: 0,
    told: /waiver: house\/seconded, bodies\/council: now met/,
  },
  'undetermined, attested as met: does not count': {
    design: { council: open },
    attestations: ['subject: bodies/council, verdict: met, expires: 2027'],
    failOn: 'obligation+undetermined',
    exit: 0,
    excused: { council: 'attestation met' },
  },
  'undetermined, attested as unmet: counts as unmet': {
    design: { council: open },
    attestations: ['subject: bodies/council, verdict: unmet, expires: 2027'],
    exit: 1,
    excused: { council: 'attestation unmet' },
  },
  'undetermined and known, attested as unmet: counts as unmet': {
    design: { council: open },
    baseline: { council: 'undetermined' },
    attestations: ['subject: bodies/council, verdict: unmet, expires: 2027'],
    exit: 1,
    excused: { council: 'attestation unmet' },
  },
  'attested as unmet, and waived: waived, and both are shown': {
    design: { council: open },
    waivers: ['subject: bodies/council, expires: 2027'],
    attestations: ['subject: bodies/council, verdict: unmet, expires: 2027'],
    failOn: 'obligation+undetermined',
    exit: 0,
    excused: { council: 'waiver attested unmet' },
  },
  'two attestations that differ: the one of unmet holds, whichever comes first': {
    design: { council: open },
    attestations: [
      'subject: bodies/council, verdict: met, expires: 2027',
      'subject: bodies/council, plane: law, verdict: unmet, expires: 2027',
    ],
    exit: 1,
    excused: { council: 'attestation unmet' },
  },
  'an attestation that expired: undetermined again': {
    design: { council: open },
    attestations: ['subject: bodies/council, verdict: met, expires: 2026-01-01'],
    failOn: 'obligation+undetermined',
    exit: 2,
    excused: {},
    told: /attestation: .* until 2026-01-01/,
  },
  'an attestation on what is met does nothing, and is named as stale': {
    design: { council: met },
    attestations: ['subject: bodies/council, verdict: unmet, expires: 2027'],
    exit: 0,
    excused: {},
    told: /attestation: house\/seconded, bodies\/council: now met/,
  },
  'an attestation of met on what is unmet does nothing, and is named as stale': {
    design: { council: unmet },
    attestations: ['subject: bodies/council, verdict: met, expires: 2027'],
    exit: 1,
    excused: {},
    told: /attestation: house\/seconded, bodies\/council: now unmet/,
  },
}

for (const [name, one] of Object.entries(cases))
  test(name, async () => {
    const words = [
      'assess d.yaml --rules pack --norms house --theme independence-personal --plane law --format json',
      ...(one.baseline ? ['--baseline b.json'] : []),
      ...(one.waivers || one.attestations ? ['--waivers w.yaml'] : []),
      `--fail-on ${one.failOn ?? 'obligation'}`,
    ]
    const known = { 'b.json': baselineText(one.baseline ?? {}), 'w.yaml': waiversText(one) }
    const { code, printed, told } = await call(words.join(' '), files(one.design, known))
    expect(code).toBe(one.exit)
    if (one.excused) expect(excusesIn(printed)).toEqual(one.excused)
    if (one.told) expect(told.replaceAll(/\n */g, ' ').trim()).toMatch(one.told)
    else expect(told).toBe('')
  })

test('a baseline of some norms excuses these, and is not stale where others are asked', async () => {
  const both = files({ council: unmet }, { 'b.json': baselineText({ council: 'unmet' }) })
  const judged = 'assess d.yaml --rules pack --norms house --plane law --baseline b.json'
  expect(await call(`${judged} --theme mandate --quiet`, both)).toMatchObject({ code: 0, told: '' })
  expect(await call(`${judged} --quiet`, both)).toMatchObject({ code: 0, told: '' })
  const other = 'assess d.yaml --norms opcat --theme access-powers --baseline b.json --quiet'
  expect((await call(`${other} --rules pack`, both)).told).toBe('')
})

test('a rule that is no longer there is named as such', async () => {
  const gone = files({ council: unmet }, { 'b.json': baselineText({ council: 'unmet' }) })
  const { told } = await call('assess d.yaml --norms opcat --theme access-powers --baseline b.json', gone)
  expect(told).toContain('house/seconded, bodies/council, in law: unmet before, there is')
})

test('compare asks the same function for its exit code, and tells the same remarks', async () => {
  const words = 'compare d.yaml e.yaml --rules pack --norms house --theme independence-personal --plane law'
  const both = files(
    { council: unmet },
    {
      'e.yaml': designText({ office: met }, { id: 'office' }),
      'b.json': baselineText({ council: 'unmet', x: 'unmet' }),
    },
  )
  expect((await call(`${words} --fail-on obligation`, both)).code).toBe(1)
  const { code, told } = await call(`${words} --fail-on obligation --baseline b.json`, both)
  expect(code).toBe(0)
  expect(told).toContain('bodies/x, in law: unmet before')
})

test('several files are read together', async () => {
  const several = files(
    { council: unmet, office: unmet, chamber: unmet },
    {
      'a.json': baselineText({ council: 'unmet' }),
      'b.json': baselineText({ office: 'unmet', council: 'unmet' }),
      'w.yaml': waiversText({ waivers: ['subject: bodies/chamber, expires: 2027'] }),
      'v.yaml': waiversText({}),
    },
  )
  const words = 'assess d.yaml --rules pack --norms house --theme independence-personal --plane law --quiet'
  expect(
    (await call(`${words} --baseline a.json --baseline b.json --waivers w.yaml,v.yaml`, several)).code,
  ).toBe(0)
})

test('an output never overwrites a baseline or waivers that were read', async () => {
  const named = files({ council: unmet }, { 'b.json': baselineText({}), 'w.yaml': waiversText({}) })
  for (const file of ['b.json', 'w.yaml']) {
    const words = `assess d.yaml --baseline b.json --waivers w.yaml --format json=${file}`
    const { code, files: written } = await call(words, named)
    expect([code, written.size]).toEqual([64, 0])
  }
})

/** A baseline on `house/seconded` in law, as `opcat baseline` writes it. */
function baselineText(known: Readonly<Record<string, string>>): string {
  const findings = Object.entries(known).map(([body, verdict]) => {
    const parts = ['house/seconded', 'council', `bodies/${body}`, 'law']
    const [rule, design, subject, plane] = parts
    return { rule, design, subject, plane, verdict, fingerprint: fingerprint(parts) }
  })
  return JSON.stringify({ format: 'opcat/baseline/1', findings })
}

function waiversText({ waivers = [], attestations = [] }: Pick<Case, 'waivers' | 'attestations'>): string {
  const list = (key: string, entries: readonly string[]) =>
    entries.length > 0
      ? [`${key}:`, ...entries.map(one => `  - { rule: house/seconded, ${one}, reason: reasons, by: A. B. }`)]
      : []
  return ['opcat: waivers/1', ...list('waivers', waivers), ...list('attestations', attestations), ''].join(
    '\n',
  )
}

function excusesIn(printed: string): Readonly<Record<string, string>> {
  const findings: { subject: string; excuse?: Record<string, unknown> }[] =
    JSON.parse(printed).designs[0].findings
  const told = ({ by, verdict, attested }: Record<string, unknown>): string =>
    [by, verdict, ...(attested ? ['attested', (attested as { verdict: string }).verdict] : [])]
      .filter(Boolean)
      .join(' ')
  return Object.fromEntries(
    findings.flatMap(({ subject, excuse }) =>
      excuse ? [[subject.slice('bodies/'.length), told(excuse)]] : [],
    ),
  )
}
