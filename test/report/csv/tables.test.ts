import { describe, expect, test } from 'vitest'
import { nodeHost } from '../../../bin/node-host.js'
import { assess } from '../../../src/engine/assess.ts'
import { loadDesigns } from '../../../src/load/load-designs.ts'
import { packagedKnowledge } from '../../../src/load/packaged-knowledge.ts'
import { languages } from '../../../src/model/truth.ts'
import { formats, formatsOf } from '../../../src/report/formats.ts'
import type { Separator } from '../../../src/report/view.ts'
import { gapReport } from '../gap-report.ts'
import { expectGolden } from '../golden.ts'
import { assessment } from '../sample-assessment.ts'
import { design, view } from '../sample-design.ts'
import { kinds, reports, written } from '../sample-reports.ts'
import { objects, read } from './read.ts'

const separators: readonly Separator[] = [',', ';', '\t']
const tables = kinds.filter(kind => formatsOf(kind).includes('csv'))

test('the commands whose result is a table have csv', () => {
  expect(tables).toEqual(['assess', 'compare', 'diff', 'rules', 'norms', 'facts', 'verify'])
})

test.each(tables)('%s reads as it should', kind => {
  expectGolden(`${kind}.csv`, written(kind, 'csv'))
})

test.each(tables)('%s: the same columns and rows in every language, each row one line', kind => {
  const [english] = languages.map(language => read(written(kind, 'csv', { language })))
  for (const language of languages) {
    const text = written(kind, 'csv', { language })
    const rows = read(text)
    expect(rows[0]).toEqual(english?.[0])
    expect(new Set(rows.map(row => row.length)).size).toBe(1)
    expect(text.split('\r\n')).toHaveLength(rows.length + 1)
    expect(new Set(rows[0]).size).toBe(rows[0]?.length)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u)
    expect(text).not.toMatch(/SECRET|undefined|\[object/)
  }
})

test.each(separators)('the separator %j, with and without a byte order mark', separator => {
  const styled = (bom: boolean) => written('compare', 'csv', { csv: { separator, bom } })
  expect(read(styled(false), separator)).toEqual(read(written('compare', 'csv')))
  expect(styled(true)).toBe(`\ufeff${styled(false)}`)
})

test('several designs make one table with one head', () => {
  const one = { design, assessment }
  const input = { assessments: [one, { ...one, design: { ...design, id: 'xx-again' } }], view }
  const rows = read(
    gapReport('csv', { ...input, view: { ...view, csv: { separator: ',', bom: true } } }).slice(1),
  )
  expect(rows.map(([id]) => id).filter(id => id === 'design')).toHaveLength(1)
  expect(new Set(rows.map(([id]) => id))).toEqual(new Set(['design', 'xx-council', 'xx-again']))
  expect(gapReport('csv', { ...input, assessments: [] })).toBe('')
})

test('numbers are numbers; a design may be called like a column', () => {
  expect(objects(written('rules', 'csv'))[0]).toMatchObject({ examplesMet: '1', examplesUnmet: '2' })
  const { comparison, ...more } = reports.compare(view)
  const rows = comparison.rows.map(row => ({ ...row, cells: { rule: row.cells[design.id] as never } }))
  const input = { ...more, comparison: { ...comparison, designs: ['rule'], rows } }
  expect(objects(String(formats.compare.csv(input)))[0]).toMatchObject({
    rule: 'opcat/18-1-seconded',
    'verdict:rule': 'unmet',
  })
})

describe('Belgium', async () => {
  const knowledge = packagedKnowledge()
  const { designs } = await loadDesigns(['fixtures/belgium'], nodeHost(), knowledge.vocabulary)
  const assessments = designs.map(one => ({ design: one, assessment: assess(one, knowledge, ['opcat']) }))
  const own = { ...view, knowledge }

  test('a row for each finding, in the same order and the same words as in JSON', () => {
    const report = JSON.parse(gapReport('json', { assessments, view: own }))
    const findings = report.designs.flatMap((one: { id: string; findings: Record<string, unknown>[] }) =>
      one.findings.map(finding => ({ design: one.id, ...finding })),
    )
    const same = ['design', 'rule', 'subject', 'subjectName', 'plane', 'verdict', 'strength', 'theme']
    const texts = ['title', 'message', 'requirement', 'fingerprint']
    const rows = objects(gapReport('csv', { assessments, view: own }))
    expect(rows).toHaveLength(findings.length)
    for (const [at, row] of rows.entries())
      expect(pick(row, [...same, ...texts])).toEqual(pick(findings[at], [...same, ...texts]))
  })

  test('what is relied on is numbered, and its numbers are those of the reasons', () => {
    for (const row of objects(gapReport('csv', { assessments, view: own })))
      for (const [names, sets] of [
        ['evidence', ['reasons']],
        ['gaps', ['settlesMet', 'settlesUnmet']],
      ] as const) {
        const known = [...(row[names] ?? '').matchAll(/(?:^|\| )#(\d+) /g)].map(([, at]) => at)
        const named = sets.flatMap(set => [...(row[set] ?? '').matchAll(/#(\d+)/g)].map(([, at]) => at))
        expect(known).toEqual(known.map((_, at) => String(at + 1)))
        expect(known).toEqual(expect.arrayContaining(named))
      }
  })
})

const pick = (of: Readonly<Record<string, unknown>>, keys: readonly string[]) =>
  Object.fromEntries(keys.map(key => [key, of[key]]))
