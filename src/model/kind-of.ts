import type { Attachment, FactKind, Vocabulary } from './vocabulary.ts'

const tables = new WeakMap<Vocabulary, ReadonlyMap<string, FactKind>>()

/** The kind of a fact by what it attaches to and its dotted path. */
export function kindOf(vocabulary: Vocabulary, on: Attachment, path: string): FactKind | undefined {
  const known = tables.get(vocabulary)
  const table =
    known ??
    new Map(vocabulary.facts.flatMap(kind => kind.on.map(at => [`${at}:${kind.path}`, kind] as const)))
  if (!known) tables.set(vocabulary, table)
  return table.get(`${on}:${path}`)
}
