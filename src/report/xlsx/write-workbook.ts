import { stylesXml } from './cell-style.ts'
import { rangeOn, sheetNames } from './sheet-name.ts'
import { filterRange, sheetXml } from './sheet-xml.ts'
import type { Sheet, Workbook } from './workbook.ts'
import { xmlText } from './xml-text.ts'
import { zipped } from './zipped.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const spread = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * A workbook as bytes, the same for the same contents: entries have one fixed date and nothing is random. The format is
 * written here because no library within reach does drop-downs, filters, hidden columns, print titles and fixed dates.
 */
export async function writeWorkbook(workbook: Workbook): Promise<Uint8Array> {
  const names = sheetNames(workbook.sheets.map(({ name }) => name))
  const sheets = workbook.sheets.map((sheet, index) => ({ ...sheet, name: names[index] as string }))
  const parts: Readonly<Record<string, Iterable<string>>> = {
    '[Content_Types].xml': [contentTypes(sheets)],
    '_rels/.rels': [
      relations([
        ['officeDocument', `${office}/relationships/officeDocument`, 'xl/workbook.xml'],
        ['core', `${packaged}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    'docProps/core.xml': [properties(workbook)],
    'xl/workbook.xml': [workbookXml(sheets)],
    'xl/_rels/workbook.xml.rels': [
      relations([
        ...sheets.map(
          (_, n) =>
            [`sheet${n + 1}`, `${office}/relationships/worksheet`, `worksheets/sheet${n + 1}.xml`] as const,
        ),
        ['styles', `${office}/relationships/styles`, 'styles.xml'],
      ]),
    ],
    'xl/styles.xml': [stylesXml()],
    ...Object.fromEntries(
      sheets.map((sheet, n) => [`xl/worksheets/sheet${n + 1}.xml`, sheetXml(sheet, n === 0)]),
    ),
  }
  return zipped(parts)
}

const contentTypes = (sheets: readonly Sheet[]): string =>
  [
    `${head}<Types xmlns="${packaged}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${spread}.sheet.main+xml"/>`,
    ...sheets.map(
      (_, n) =>
        `<Override PartName="/xl/worksheets/sheet${n + 1}.xml" ContentType="${spread}.worksheet+xml"/>`,
    ),
    `<Override PartName="/xl/styles.xml" ContentType="${spread}.styles+xml"/>`,
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
    '</Types>',
  ].join('')

const relations = (list: readonly (readonly [string, string, string])[]): string =>
  `${head}<Relationships xmlns="${packaged}/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

function workbookXml(sheets: readonly Sheet[]): string {
  const listed = sheets.map(
    ({ name, hidden }, n) =>
      `<sheet name="${xmlText(name)}" sheetId="${n + 1}"${hidden ? ' state="hidden"' : ''} r:id="sheet${n + 1}"/>`,
  )
  const names = sheets.flatMap((sheet, n) => definedNames(sheet, n))
  return [
    `${head}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}/relationships">`,
    '<bookViews><workbookView activeTab="0"/></bookViews>',
    `<sheets>${listed.join('')}</sheets>`,
    names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '',
    '</workbook>',
  ].join('')
}

function definedNames(sheet: Sheet, index: number): readonly string[] {
  const { name, head: rows = 0, filters } = sheet
  const filter = `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${xmlText(rangeOn(name, filterRange(sheet, '$')))}</definedName>`
  const titles = `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${xmlText(rangeOn(name, `$1:$${rows}`))}</definedName>`
  return [...(filters && rows > 0 ? [filter] : []), ...(rows > 0 ? [titles] : [])]
}

function properties({ title, language, created }: Workbook): string {
  const at = created?.toISOString().replace(/\.\d+Z$/, 'Z')
  const dated = at
    ? ['created', 'modified'].map(
        kind => `<dcterms:${kind} xsi:type="dcterms:W3CDTF">${at}</dcterms:${kind}>`,
      )
    : []
  return [
    `${head}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>opcat</dc:creator>`,
    ...dated,
    `<dc:language>${language}</dc:language>`,
    '</cp:coreProperties>',
  ].join('')
}
