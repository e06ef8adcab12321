import { type FormColumn, formColumns } from '../../model/form-columns.ts'
import { csvText } from '../csv/csv-text.ts'
import type { AskInput } from './ask-document.ts'
import { formRows } from './form.ts'
import { formCell } from './form-cells.ts'

/** The questions as a form to fill in: columns and values in the words of machines, sentences in the language asked for. */
export function formCsv(input: AskInput): string {
  const view = { ...input.view, design: input.design }
  const columns = formColumns.map((name: FormColumn) => ({
    name,
    cell: (row: ReturnType<typeof formRows>[number]) => formCell(name, row, view, 'programs'),
  }))
  return csvText(columns, formRows(input), view.csv)
}
