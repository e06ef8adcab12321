import { styleOf } from './cell-style.ts'
import { rowHeight } from './row-height.ts'
import { columnLetters } from './sheet-name.ts'
import type { Choice, Sheet, XlsxCell, XlsxColumn, XlsxRow } from './workbook.ts'
import { xmlText } from './xml-text.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** One sheet as XML, piece by piece: cells with their text in place, so that every program reads them alike. */
export function* sheetXml(sheet: Sheet, isFirst: boolean): Generator<string> {
  const { columns, rows, choices = [] } = sheet
  yield [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${main}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    view(sheet, isFirst),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns.length > 0 ? `<cols>${columns.map(columnXml).join('')}</cols>` : '',
    '<sheetData>',
  ].join('')
  const letters = columns.map((_, at) => columnLetters(at))
  const merged: string[] = []
  let number = 0
  for (const row of rows) {
    number += 1
    const { spans = 1 } = row
    if (spans > 1) merged.push(`<mergeCell ref="A${number}:${columnLetters(spans - 1)}${number}"/>`)
    yield rowXml(row, number, { columns, letters })
  }
  yield [
    '</sheetData>',
    sheet.filters && sheet.head ? `<autoFilter ref="${filterRange(sheet)}"/>` : '',
    merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` : '',
    choices.length > 0
      ? `<dataValidations count="${choices.length}">${choices.map(choiceXml).join('')}</dataValidations>`
      : '',
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${sheet.large ? 8 : 9}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`,
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>',
    '</worksheet>',
  ].join('')
}

/** The range under the filters of a sheet, head included. */
export function filterRange({ columns, rows, head = 1 }: Sheet, fixed = ''): string {
  const last = columnLetters(Math.max(0, columns.length - 1))
  return `${fixed}A${fixed}${head}:${fixed}${last}${fixed}${Math.max(head, rows.length)}`
}

function view({ head = 0, side = 0 }: Sheet, isFirst: boolean): string {
  const open = `<sheetView showGridLines="0"${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">`
  if (head + side === 0) return `<sheetViews>${open}</sheetView></sheetViews>`
  const pane = side === 0 ? 'bottomLeft' : head === 0 ? 'topRight' : 'bottomRight'
  const corner = `${columnLetters(side)}${head + 1}`
  const split = `${side > 0 ? ` xSplit="${side}"` : ''}${head > 0 ? ` ySplit="${head}"` : ''}`
  return `<sheetViews>${open}<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`
}

const columnXml = ({ width, hidden }: XlsxColumn, index: number): string =>
  `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`

const rowXml = (
  { cells, hidden, spans = 1 }: XlsxRow,
  number: number,
  { columns, letters }: { readonly columns: readonly XlsxColumn[]; readonly letters: readonly string[] },
): string =>
  `<row r="${number}" ${hidden ? 'hidden="1"' : `ht="${rowHeight({ cells, spans }, columns)}"`}>${cells
    .map((cell, at) => cellXml(cell, `${letters[at] ?? columnLetters(at)}${number}`))
    .join('')}</row>`

function cellXml({ value, tone = 'plain' }: XlsxCell, at: string): string {
  const start = `<c r="${at}" s="${styleOf(tone, value)}"`
  if (value === undefined || value === '') return tone === 'text' ? '' : `${start}/>`
  if (typeof value === 'number' && Number.isFinite(value)) return `${start}><v>${value}</v></c>`
  return `${start} t="inlineStr"><is><t xml:space="preserve">${xmlText(String(value))}</t></is></c>`
}

/** Excel takes titles of 32 signs and texts of 255. */
function choiceXml({ cells, from, strict, title, hint }: Choice): string {
  const told = `errorTitle="${xmlText(title.slice(0, 32))}" error="${xmlText(hint.slice(0, 250))}"`
  const style = strict ? '' : ' errorStyle="warning"'
  return `<dataValidation type="list"${style} allowBlank="1" showErrorMessage="1" ${told} sqref="${cells.join(' ')}"><formula1>${xmlText(from)}</formula1></dataValidation>`
}
