import type { Problem } from '../model/problem.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { bodyProblems } from './body-references.ts'
import { fixedProblems } from './fixed-path.ts'
import { idsOf, lookedUp, type Word, words, wordsIn } from './look-up.ts'
import { isList, isMap, type Path, type Plain, valueAt } from './plain.ts'
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

/** Every source that is cited below a path, its pinpoint left out, and that nothing names. */
const unknownSources = (source: YamlFile, path: Path, known: readonly string[]): Problem[] => {
  const ids = new Set(known)
  const strangers = citations(valueAt(source.value, ...path)).filter(({ word }) => !ids.has(idIn(word)))
  return strangers
    .flatMap(cited => {
      const [, id] = /^([a-z][a-z0-9-]*)(#\S+)?$/.exec(cited.word) ?? []
      return id === undefined ? [] : [{ ...cited, word: id }]
    })
    .flatMap(lookedUp(source, 'UNKNOWN_SOURCE', known))
}

const idIn = (reference: string): string => {
  const end = reference.indexOf('#')
  return end < 0 ? reference : reference.slice(0, end)
}

function citations(value: Plain | undefined): readonly Word[] {
  const found: Word[] = []
  const below = (whole: Plain | undefined): void => {
    if (isList(whole)) for (const part of whole) below(part)
    else if (isMap(whole))
      for (const key of Object.keys(whole)) {
        if (key === 'source') found.push(...wordsIn(whole, key))
        else below(whole[key])
      }
  }
  below(value)
  return found
}
