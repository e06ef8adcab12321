import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { nothingKnown } from '../../../src/engine/standing/standing.ts'
import { readWorkbook } from '../../../src/load/workbook/read-workbook.ts'
import { rendererOf, reportIn } from '../../../src/report/formats.ts'
import { columnLetters, rangeOn, sheetNames } from '../../../src/report/xlsx/sheet-name.ts'
import { writeWorkbook } from '../../../src/report/xlsx/write-workbook.ts'
import { view } from '../sample-design.ts'
import { reports } from '../sample-reports.ts'

const gap = async (at = view) => {
  const report = reportIn('xlsx')?.(at)
  for (const one of reports.assess(at).assessments)
    await report?.each({ standing: nothingKnown(one.design.id), ...one })
  return (await report?.close({ problems: [] } as never)) as Uint8Array
}
const side = async (at = view) => (await rendererOf('compare', 'xlsx')?.(reports.compare(at))) as Uint8Array

describe.each([
  ['assess', gap, ['Summary', 'Matrix', 'Findings', 'Coverage', 'Facts', 'Open questions']],
  ['compare', side, ['Summary', 'Matrix', 'Coverage', 'Theme by theme', 'Facts']],
] as const)('%s', (_, make, names) => {
  test('has its sheets, heads that stay, filters, and prints across', async () => {
    const bytes = await make()
    expect(readWorkbook(bytes).map(({ name }) => name)).toEqual(names)
    const parts = unzipSync(bytes)
    const matrix = strFromU8(parts['xl/worksheets/sheet2.xml'] as Uint8Array)
    expect(matrix).toContain('state="frozen"')
    expect(matrix).toContain('<autoFilter ref="A1:')
    expect(matrix).toContain('orientation="landscape" fitToWidth="1" fitToHeight="0"')
  })

  test('the same input and clock give the same bytes; the clock alone dates the file', async () => {
    const now = new Date('2026-06-30T12:00:00Z')
    expect(await make({ ...view, now })).toEqual(await make({ ...view, now }))
    const core = strFromU8(unzipSync(await make({ ...view, now }))['docProps/core.xml'] as Uint8Array)
    expect(core).toContain('2026-06-30T12:00:00Z')
    const { now: _, ...undated } = { ...view, now }
    const withoutDate = unzipSync(await make(undated))['docProps/core.xml'] as Uint8Array
    expect(strFromU8(withoutDate)).not.toContain('dcterms:created>')
  })

  test.each(['en', 'nl', 'fr', 'de'] as const)('leaves no bare key in %s', async language => {
    const texts = readWorkbook(await make({ ...view, language })).flatMap(({ cells }) =>
      cells.map(({ text }) => text),
    )
    expect(texts.filter(text => /^(workbook|verdict|plane|strength|coverage|answers)\./.test(text))).toEqual(
      [],
    )
  })
})

test('a verdict is said in words, whatever its colour', async () => {
  const [, matrix] = readWorkbook(await gap())
  expect(matrix?.cells.some(({ text }) => text === 'unmet')).toBe(true)
})

test('what looks like a formula is text, also when it is typed again; what XML forbids is gone', async () => {
  const texts = [
    '=1+1',
    '+cmd',
    '-2',
    '@x',
    '\u0000a\u0001b',
    '_x0041_',
    'a\u202eb',
    '<&">',
    'x'.repeat(40_000),
    '\ud800x',
  ]
  const bytes = await writeWorkbook({
    title: 'x',
    language: 'en',
    sheets: [{ name: 'S', columns: [{ width: 9 }], rows: texts.map(value => ({ cells: [{ value }] })) }],
  })
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] as Uint8Array)
  expect(xml).not.toContain('<f>')
  expect(strFromU8(unzipSync(bytes)['xl/styles.xml'] as Uint8Array)).toContain('quotePrefix="1"')
  const read = readWorkbook(bytes)[0]?.cells.map(({ text }) => text) ?? []
  expect(read.slice(0, 4)).toEqual(['=1+1', '+cmd', '-2', '@x'])
  expect(read.slice(4, 8)).toEqual(['ab', '_x0041_', 'ab', '<&">'])
  expect(read[8]).toHaveLength(32_767)
  expect(read[9]).toBe('x')
  expect(xml.match(/<c r="A[1-4]" s="1" t="inlineStr">/g)).toHaveLength(4)
})

test('names of sheets are such as Excel takes', () => {
  const wanted = ['[a]:*?/\\b', "'quoted'", 'x'.repeat(40), 'x'.repeat(40), 'History', '', 'A', 'a']
  const names = sheetNames(wanted)
  expect(new Set(names.map(name => name.toLowerCase())).size).toBe(wanted.length)
  for (const name of names) expect(name).toMatch(/^(?!')(?!history$)[^[\]:*?/\\]{1,31}(?<!')$/i)
  expect(rangeOn("a'b", '$A$1')).toBe("'a''b'!$A$1")
  expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
})
