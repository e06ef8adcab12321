import type { Problem } from '../model/problem.ts'
import { limits } from './limits.ts'
import { nearest } from './nearest.ts'
import { entriesOf, isList, type Path, valueAt } from './plain.ts'
import { problemOf, type YamlFile } from './yaml-file.ts'

/** A word of a file, and where it stands. */
export interface Word {
  readonly word: string
  readonly path: Path
}

/** The ids of the entries at a path. */
export const idsOf = (source: YamlFile, path: Path): string[] =>
  entriesOf(valueAt(source.value, ...path)).map(([id]) => id)

/** The word at a path, or the words of the list there. */
export const words = (source: YamlFile, path: Path): Word[] => {
  const value = valueAt(source.value, ...path)
  const each = isList(value)
    ? value.map((item, index) => [item, [...path, index]] as const)
    : [[value, path] as const]
  return each.flatMap(([word, path]) => (typeof word === 'string' ? [{ word, path }] : []))
}

/** Says of a word that is none of the known ones that it is not, and which may have been meant. */
export const lookedUp = (
  source: YamlFile,
  code: string,
  known: readonly string[],
): ((word: Word) => Problem[]) => {
  const all = new Set(known)
  let unknown = 0
  return ({ word, path }) => {
    if (all.has(word)) return []
    unknown += 1
    // More than these are never shown, and a suggestion is sought among all that is known.
    const suggestion = unknown <= limits.problems ? nearest(word, known) : undefined
    return [problemOf(source, path, { code, with: { id: word }, suggestion })]
  }
}
