import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readCsv } from '../../src/load/fill/read-csv.ts'
import { limits } from '../../src/load/limits.ts'
import { readWorkbook } from '../../src/load/workbook/read-workbook.ts'
import { WorkbookFault } from '../../src/load/workbook/workbook-fault.ts'
import { files, fill } from './workplace.ts'

const book = (sheet: string, more: Readonly<Record<string, string>> = {}) => {
  const parts = {
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="a"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Target="worksheets/s.xml"/></Relationships>',
    'xl/worksheets/s.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}
const texts = (bytes: Uint8Array) => readWorkbook(bytes)[0]?.cells.map(({ text }) => text)
const codes = async (name: string, form: string | Uint8Array) =>
  (await fill(files, { [name]: form })).problems.map(({ code }) => code)

test('cells as other programs write them: shared, computed, true, dates, phonetic', () => {
  const bytes = book(
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" s="1"><v>45931</v></c><c r="D1"><v>1.50</v></c><c r="E1" t="str"><f>A1</f><v>x</v></c><c r="F1" t="d"><v>2026-01-02T00:00</v></c><c r="G1" t="e"><v>#N/A</v></c></row>',
    {
      'xl/sharedStrings.xml': '<sst><si><r><t>ri</t></r><r><t>ch</t></r><rPh><t>no</t></rPh></si></sst>',
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
    },
  )
  expect(texts(bytes)).toEqual(['rich', 'yes', '2025-10-01', '1.5', 'x', '2026-01-02', '#N/A'])
  expect(
    readWorkbook(bytes)[0]
      ?.cells.filter(({ formula }) => formula)
      .map(({ column }) => column),
  ).toEqual(['E'])
})

test('a bomb, too many cells, too many parts: refused before they hurt', async () => {
  const bomb = book('x'.repeat(limits.workbook.inflated + 1))
  expect(bomb.length).toBeLessThan(limits.workbook.bytes)
  expect(await codes('bomb.xlsx', bomb)).toEqual(['WORKBOOK_TOO_LARGE'])
  expect(await codes('cells.xlsx', book('<c r="A1"/>'.repeat(limits.workbook.cells + 1)))).toEqual([
    'WORKBOOK_TOO_LARGE',
  ])
  const many = Object.fromEntries(Array.from({ length: limits.workbook.parts }, (_, n) => [`p${n}.xml`, '']))
  expect(await codes('parts.xlsx', book('', many))).toEqual(['WORKBOOK_TOO_LARGE'])
  expect(await codes('deep.xlsx', book('<a>'.repeat(500)))).toEqual(['NOT_A_WORKBOOK'])
})

test('entities of a declaration define nothing', () => {
  const xml =
    '<!DOCTYPE x [<!ENTITY a "boom"><!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet><row r="1"><c r="A1" t="str"><v>&a;&b;</v></c></row></worksheet>'
  expect(texts(book('', { 'xl/worksheets/s.xml': xml }))?.join('')).not.toMatch(/boom|root:/)
})

test('what is no form: said once, by its code', async () => {
  expect(await codes('old.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]))).toEqual(['NOT_A_WORKBOOK'])
  expect(await codes('other.xlsx', book('<row r="1"><c r="A1"><v>1</v></c></row>'))).toEqual(['NOT_A_FORM'])
  expect(await codes('latin.csv', Uint8Array.from([0x70, 0x61, 0xe9]))).toEqual(['BINARY_FILE'])
  expect(await codes('other.csv', 'a,b\n1,2\n')).toEqual(['NOT_A_FORM'])
  expect(await codes('other.yaml', 'opcat: design/1\n')).toEqual(['NOT_A_FORM'])
  expect(await codes('none.csv', '\n')).toEqual(['EMPTY_FILE'])
})

test('formulas are refused where they stand', async () => {
  const names = ['path', 'design', 'law', 'practice']
  const head = names
    .map((name, n) => `<c r="${'ABCD'[n]}1" t="inlineStr"><is><t>${name}</t></is></c>`)
    .join('')
  const sheet = `<row r="1">${head}</row><row r="2"><c r="C2"><f>1+1</f><v>2</v></c></row>`
  const { problems } = await fill(files, { 'form.xlsx': book(sheet) })
  expect(problems).toMatchObject([
    { code: 'ANSWER_FORMULA', file: 'form.xlsx:S!C2' },
    { code: 'ANSWER_WITHOUT_PATH', file: 'form.xlsx:S!C2' },
  ])
})

test('no bytes make the reader of workbooks fail in any other way', () => {
  const sound = book('<row r="1"><c r="A1"><v>1</v></c></row>')
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 20 }), changes => {
      const bytes = Uint8Array.from(sound)
      for (const [at, byte] of changes) bytes[at] = byte
      try {
        readWorkbook(bytes)
      } catch (fault) {
        expect(fault).toBeInstanceOf(WorkbookFault)
      }
    }),
    { numRuns: 300, seed: 3 },
  )
})

test('a table is read as RFC 4180 has it, with commas, semicolons or tabs', () => {
  for (const sign of [',', ';', '\t']) {
    const rows = readCsv('f.csv', `\ufeffa${sign}b\r\n"1 ""x""\n2"${sign}${sign}3\r\n`)
    expect([...(rows[1] ?? [])].map(([at, { text }]) => [at, text])).toEqual([
      [0, '1 "x"\n2'],
      [2, '3'],
    ])
    expect(rows[1]?.get(2)?.place).toMatchObject({ file: 'f.csv', line: 3 })
  }
})
