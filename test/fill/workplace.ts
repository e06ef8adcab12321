import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { assess } from '../../src/engine/assess.ts'
import { type Filled, fillDesign } from '../../src/load/fill/fill-design.ts'
import { loadDesigns } from '../../src/load/load-designs.ts'
import { packagedKnowledge } from '../../src/load/packaged-knowledge.ts'
import { readWorkbook } from '../../src/load/workbook/read-workbook.ts'
import type { Assessment } from '../../src/model/assessment.ts'
import type { Design } from '../../src/model/design.ts'
import type { FormColumn } from '../../src/model/form-columns.ts'
import { formColumns } from '../../src/model/form-columns.ts'
import type { Language } from '../../src/model/truth.ts'
import type { AskInput } from '../../src/report/ask/ask-document.ts'
import { formCsv } from '../../src/report/ask/form-csv.ts'
import { formXlsx } from '../../src/report/ask/form-xlsx.ts'
import { columnLetters } from '../../src/report/xlsx/sheet-name.ts'
import { memoryHost } from '../load/memory-host.ts'
import { objects } from '../report/csv/read.ts'
import { view } from '../report/sample-design.ts'

export const knowledge = packagedKnowledge()

/** A small country and a design on it, written in every way that a design can be written. */
export const files: Readonly<Record<string, string>> = {
  'state.yaml': `opcat: state/1
id: land
name: { en: Land }
levels: { land: { name: { en: The State } } }
places:
  complete: no
  list: { prison: { type: prison, levels: [land] } }
sources:
  treaty: { title: Treaty }
`,
  'design.yaml': `# Whose reading: the author's.
opcat: design/1
id: council
state: state.yaml
name: { en: Council }
as-of: 2026-01
status: operating
sources:
  act: { title: Act on the council }
  memo: { title: Memo }
bodies:
  council:
    functions:                     # what it does
      monitoring: { is: yes, source: act#art-1 }
    in-operation: yes              # since 2020
    members:
      seconded: { is: unknown, source: act#art-5, note: Not said. }
      term: 5   # years
      disciplines: [legal, medicine]
      incompatible:
        - police          # art. 6
        - elected-office  # art. 7
    powers: { visit: full, premises: unknown, files: { is: restricted, source: act#art-8 } }
    independence:
      own-rules:
        is: itself
        source: act#art-9   # by its own vote
  part: { part-of: council }

mandates:
  list:
    prisons: { body: council, function: monitoring, places: [prison], levels: [land], law: yes }
# the end
`,
}

const home = '/home/analyst'
const inHome = (contents: Readonly<Record<string, string | Uint8Array>>) =>
  memoryHost(Object.fromEntries(Object.entries(contents).map(([name, text]) => [`${home}/${name}`, text])))

export async function designIn(
  texts: Readonly<Record<string, string>>,
  file = 'design.yaml',
): Promise<Design> {
  const { designs, problems } = await loadDesigns([file], inHome(texts), knowledge.vocabulary)
  if (!designs[0]) throw new Error(JSON.stringify(problems))
  return designs[0]
}

const norms = ['opcat', 'spt', 'paris', 'ganhri', 'un', 'regional', 'guidance', 'coalition']

const assessments = new WeakMap<Design, Assessment>()
const inputs = new Map<string, AskInput>()

/** What a form is made of; the same again is not made again. */
export function asked(design: Design, language: Language = 'en', all = false): AskInput {
  const known = inputs.get(`${language} ${all}`)
  if (known?.design === design) return known
  const assessment = assessments.get(design) ?? assess(design, knowledge, norms)
  assessments.set(design, assessment)
  const input = { design, assessment, all, view: { ...view, knowledge, language } }
  inputs.set(`${language} ${all}`, input)
  return input
}

const tables = new WeakMap<AskInput, readonly Readonly<Record<string, string>>[]>()
const workbooks = new WeakMap<AskInput, Promise<Uint8Array>>()

const tableOf = (input: AskInput) => {
  const known = tables.get(input) ?? objects(formCsv(input))
  tables.set(input, known)
  return known
}

const workbookOf = (input: AskInput): Promise<Uint8Array> => {
  const known = workbooks.get(input) ?? formXlsx(input)
  workbooks.set(input, known)
  return known
}

export type Answers = Readonly<Record<string, Partial<Record<FormColumn, string>>>>

/** The form in CSV, with cells filled in by path; the first row of a fact is the one where it is asked. */
export function csvForm(input: AskInput, answers: Answers): string {
  const left = new Map(Object.entries(answers))
  const rows = tableOf(input).map(row => {
    const own = left.get(row.path ?? '')
    if (own) left.delete(row.path ?? '')
    return { ...row, ...own }
  })
  if (left.size > 0) throw new Error(`not asked: ${[...left.keys()].join(', ')}`)
  const quoted = (text = '') => `"${text.replaceAll('"', '""')}"`
  const lines = [
    [...formColumns],
    ...rows.map(row => formColumns.map(name => (row as Record<string, string>)[name])),
  ]
  return lines.map(line => line.map(quoted).join(',')).join('\r\n')
}

/** The form as a workbook, with cells filled in as a person would. */
export async function xlsxForm(input: AskInput, answers: Answers): Promise<Uint8Array> {
  const bytes = await workbookOf(input)
  const [sheet] = readWorkbook(bytes)
  const letter = (name: FormColumn) => columnLetters(formColumns.indexOf(name))
  const rowOf = (path: string) =>
    sheet?.cells.find(cell => cell.column === letter('path') && cell.text === path)?.row
  const parts = unzipSync(bytes)
  let xml = strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array)
  for (const [path, cells] of Object.entries(answers))
    for (const [name, text] of Object.entries(cells)) {
      const at = `${letter(name as FormColumn)}${rowOf(path)}`
      const cell = new RegExp(`<c r="${at}"( s="\\d+")[^>]*?(/>|>.*?</c>)`)
      if (!cell.test(xml)) throw new Error(`no cell ${at} for ${path}`)
      const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
      xml = xml.replace(cell, `<c r="${at}"$1 t="inlineStr"><is><t>${escaped}</t></is></c>`)
    }
  return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(xml) })
}

/** Fills in forms, by name, on the last day of June. */
export const fill = (
  texts: Readonly<Record<string, string>>,
  forms: Readonly<Record<string, string | Uint8Array>>,
  more: { readonly by?: string; readonly design?: string } = { by: 'A. Expert' },
): Promise<Filled> =>
  fillDesign(
    { design: more.design ?? 'design.yaml', forms: Object.keys(forms), on: '2026-06-30', ...more },
    knowledge,
    inHome({ ...texts, ...forms }),
  )

/** The lines that are new in a text, and those that are gone. */
export function changedLines({ files: filled }: Filled): {
  readonly added: readonly string[]
  readonly gone: readonly string[]
} {
  const lines = (text: string) => text.split('\n')
  return {
    added: filled.flatMap(({ before, after }) => lines(after).filter(line => !lines(before).includes(line))),
    gone: filled.flatMap(({ before, after }) => lines(before).filter(line => !lines(after).includes(line))),
  }
}
