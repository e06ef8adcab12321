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
  const known = thingsOf(source, path).flatMap(({ base, on }) => [base, ...factPaths(base, on, vocabulary)])
  const leads = new Set(known.flatMap(prefixes))
  const lost = fixed.flatMap((written, index) => {
    if (typeof written !== 'string') return []
    const [asked = '', plane] = fixedPath(written).split('@')
    const sound = leads.has(asked) && (plane === undefined || plane === 'law' || plane === 'practice')
    return sound ? [] : [{ written, asked, index }]
  })
  return lost.map(({ written, asked, index }, nth) => {
    const suggestion = nth < mostSuggestions ? nearest(asked, known) : undefined
    const complaint = { code: 'UNKNOWN_PATH', with: { path: written }, suggestion }
    return problemOf(source, [...path, 'fixed', index], complaint)
  })
}

/** A path and all that it leads through: `bodies/x/powers` is as good a path as one of the powers. */
const prefixes = (path: string): string[] =>
  path.split('/').map((_, index, steps) => steps.slice(0, index + 1).join('/'))

/** A suggestion is sought among every fact of every body: enough for a human, not for a file made to keep us busy. */
const mostSuggestions = 20

const factPaths = (base: string, on: Attachment, { facts }: Vocabulary): string[] =>
  facts
    .filter(kind => kind.on.includes(on))
    .flatMap(kind => [
      kind.path,
      ...(kind.type === 'some-of' ? kind.values.map(value => `${kind.path}/${value}`) : []),
    ])
    .map(path => `${base}/${path.replaceAll('.', '/')}`)

/** Everything in a design that facts attach to. */
const thingsOf = (source: YamlFile, path: Path): { base: string; on: Attachment }[] => {
  const at = (...steps: Path) => valueAt(source.value, ...path, ...steps)
  return [
    { base: 'state', on: 'state' },
    { base: 'mechanism', on: 'mechanism' },
    ...entriesOf(at('bodies')).map(([id]) => ({ base: `bodies/${id}`, on: 'body' }) as const),
    ...entriesOf(at('mandates', 'list')).map(([id]) => ({ base: `mandates/${id}`, on: 'mandate' }) as const),
    ...itemsOf(at('separations')).map(
      pair =>
        ({ base: `separations/${wordsOf(valueAt(pair, 'between')).join('+')}`, on: 'separation' }) as const,
    ),
  ]
}
