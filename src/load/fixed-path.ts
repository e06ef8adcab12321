import type { Problem } from '../model/problem.ts'
import type { Attachment, Vocabulary } from '../model/vocabulary.ts'
import { nearest } from './nearest.ts'
import { entriesOf, itemsOf, type Path, valueAt, wordsOf } from './plain.ts'
import { problemOf, type YamlFile } from './yaml-file.ts'

/** A path in its one form: `/` between its steps, and the plane, if it names one, after `@`. */
export const fixedPath = (written: string): string => written.replaceAll('.', '/')

/** Paths in `fixed` that lead to nothing a design could state. */
export function fixedProblems(source: YamlFile, path: Path, vocabulary: Vocabulary): Problem[] {
  const things = thingsOf(source, path)
  return itemsOf(valueAt(source.value, ...path, 'fixed')).flatMap((written, index) => {
    if (typeof written !== 'string') return []
    const [asked = '', plane] = fixedPath(written).split('@')
    const known = things.flatMap(({ base, on }) => [base, ...factPaths(base, on, vocabulary)])
    const leads = known.some(fact => fact === asked || fact.startsWith(`${asked}/`))
    if (leads && (plane === undefined || plane === 'law' || plane === 'practice')) return []
    const complaint = { code: 'UNKNOWN_PATH', with: { path: written }, suggestion: nearest(asked, known) }
    return problemOf(source, [...path, 'fixed', index], complaint)
  })
}

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
