import { expect, test } from 'vitest'
import { type KnownFinding, type Now, type Overall, type Standing, stands } from '../../src/model/standing.ts'
import { languages } from '../../src/model/truth.ts'
import { clean } from '../../src/report/clean.ts'
import { standingRemarks } from '../../src/report/standing/remarks-text.ts'
import type { View } from '../../src/report/view.ts'
import { gapReport } from '../report/gap-report.ts'
import { expectGolden } from '../report/golden.ts'
import { view } from '../report/sample-design.ts'
import { strictly } from '../report/schema/strict.ts'
import { register, report } from './sample.ts'

test('a report shows what is known beside the verdict, as text, Markdown and JSON', () => {
  expectGolden('standing-80.txt', gapReport('text', report(view)))
  expectGolden('standing.md', gapReport('md', report(view)))
  expectGolden('standing.json', gapReport('json', report(view)))
})

test('a table has a column for it', () => {
  const table = gapReport('csv', report(view))
  expect(table.split('\n')[0]).toMatch(/,excuse\r?$/)
  expect(table).toContain('waived until 2027-01-31 by A. Janssens: The bill of autumn mends it.')
})

test('JSON has no field that the schema of the gap report does not describe', () => {
  const full: View = { ...view, depth: 'full' }
  const first = { ...report(view).assessments[0], standing: everyNow }
  for (const input of [report(full), { assessments: [first as never], overall: everything, view }])
    expect(strictly(JSON.parse(gapReport('json', input)))).toEqual([])
})

test('brief marks it too', () => {
  expectGolden('standing-brief.txt', gapReport('text', report({ ...view, depth: 'brief' })))
})

test('computed counts and verdicts are the same with and without', () => {
  const counts = (text: string) =>
    text.split('\n').filter(line => /^(Obligations|Recommendations|Positions) /.test(line))
  const [first] = report(view).assessments
  const without = {
    assessments: [{ ...first, standing: { ...first?.standing, asked: false } } as never],
    view,
  }
  expect(counts(gapReport('text', report(view)))).toEqual(counts(gapReport('text', without)))
  const verdicts = (json: string) =>
    JSON.parse(json).designs.map(
      ({ summary, provisions, requirements }: object & Record<string, unknown>) => [
        summary,
        provisions,
        requirements,
      ],
    )
  expect(verdicts(gapReport('json', report(view)))).toEqual(verdicts(gapReport('json', without)))
})

test('the stands of all open requirements add up to the computed counts', () => {
  const [{ standing, summary }] = JSON.parse(gapReport('json', report(view))).designs
  for (const verdict of ['unmet', 'undetermined']) {
    const counted = Object.values(summary as Record<string, Record<string, number>>).map(
      one => one[verdict] ?? 0,
    )
    const sum = (list: readonly number[]) => list.reduce((one, other) => one + other, 0)
    expect(Object.keys(standing.requirements[verdict])).toHaveLength(stands.length)
    expect(sum(Object.values(standing.requirements[verdict]))).toBe(sum(counted))
  }
})

test.each(languages)('nothing is left unsaid in %s', language => {
  const text = [
    gapReport('text', report({ ...view, language })),
    standingRemarks(everyNow, 'xx-council', { ...view, language }),
  ].join('\n')
  expect(text.match(/\b(excuse|standing|section)\.[a-z-]+|\{[a-z]+\}/g) ?? []).toEqual([])
})

test.each([40, 80, 160])('no line of the remarks is wider than %i columns', width => {
  const remarks = standingRemarks(everyNow, 'xx-council', { ...view, width })
  expect(Math.max(...remarks.split('\n').map(line => [...line].length))).toBeLessThanOrEqual(width)
})

test('twenty stale entries are named, the rest are counted; --depth full names them all', () => {
  const stale = Array.from({ length: 30 }, (_, index) => ({
    entry: known(`bodies/b-${index}`),
    now: 'met' as const,
  }))
  const remarks = (depth: View['depth']) => standingRemarks({ ...nothing, stale }, 'xx', { ...view, depth })
  expect(remarks('standard')).toContain('10 more; --depth full lists them.')
  expect(remarks('standard').match(/bodies\/b-/g)).toHaveLength(20)
  expect(remarks('full').match(/bodies\/b-/g)).toHaveLength(30)
})

test.each(['text', 'md', 'html', 'json'] as const)('a hostile reason stays a reason, as %s', format => {
  const hostile = 'a\u001b[2Jb\u202Ec <script>alert(1)</script> | *x* [l](u)\n# heading'
  const [first] = report(view).assessments
  const { standing } = first as { standing: Standing }
  const excuses = new Map(
    [...standing.excuses].map(([fingerprint, excuse]) => [
      fingerprint,
      excuse.by === 'waiver' ? { ...excuse, reason: hostile, author: hostile } : excuse,
    ]),
  )
  const expired = register.entries.map(entry => ({ ...entry, reason: hostile, by: hostile }))
  const evil = { ...standing, excuses, expired }
  const written = String(gapReport(format, { assessments: [{ ...first, standing: evil } as never], view }))
  expect(written.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u)
  if (format === 'html') expect(written).not.toContain('<script>alert')
  if (format === 'md') expect(written).not.toMatch(/<script|^# heading/m)
  if (format === 'text') expect(written.replaceAll(/\s+/g, ' ')).toContain(clean(hostile))
})

const nothing: Standing = {
  asked: true,
  excuses: new Map(),
  stale: [],
  expired: [],
  renamed: [],
  across: { design: 'xx-council', used: new Set(), idle: [], resembles: [] },
}

const nows: readonly Now[] = [
  'met',
  'unmet',
  'undetermined',
  'not-applicable',
  'no-finding',
  'no-subject',
  'no-rule',
]

const known = (subject: string): KnownFinding => ({
  kind: 'baseline',
  rule: 'opcat/20-powers',
  design: 'xx-council',
  subject,
  plane: 'law',
  verdict: 'unmet',
  fingerprint: '0',
})

const everyNow: Standing = {
  ...nothing,
  stale: nows.map(now => ({ entry: known('bodies/council'), now })),
  expired: register.entries,
  renamed: [{ from: 'bodies/a', to: 'bodies/b', entries: [known('bodies/a')] }],
}

const everything: Overall = {
  notJudged: ['xx'],
  renamed: [{ from: 'xx', to: 'yy', entries: [known('bodies/a')] }],
  stale: register.entries.map(entry => ({ entry, now: 'no-subject' })),
}
