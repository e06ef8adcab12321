import type { Problem } from '../model/problem.ts'
import { limits } from './limits.ts'
import { nearest } from './nearest.ts'
import { isList, isMap, type Path, type Plain, valueAt } from './plain.ts'
import { problemAt, type YamlFile } from './yaml-file.ts'

/** A word of a file, and the map or list that it stands in. */
export interface Word {
  readonly word: string
  readonly whole: Plain
  readonly key: string | number
}

/** The ids of the entries at a path. */
export const idsOf = (source: YamlFile, path: Path): string[] => {
  const entries = valueAt(source.value, ...path)
  return isMap(entries) ? Object.keys(entries) : []
}

/** The word at a path, or the words of the list there. */
export const words = (source: YamlFile, path: Path): Word[] =>
  wordsIn(valueAt(source.value, ...path.slice(0, -1)), path.at(-1) ?? '')

/** The word at a key of a map or a list, or the words of the list there. */
export function wordsIn(whole: Plain | undefined, key: string | number): Word[] {
  const value = valueAt(whole, key)
  if (isList(value)) return value.flatMap((word, index) => wordIn(value, index, word))
  return whole === undefined ? [] : wordIn(whole, key, value)
}

const wordIn = (whole: Plain, key: string | number, word: Plain | undefined): Word[] =>
  typeof word === 'string' ? [{ word, whole, key }] : []

/** Says of a word that is none of the known ones that it is not, and which may have been meant. */
export const lookedUp = (
  source: YamlFile,
  code: string,
  known: readonly string[],
): ((word: Word) => Problem[]) => {
  const all = new Set(known)
  let unknown = 0
  return ({ word, whole, key }) => {
    if (all.has(word)) return []
    unknown += 1
    // More than these are never shown, and a suggestion is sought among all that is known.
    const suggestion = unknown <= limits.problems ? nearest(word, known) : undefined
    return [problemAt(source, source.offsetIn(whole, key) ?? 0, { code, with: { id: word }, suggestion })]
  }
}
