/** What YAML or JSON yields: maps have no prototype, so that no key can reach one. */
export type Plain = string | number | boolean | null | readonly Plain[] | PlainMap

/** A map of a YAML file. */
export interface PlainMap {
  readonly [key: string]: Plain
}

/** The way to a value: keys of maps and positions in lists. */
export type Path = readonly (string | number)[]

/** Whether a value is a map. */
export const isMap = (value: Plain | undefined): value is PlainMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a value is a list. */
export const isList = (value: Plain | undefined): value is readonly Plain[] => Array.isArray(value)

/** The entries of a map; none of anything else, since a wrong type is reported once and elsewhere. */
export const entriesOf = (value: Plain | undefined): [string, Plain][] =>
  isMap(value) ? Object.entries(value) : []

/** The items of a list; none of anything else. */
export const itemsOf = (value: Plain | undefined): readonly Plain[] => (isList(value) ? value : [])

/** The items of a list that are texts. */
export const wordsOf = (value: Plain | undefined): string[] =>
  itemsOf(value).filter(item => typeof item === 'string')

/** A scalar as a text; nothing of anything else, and no way for a map without prototype to throw. */
export const textOf = (value: Plain | undefined): string =>
  typeof value === 'object' || value === undefined ? '' : `${value}`

/** The value at a path, if the path leads anywhere. */
export const valueAt = (value: Plain | undefined, ...path: Path): Plain | undefined => {
  let here = value
  for (const step of path) {
    if (isMap(here)) here = here[step]
    else here = isList(here) && typeof step === 'number' ? here[step] : undefined
  }
  return here
}
