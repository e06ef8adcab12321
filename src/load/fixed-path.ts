import type { Problem } from '../model/problem.ts'
import type { Attachment, Vocabulary } from '../model/vocabulary.ts'
import { nearest } from './nearest.ts'
import { entriesOf, itemsOf, type Path, valueAt, wordsOf } from './plain.ts'
import { problemOf, type YamlFile } from './yaml-file.ts'

/** A path in its one form: `/` between its steps, and the plane, if it names one, after `@`. */
export const fixedPath = (written: string): string => written.replaceAll('.', '/')

/** Paths in `fixed` that lead to nothing a design could state. */
export function fixedProblems(source: YamlFile, path: Path, vocabulary: Vocabulary): Problem[] {
  const fixed = itemsOf(valueAt(source.value, ...path, 'fixed'))
  if (fixed.length === 0) return []
  const things = thingsOf(source, path)
  const lost = fixed.flatMap((written, index) => {
    if (typeof written !== 'string') return []
    const [asked = '', plane] = fixedPath(written).split('@')
    const sound = plane === undefined || plane === 'law' || plane === 'practice'
    return sound && leads(asked, things, vocabulary) ? [] : [{ written, asked, index }]
  })
  if (lost.length === 0) return []
  const known = [...things].flatMap(([base, on]) => [
    base,
    ...factPaths(on, vocabulary).map(fact => `${base}/${fact}`),
  ])
  return lost.map(({ written, asked, index }, nth) => {
    const suggestion = nth < mostSuggestions ? nearest(asked, known) : undefined
    const complaint = { code: 'UNKNOWN_PATH', with: { path: written }, suggestion }
    return problemOf(source, [...path, 'fixed', index], complaint)
  })
}

/** Whether a path is one of a fact, or on the way to one: `bodies/x/powers` is as good a path as one of the powers. */
function leads(asked: string, things: ReadonlyMap<string, Attachment>, vocabulary: Vocabulary): boolean {
  const steps = asked.split('/')
  if (
    things.has(asked) ||
    (steps.length === 1 && [...things.keys()].some(base => base.startsWith(`${asked}/`)))
  )
    return true
  return [1, 2].some(length => {
    const on = things.get(steps.slice(0, length).join('/'))
    return on !== undefined && waysOn(vocabulary, on).has(steps.slice(length).join('/'))
  })
}

/** The paths of the facts that attach to a thing, and all that these lead through; gathered once for a vocabulary. */
function waysOn(vocabulary: Vocabulary, on: Attachment): ReadonlySet<string> {
  const known = ways.get(vocabulary) ?? new Map<Attachment, ReadonlySet<string>>()
  ways.set(vocabulary, known)
  const found = known.get(on) ?? new Set(factPaths(on, vocabulary).flatMap(prefixes))
  known.set(on, found)
  return found
}

const ways = new WeakMap<Vocabulary, Map<Attachment, ReadonlySet<string>>>()

const prefixes = (path: string): string[] =>
  path.split('/').map((_, index, steps) => steps.slice(0, index + 1).join('/'))

/** A suggestion is sought among every fact of every body: enough for a human, not for a file made to keep us busy. */
const mostSuggestions = 20

const factPaths = (on: Attachment, { facts }: Vocabulary): string[] =>
  facts
    .filter(kind => kind.on.includes(on))
    .flatMap(kind => [
      kind.path,
      ...(kind.type === 'some-of' ? kind.values.map(value => `${kind.path}/${value}`) : []),
    ])
    .map(path => path.replaceAll('.', '/'))

/** Everything in a design that facts attach to, by the path under which it is known. */
const thingsOf = (source: YamlFile, path: Path): ReadonlyMap<string, Attachment> => {
  const at = (...steps: Path) => valueAt(source.value, ...path, ...steps)
  return new Map<string, Attachment>([
    ['state', 'state'],
    ['mechanism', 'mechanism'],
    ...entriesOf(at('bodies')).map(([id]) => [`bodies/${id}`, 'body'] as const),
    ...entriesOf(at('mandates', 'list')).map(([id]) => [`mandates/${id}`, 'mandate'] as const),
    ...itemsOf(at('separations')).map(
      pair => [`separations/${wordsOf(valueAt(pair, 'between')).join('+')}`, 'separation'] as const,
    ),
  ])
}
