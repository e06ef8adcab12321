import { type FormColumn, formColumns } from '../../model/form-columns.ts'
import { nameSubject } from '../name-subject.ts'
import type { DesignView } from '../view.ts'
import { word } from '../word.ts'
import type { Tone } from '../xlsx/cell-style.ts'
import { sheetNames } from '../xlsx/sheet-name.ts'
import type { Sheet, XlsxCell, XlsxRow } from '../xlsx/workbook.ts'
import { writeWorkbook } from '../xlsx/write-workbook.ts'
import type { AskInput } from './ask-document.ts'
import { type FormRow, formRows } from './form.ts'
import { formCell, takesAnswer } from './form-cells.ts'
import { choicesOf, type Lists, listsSheet } from './form-choices.ts'
import { guideSheet, sourcesSheet } from './form-sheets.ts'

/** How wide the columns are; those that are for `opcat fill` alone are hidden. */
const widths: Readonly<Record<FormColumn, number>> = {
  number: 5,
  themeName: 16,
  strength: 15,
  title: 30,
  cited: 28,
  subjectName: 20,
  question: 46,
  soFar: 24,
  law: 19,
  lawSource: 14,
  lawPinpoint: 11,
  practice: 19,
  practiceSource: 14,
  practicePinpoint: 11,
  note: 30,
  by: 13,
  settles: 11,
  rule: 30,
  path: 40,
  design: 12,
  lawWas: 12,
  practiceWas: 12,
}

const hidden: ReadonlySet<FormColumn> = new Set(['rule', 'path', 'design', 'lawWas', 'practiceWas'])

/** The rows above the questions: the names for programs, which are hidden, and those for people. */
const headRows = 2

/** The questions as a workbook to fill in: the form, how to fill it in, the sources, and the entries of its drop-downs. */
export async function formXlsx(input: AskInput): Promise<Uint8Array> {
  const view: DesignView = { ...input.view, design: input.design }
  const rows = formRows(input)
  const names = ['answers.sheet', 'answers.guide', 'answers.sources', 'answers.lists'].map(key =>
    word(view, key),
  )
  const [form = '', guide = '', sources = '', lists = ''] = sheetNames(names)
  const offered: Lists = choicesOf(rows, { sheets: { lists, sources }, headRows }, view)
  return writeWorkbook({
    title: word(view, 'questions.title', { design: nameSubject('mechanism', view) }),
    language: view.language,
    ...(view.now ? { created: view.now } : {}),
    sheets: [
      { ...formSheet(rows, view), name: form, choices: offered.choices },
      { ...guideSheet(view), name: guide },
      { ...sourcesSheet(view), name: sources },
      { ...listsSheet(offered), name: lists },
    ],
  })
}

function formSheet(rows: readonly FormRow[], view: DesignView): Omit<Sheet, 'name'> {
  const names: XlsxRow = { cells: formColumns.map(value => ({ value })), hidden: true }
  const heads: XlsxRow = {
    cells: formColumns.map(name => ({
      value: hidden.has(name) ? name : word(view, `answers.column.${name}`),
      tone: 'head',
    })),
  }
  return {
    columns: formColumns.map(name => ({ width: widths[name], hidden: hidden.has(name) })),
    rows: [names, heads, ...rows.map(row => ({ cells: formColumns.map(name => cellOf(name, row, view)) }))],
    head: headRows,
    side: 1,
    filters: true,
    large: true,
  }
}

const cellOf = (name: FormColumn, row: FormRow, view: DesignView): XlsxCell => ({
  value: formCell(name, row, view, 'people'),
  tone: toneOf(name, row),
})

/** What is to be filled in stands on its own ground; the rest of a repeated question is quiet. */
function toneOf(name: FormColumn, row: FormRow): Tone {
  if (name === 'number' || name === 'settles') return 'number'
  if (name === 'soFar' || hidden.has(name)) return 'quiet'
  const answer = planeOfColumn(name)
  if (answer) return row.first && takesAnswer(answer, row) ? 'open' : 'closed'
  if (name === 'note' || name === 'by') return row.first ? 'open' : 'closed'
  if (name === 'question' && !row.first) return 'quiet'
  return name === 'title' ? 'strong' : 'plain'
}

const planeOfColumn = (name: FormColumn) =>
  name.startsWith('law') ? 'law' : name.startsWith('practice') ? 'practice' : undefined
