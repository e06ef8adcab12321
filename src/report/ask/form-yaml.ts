import { valuesOf } from '../../model/fact-path.ts'
import { clean } from '../clean.ts'
import { nameValue } from '../name-fact.ts'
import type { DesignView } from '../view.ts'
import { word } from '../word.ts'
import type { AskInput } from './ask-document.ts'
import { type Answerable, type FormRow, formRows } from './form.ts'
import { formCell } from './form-cells.ts'

/** The questions as a YAML file to fill in, the one that would settle most first. */
export function formYaml(input: AskInput): string {
  const view: DesignView = { ...input.view, design: input.design }
  const rows = formRows(input)
    .filter(({ first }) => first)
    .toSorted((one, other) => one.number - other.number)
  const known = rows.flatMap(row =>
    row.answers.filter(({ soFar }) => input.all || isOpen(soFar)).map(one => ({ row, one })),
  )
  return [
    ...word(view, 'answers.yaml')
      .split('\n')
      .map(text => `# ${text}`),
    'opcat: answers/1',
    `design: ${input.design.id}`,
    `by: ''`,
    known.length > 0 ? 'answers:' : 'answers: []',
    ...known.flatMap(({ row, one }) => entry(row, one, view)),
    '',
  ].join('\n')
}

const isOpen = (soFar: Answerable['soFar']): boolean => soFar === undefined || soFar.value === 'unknown'

function entry(row: FormRow, { plane, soFar }: Answerable, view: DesignView): readonly string[] {
  const only = { ...row, answers: row.answers.filter(one => one.plane === plane) }
  const question = String(formCell('question', only, view, 'people') ?? '')
  const values = valuesOf(row)
  const offered = [...values, 'unknown'].map(value => named(value, view)).join(', ')
  return [
    '',
    comment(
      `${row.number}. ${formCell('subjectName', row, view, 'people')}: ${question.replaceAll('\n', ' ')}`,
    ),
    ...(values.length > 0 ? [comment(offered)] : []),
    `  - path: ${row.path}`,
    `    plane: ${plane}`,
    ...(soFar ? [`    was: ${written(soFar.value)}`] : []),
    `    answer: ${soFar ? written(soFar.value) : "''"}`,
    `    source: ''`,
    `    note: ''`,
  ]
}

const comment = (text: string): string => `  # ${clean(text)}`

function named(value: string, view: DesignView): string {
  const name = nameValue(value, view)
  return name === value ? value : `${value} (${name})`
}

/** Words of the vocabulary, numbers and dates stand as they are; any other text in quotation marks. */
const written = (value: string | number): string =>
  typeof value === 'number' || /^[a-z][a-z-]*$/.test(value) ? String(value) : JSON.stringify(value)
