import { type FormColumn, formColumns } from '../../model/form-columns.ts'
import type { Problem } from '../../model/problem.ts'

/** Where something stands in a form: `answers.xlsx:Form!E12`, or a line and a column of a text. */
export type Place = Pick<Problem, 'file' | 'line' | 'column'>

/** What stands in a cell, and where. */
export interface PlacedCell {
  readonly text: string
  readonly place: Place
  /** It is computed; whoever opens the file elsewhere may see another value. */
  readonly formula?: boolean
}

/** A row of a form by its columns; cells that are empty are left out. */
export type FormRow = ReadonlyMap<FormColumn, PlacedCell>

/** A table before it is known to be a form: cells by position. */
export type Table = readonly ReadonlyMap<number, PlacedCell>[]

/** Without these columns nobody can tell what a row is about. */
const needed: readonly FormColumn[] = ['path', 'design', 'law', 'practice']

/** The rows below the names of the columns, whatever their order; nothing of a table that is no form. */
export function formRowsIn(table: Table): readonly FormRow[] | undefined {
  const head = table.findIndex(row => {
    const names = new Set([...row.values()].map(({ text }) => text.trim()))
    return needed.every(name => names.has(name))
  })
  const names = table[head]
  if (names === undefined) return undefined
  const columns = new Map<number, FormColumn>()
  for (const [at, { text }] of names) {
    const column = formColumns.find(name => name === text.trim())
    if (column && ![...columns.values()].includes(column)) columns.set(at, column)
  }
  return table.slice(head + 1).flatMap(row => {
    const cells = new Map<FormColumn, PlacedCell>()
    for (const [at, cell] of row) {
      const column = columns.get(at)
      if (column) cells.set(column, cell)
    }
    // The names for people, below those for programs, say of what they stand above.
    return cells.size === 0 || cells.get('path')?.text === 'path' ? [] : [cells]
  })
}
