import { resolve } from 'node:path'
import type { Problem } from '../../model/problem.ts'
import type { Vocabulary } from '../../model/vocabulary.ts'
import { decodeText } from '../decode-text.ts'
import { explained } from '../explained.ts'
import type { Host } from '../host.ts'
import { limits } from '../limits.ts'
import { type ReadSheet, readWorkbook } from '../workbook/read-workbook.ts'
import { WorkbookFault } from '../workbook/workbook-fault.ts'
import { formRowsIn, type PlacedCell, type Table } from './form-table.ts'
import { readAnswers } from './read-answers.ts'
import { readCsv } from './read-csv.ts'
import { type ReadForm, readForm } from './read-form.ts'

/** Reads the answers of a form: a workbook, a table in CSV, or a list in YAML. */
export async function readForms(file: string, host: Host, vocabulary: Vocabulary): Promise<ReadForm> {
  const bytes = await bytesOf(file, host)
  if ('code' in bytes) return failed(bytes)
  if (bytes.length > limits.workbook.bytes)
    return failed({ code: 'FILE_TOO_LARGE', file, with: { limit: `${limits.workbook.bytes / 1024}` } })
  // A workbook is a zip archive, and those begin so.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readSheets(file, bytes, vocabulary)
  if (/\.(xls[xmb]?|ods)$/i.test(file)) return failed({ code: 'NOT_A_WORKBOOK', file, with: {} })
  if (/\.(ya?ml|json)$/i.test(file)) {
    const answers = readAnswers(file, bytes)
    return { ...answers, problems: await explained(answers.problems, () => bytes) }
  }
  const decoded = decodeText(bytes, limits.workbook.bytes)
  if ('complaint' in decoded)
    return failed({ code: decoded.complaint.code, file, with: decoded.complaint.with ?? {} })
  const rows = formRowsIn(readCsv(file, decoded.text))
  return rows ? readForm(rows, vocabulary) : failed({ code: 'NOT_A_FORM', file, with: {} })
}

const failed = (...problems: readonly Problem[]): ReadForm => ({ given: [], strays: [], problems })

async function bytesOf(file: string, host: Host): Promise<Uint8Array | Problem> {
  const path = resolve(host.cwd, file)
  try {
    return await host.readFile(path, limits.workbook.bytes)
  } catch {
    const missing = (await host.kindOf(path)) === 'nothing'
    return { code: missing ? 'FILE_NOT_FOUND' : 'FILE_UNREADABLE', file, with: { file } }
  }
}

function readSheets(file: string, bytes: Uint8Array, vocabulary: Vocabulary): ReadForm {
  try {
    const forms = readWorkbook(bytes).flatMap(sheet => {
      const rows = formRowsIn(tableOf(file, sheet))
      return rows ? [readForm(rows, vocabulary)] : []
    })
    if (forms.length === 0) return failed({ code: 'NOT_A_FORM', file, with: {} })
    return {
      given: forms.flatMap(({ given }) => given),
      strays: forms.flatMap(({ strays }) => strays),
      problems: forms.flatMap(({ problems }) => problems),
    }
  } catch (fault) {
    if (fault instanceof WorkbookFault) return failed({ code: fault.code, file, with: fault.fill })
    throw fault
  }
}

function tableOf(file: string, { name, cells }: ReadSheet): Table {
  const rows = new Map<number, Map<number, PlacedCell>>()
  for (const { row, column, text, formula } of cells) {
    const own = rows.get(row) ?? new Map<number, PlacedCell>()
    const place = { file: `${file}:${name}!${column}${row}` }
    own.set(numberOf(column), { text, place, ...(formula ? { formula } : {}) })
    rows.set(row, own)
  }
  return [...rows.entries()].toSorted(([one], [other]) => one - other).map(([, row]) => row)
}

const numberOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
