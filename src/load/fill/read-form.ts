import { factPathIn } from '../../model/fact-path.ts'
import { noAnswer } from '../../model/form-columns.ts'
import type { Problem } from '../../model/problem.ts'
import { type Plane, planes } from '../../model/truth.ts'
import type { Vocabulary } from '../../model/vocabulary.ts'
import type { FormRow, PlacedCell } from './form-table.ts'
import type { Given } from './given.ts'

/** What a form says: its answers, the remarks that no answer stands beside, and what is wrong with its cells. */
export interface ReadForm {
  readonly given: readonly Given[]
  readonly strays: readonly PlacedCell[]
  readonly problems: readonly Problem[]
}

const read = [
  'law',
  'lawSource',
  'lawPinpoint',
  'practice',
  'practiceSource',
  'practicePinpoint',
  'note',
  'by',
  'path',
  'design',
  'lawWas',
  'practiceWas',
] as const

/** Reads the rows of a form; every answer has the plane whose column it stands in. */
export function readForm(rows: readonly FormRow[], vocabulary: Vocabulary): ReadForm {
  const computed = rows.flatMap(row =>
    read.flatMap(column => {
      const cell = row.get(column)
      return cell?.formula ? [{ code: 'ANSWER_FORMULA', ...cell.place, with: {} }] : []
    }),
  )
  const found = rows.map(row => rowGiven(row, vocabulary))
  return {
    given: found.flatMap(({ given }) => given),
    strays: found.flatMap(({ strays }) => strays),
    problems: [...computed, ...found.flatMap(({ problems }) => problems)],
  }
}

function rowGiven(row: FormRow, vocabulary: Vocabulary): ReadForm {
  const said = (cell: PlacedCell | undefined) => (isSaid(cell) ? cell : undefined)
  const path = row.get('path')?.text.trim() ?? ''
  const first = row.values().next().value
  const answers = planes.filter(plane => said(row.get(plane)))
  const beside = [
    ...planes.flatMap(plane => [`${plane}Source`, `${plane}Pinpoint`] as const),
    'note' as const,
  ]
  const stray = beside.flatMap(column => {
    const cell = said(row.get(column))
    const plane = planes.find(one => column.startsWith(one))
    return cell && (plane ? !answers.includes(plane) : answers.length === 0) ? [cell] : []
  })
  if (path === '')
    return answers.length > 0 && first
      ? { given: [], strays: [], problems: [{ code: 'ANSWER_WITHOUT_PATH', ...first.place, with: {} }] }
      : { given: [], strays: stray, problems: [] }
  const { kind } = factPathIn(path, vocabulary)
  const given = answers.map((plane): Given => {
    const own = kind?.planes.length || plane === 'practice' ? plane : 'both'
    const cell = (column: 'note' | 'by' | `${Plane}Source` | `${Plane}Pinpoint`) => said(row.get(column))
    const more = {
      source: cell(`${plane}Source`),
      pinpoint: cell(`${plane}Pinpoint`),
      note: cell('note'),
      by: cell('by'),
    }
    return {
      path,
      plane: own,
      design: row.get('design')?.text.trim() ?? '',
      answer: row.get(plane) as PlacedCell,
      was: row.get(`${plane}Was`)?.text.trim() ?? '',
      ...defined(more),
    }
  })
  return { given, strays: stray, problems: [] }
}

const isSaid = (cell: PlacedCell | undefined): cell is PlacedCell =>
  cell !== undefined && cell.text.trim() !== '' && cell.text.trim() !== noAnswer

/** Without what is not there. */
function defined<Cells extends Readonly<Record<string, PlacedCell | undefined>>>(
  cells: Cells,
): { [Key in keyof Cells]?: PlacedCell } {
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell)) as {
    [Key in keyof Cells]?: PlacedCell
  }
}
