import type { Attachment, FactKind, Vocabulary } from './vocabulary.ts'

type Table = ReadonlyMap<Attachment, ReadonlyMap<string, FactKind>>

const tables = new WeakMap<Vocabulary, Table>()

/** The kind of a fact by what it attaches to and its dotted path. */
export function kindOf(vocabulary: Vocabulary, on: Attachment, path: string): FactKind | undefined {
  let table = tables.get(vocabulary)
  if (!table) {
    table = tableOf(vocabulary)
    tables.set(vocabulary, table)
  }
  return table.get(on)?.get(path)
}

function tableOf({ facts }: Vocabulary): Table {
  const table = new Map<Attachment, Map<string, FactKind>>()
  for (const kind of facts)
    for (const on of kind.on)
      table.set(on, (table.get(on) ?? new Map<string, FactKind>()).set(kind.path, kind))
  return table
}
