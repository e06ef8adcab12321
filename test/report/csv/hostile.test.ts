import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clean } from '../../../src/report/clean.ts'
import { type Cell, type Column, csvText, longestCell } from '../../../src/report/csv/csv-text.ts'
import { harmless } from '../../../src/report/csv/harmless.ts'
import type { CsvStyle } from '../../../src/report/view.ts'
import { gapReport } from '../gap-report.ts'
import { assessment } from '../sample-assessment.ts'
import { design, view } from '../sample-design.ts'
import { read } from './read.ts'

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'=1"],
  ['\r\n=1', "'=1"],
  [' \u00a0=1', "'=1"],
  ['\u200b\u202e\ufeff=1', "'=1"],
  ['＝1', "'＝1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠x', "'＠x"],
  ['﹦1', "'﹦1"],
  ['\u22121', "'\u22121"],
  ['a;=1', "a;'=1"],
  ['a | =1', "a | '=1"],
  ['a, "=1', 'a, "\'=1'],
  ["'=1", "'=1"],
  ['a = 1 - 2', 'a = 1 - 2'],
  ['prison-act', 'prison-act'],
  ['one\ntwo\u0000\u001b[2J', 'one two[2J'],
])('%j is written as %j', (text, safe) => {
  expect(harmless(text)).toBe(safe)
})

test('a cell that is too long for Excel is cut, and says so', () => {
  const [, [cell = ''] = []] = read(csvText([{ name: 'a', cell: text => text }], ['😀'.repeat(20_000)]))
  expect(cell.length).toBeLessThanOrEqual(longestCell)
  expect(cell).toMatch(/^(😀)+…$/u)
})

test('a hostile text comes back as one harmless cell, in any style', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(hostile, number, hostile, absent), { maxLength: 5 }),
      style,
      (rows, csv) => {
        const text = csvText(columnsOf(4), rows, csv)
        const [head, ...body] = read(csv.bom ? text.slice(1) : text, csv.separator)
        expect(head).toEqual(['c0', 'c1', 'c2', 'c3'])
        expect(body.map(([, second]) => Number(second))).toEqual(rows.map(([, second]) => second))
        for (const [at, cells] of body.entries()) {
          expect(cells).toHaveLength(4)
          expect(cells[3]).toBe('')
          for (const column of [0, 2])
            expect(withoutApostrophes(cells[column] ?? '')).toBe(
              withoutApostrophes(clean(String(rows[at]?.[column])).trim()),
            )
        }
        expect(text.replaceAll('\r\n', '').replaceAll(csv.separator, '')).not.toMatch(
          /[\p{Cc}\p{Bidi_Control}]/u,
        )
      },
    ),
    { numRuns: 1500, seed: 11 },
  )
})

test('a hostile text begins no formula, whatever sign a reader takes for the separator', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(hostile, hostile, hostile)), style, (rows, csv) => {
      const text = csvText(columnsOf(3), rows, { ...csv, bom: false })
      for (const cell of text.split(/[,;|\t\r\n]/))
        expect(cell).not.toMatch(/^[\s"\u200c\u200d]*[=+\-@＝＋－＠﹦﹢﹣﹫\u2212]/u)
    }),
    { numRuns: 3000, seed: 12 },
  )
})

test('a hostile text in a name, a note or a quotation stays in its cell of the gap report', () => {
  fc.assert(
    fc.property(hostile, style, (text, csv) => {
      const [requirement] = assessment.requirements
      const findings = requirement?.findings.map(finding => ({
        ...finding,
        evidence: finding.evidence.map(one => ({
          ...one,
          value: text,
          note: text,
          quote: text,
          file: text,
        })),
      }))
      const found = { ...assessment, requirements: [{ ...requirement, findings }] as never }
      const named = { ...design, name: { en: text }, file: text }
      const report = gapReport('csv', {
        assessments: [{ design: named, assessment: found }],
        view: { ...view, csv },
      })
      const rows = read(csv.bom ? report.slice(1) : report, csv.separator)
      expect(rows).toHaveLength(1 + (findings?.length ?? 0))
      expect(new Set(rows.map(row => row.length))).toEqual(new Set([30]))
      for (const row of rows.slice(1)) expect(row.filter(cell => /^[=+\-@＝＋－＠]/.test(cell))).toEqual([])
    }),
    { numRuns: 300, seed: 13 },
  )
})

const nasty = fc.constantFrom(
  ...[
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    '"',
    "'",
    ',',
    ';',
    '|',
    ' ',
    '\u00a0',
    '\ufeff',
    '\u200d',
    '\u2028',
  ],
  ...['＝', '＋', '－', '＠', '﹦', '\u2212', '\u0000', '\u001b', '\u202e', '\ud800', '😀', 'a', '1', '\\'],
)
const hostile = fc.oneof(
  fc.array(nasty, { maxLength: 12 }).map(signs => signs.join('')),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '=cmd|" /C calc"!A0',
    '@SUM(1+9)*cmd|" /C calc"!A0',
    '=HYPERLINK("http://x","y")',
    '"=1',
    'a";=1;"b',
  ),
)
const number = fc.integer()
const absent = fc.constant(undefined)
const style: fc.Arbitrary<CsvStyle> = fc.record({
  separator: fc.constantFrom(',', ';', '\t'),
  bom: fc.boolean(),
})

const columnsOf = (width: number): readonly Column<readonly Cell[]>[] =>
  Array.from({ length: width }, (_, at) => ({ name: `c${at}`, cell: row => row[at] }))

const withoutApostrophes = (text: string): string => text.replaceAll("'", '')
