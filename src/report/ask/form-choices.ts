import { formColumns } from '../../model/form-columns.ts'
import { type Plane, planes } from '../../model/truth.ts'
import type { DesignView } from '../view.ts'
import { word } from '../word.ts'
import { columnLetters, rangeOn } from '../xlsx/sheet-name.ts'
import type { Choice, Sheet } from '../xlsx/workbook.ts'
import { answerLabels } from './answer-label.ts'
import type { FormRow } from './form.ts'
import { takesAnswer } from './form-cells.ts'

/** What drop-downs offer: one column of a sheet for each list, and the cells that take from it. */
export interface Lists {
  readonly lists: readonly (readonly string[])[]
  readonly choices: readonly Choice[]
}

interface Where {
  readonly sheets: { readonly lists: string; readonly sources: string }
  readonly headRows: number
}

/** The drop-downs of a form: answers from the vocabulary, sources from the design; another source is let through. */
export function choicesOf(rows: readonly FormRow[], where: Where, view: DesignView): Lists {
  const cellsOf = new Map<string, string[]>()
  const sourced: string[] = []
  for (const [index, row] of rows.entries())
    for (const plane of planes.filter(one => takesAnswer(one, row))) {
      const key = answerLabels(row, view).join('\n')
      const at = `${index + where.headRows + 1}`
      if (key !== '') cellsOf.set(key, [...(cellsOf.get(key) ?? []), letterOf(plane) + at])
      sourced.push(letterOf(`${plane}Source`) + at)
    }
  const lists = [...cellsOf.keys()].map(key => key.split('\n'))
  const answers = [...cellsOf.values()].map((cells, index): Choice => {
    const column = columnLetters(index)
    return {
      cells: merged(cells),
      from: rangeOn(where.sheets.lists, `$${column}$1:$${column}$${lists[index]?.length ?? 1}`),
      strict: true,
      title: word(view, 'answers.not-listed'),
      hint: word(view, 'answers.not-listed-hint'),
    }
  })
  const sources = view.design.sources.size
  const cited: Choice = {
    cells: merged(sourced),
    from: rangeOn(where.sheets.sources, `$A$2:$A$${sources + 1}`),
    strict: false,
    title: word(view, 'answers.other-source'),
    hint: word(view, 'answers.other-source-hint'),
  }
  return { lists, choices: sources > 0 && sourced.length > 0 ? [...answers, cited] : answers }
}

/** The lists, below one another in columns; nobody need look at them. */
export const listsSheet = ({ lists }: Lists): Omit<Sheet, 'name'> => {
  const longest = Math.max(0, ...lists.map(({ length }) => length))
  return {
    hidden: true,
    columns: lists.map(() => ({ width: 30 })),
    rows: Array.from({ length: longest }, (_, row) => ({ cells: lists.map(list => ({ value: list[row] })) })),
  }
}

const letterOf = (name: Plane | `${Plane}Source`): string => columnLetters(formColumns.indexOf(name))

/** Cells below one another as one range. */
function merged(cells: readonly string[]): readonly string[] {
  const ranges: { column: string; from: number; to: number }[] = []
  const sorted = cells
    .map(cell => ({ column: cell.replace(/\d/g, ''), row: Number(cell.replace(/\D/g, '')) }))
    .toSorted((one, other) => one.column.localeCompare(other.column, 'en') || one.row - other.row)
  for (const { column, row } of sorted) {
    const last = ranges.at(-1)
    if (last?.column === column && last.to === row - 1) last.to = row
    else ranges.push({ column, from: row, to: row })
  }
  return ranges.map(({ column, from, to }) =>
    from === to ? `${column}${from}` : `${column}${from}:${column}${to}`,
  )
}
