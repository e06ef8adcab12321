import type { Problem } from '../model/problem.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { bodyProblems } from './body-references.ts'
import { fixedProblems } from './fixed-path.ts'
import { idsOf, lookedUp, type Word, words } from './look-up.ts'
import { isList, isMap, type Path, type Plain, type PlainMap, valueAt } from './plain.ts'
import type { DesignAt } from './read-design.ts'
import type { StateAt } from './read-state.ts'
import { designSizeProblems, stateSizeProblems } from './size-problems.ts'
import { problemOf, problemOfKey, type YamlFile } from './yaml-file.ts'

/** A design whose state may be missing. */
type Referring = Omit<DesignAt, 'state'> & { readonly state?: StateAt }

/** Everything a design points to that is not there, or that contradicts itself; a schema sees neither. */
export function designReferences({ source, path, state }: Referring, vocabulary: Vocabulary): Problem[] {
  const crowded = designSizeProblems(source, path)
  // What points where is not worth asking of what is far too much.
  if (crowded.length > 0) return crowded
  return [
    ...bodyProblems(source, path),
    ...fixedProblems(source, path, vocabulary),
    ...(state
      ? [...mandateProblems({ source, path, state }, vocabulary), ...sourceProblems({ source, path, state })]
      : []),
  ]
}

/** Sources are named in the design or in its state, and the two share one set of ids. */
const sourceProblems = ({ source, path, state }: DesignAt): Problem[] => {
  const own = idsOf(source, [...path, 'sources'])
  const shared = idsOf(state.source, [...state.path, 'sources'])
  return [
    ...own
      .filter(id => shared.includes(id))
      .map(id =>
        problemOfKey(source, [...path, 'sources', id], { code: 'DUPLICATE_SOURCE', with: { source: id } }),
      ),
    ...unknownSources(source, path, [...own, ...shared]),
  ]
}

/** Everything a state points to that is not there. */
export function stateReferences({ source, path }: StateAt): Problem[] {
  const crowded = stateSizeProblems(source, path)
  if (crowded.length > 0) return crowded
  const levels = lookedUp(source, 'UNKNOWN_LEVEL', idsOf(source, [...path, 'levels']))
  const places = [...path, 'places', 'list']
  return [
    ...idsOf(source, places).flatMap(id => words(source, [...places, id, 'levels']).flatMap(levels)),
    ...unknownSources(source, path, idsOf(source, [...path, 'sources'])),
  ]
}

const mandateProblems = ({ source, path, state }: DesignAt, vocabulary: Vocabulary): Problem[] => {
  const catalogue = idsOf(state.source, [...state.path, 'places', 'list'])
  const types = vocabulary.placeTypes.map(({ id }) => id)
  const levels = lookedUp(source, 'UNKNOWN_LEVEL', idsOf(state.source, [...state.path, 'levels']))
  const places = lookedUp(source, 'UNKNOWN_PLACE', [...catalogue, ...types])
  return idsOf(source, [...path, 'mandates', 'list']).flatMap(id => {
    const at = [...path, 'mandates', 'list', id]
    const except = valueAt(source.value, ...at, 'except')
    const all = valueAt(source.value, ...at, 'places') === 'all'
    return [
      ...words(source, [...at, 'places']).flatMap(word => (word.word === 'all' ? [] : places(word))),
      ...words(source, [...at, 'except']).flatMap(places),
      ...words(source, [...at, 'levels']).flatMap(word => (word.word === 'all' ? [] : levels(word))),
      ...(except === undefined || all
        ? []
        : [problemOf(source, [...at, 'except'], { code: 'EXCEPT_WITHOUT_ALL' })]),
    ]
  })
}

const unknownSources = (source: YamlFile, path: Path, known: readonly string[]): Problem[] =>
  strangers(source, path, new Set(known)).flatMap(lookedUp(source, 'UNKNOWN_SOURCE', known))

/** The sources that are cited below a path and are not among the known ones, without their pinpoints. */
function strangers(source: YamlFile, path: Path, known: ReadonlySet<string>): Word[] {
  const found: Word[] = []
  const steps = [...path]
  const cited = (value: Plain | undefined): void => {
    if (typeof value !== 'string' || known.has(value.split('#', 1)[0] ?? '')) return
    const [, id] = /^([a-z][a-z0-9-]*)(#\S+)?$/.exec(value) ?? []
    if (id !== undefined) found.push({ word: id, path: [...steps] })
  }
  const within = (whole: readonly Plain[] | PlainMap, read: (part: Plain, key: string | number) => void) => {
    for (const key of isList(whole) ? whole.keys() : Object.keys(whole)) {
      steps.push(key)
      read((whole as PlainMap)[key] as Plain, key)
      steps.pop()
    }
  }
  const below = (value: Plain, key: string | number): void => {
    if (key === 'source' && isList(value)) within(value, cited)
    else if (key === 'source') cited(value)
    else if (isList(value) || isMap(value)) within(value, below)
  }
  below(valueAt(source.value, ...path) ?? null, '')
  return found
}
