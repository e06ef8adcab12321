import type { FactKind } from '../../model/vocabulary.ts'
import type { FactsInput } from '../catalogue/facts-document.ts'
import { inLanguage } from '../in-language.ts'
import { nameValue } from '../name-fact.ts'
import type { View } from '../view.ts'
import { type Column, csvText, several } from './csv-text.ts'

/** Every fact that a design can state, one row for each. */
export const factsCsv = ({ vocabulary, view }: FactsInput): string =>
  csvText(columnsFor(view), vocabulary.facts, view.csv)

const columnsFor = (view: View): readonly Column<FactKind>[] => [
  { name: 'path', cell: ({ path }) => path },
  { name: 'name', cell: ({ name }) => inLanguage(name, view.language) },
  ...(['both', 'law', 'practice'] as const).map(plane => ({
    name: { both: 'ask', law: 'askInLaw', practice: 'askInPractice' }[plane],
    cell: ({ ask }: FactKind) => inLanguage(ask[plane] ?? '', view.language),
  })),
  { name: 'type', cell: ({ type }) => type },
  { name: 'values', cell: ({ values }) => several(values) },
  { name: 'valueNames', cell: ({ values }) => several(values.map(value => nameValue(value, view))) },
  { name: 'unit', cell: ({ unit }) => unit },
  { name: 'on', cell: ({ on }) => several(on) },
  { name: 'planes', cell: ({ planes }) => several(planes) },
  { name: 'inherits', cell: ({ inherits }) => several(inherits) },
  { name: 'leverName', cell: ({ lever }) => leverName(lever, view) },
  { name: 'lever', cell: ({ lever }) => lever },
]

function leverName(id: string, { knowledge, language }: View): string {
  const lever = knowledge.vocabulary.levers.find(one => one.id === id)
  return lever ? inLanguage(lever.name, language) : id
}
