import type { FactValue } from '../model/design.ts'
import type { Test } from '../model/rule.ts'
import type { Plane } from '../model/truth.ts'
import type { FactType } from '../model/vocabulary.ts'
import type { Compiling, Here } from './compile-condition.ts'
import { nearest } from './nearest.ts'
import { entriesOf, isList, isMap, type Path, type Plain, textOf, valueAt } from './plain.ts'
import { readLeaf } from './read-leaf.ts'
import type { Leaf } from './rule-paths.ts'
import { datePattern } from './schema.ts'
import { problemOf, problemOfKey } from './yaml-file.ts'

const suits = new Map<string, readonly FactType[]>([
  ['in', ['yes-no', 'one-of', 'number', 'date', 'text']],
  ['includes', ['some-of']],
  ['only', ['some-of']],
  ['at-least', ['number']],
  ['at-most', ['number']],
  ['at-latest', ['date']],
  ['after', ['date']],
])

const date = new RegExp(datePattern)

/** The tests of one path; what its kind of fact cannot be asked, or cannot answer, is a problem. */
export function compileTests(compiling: Compiling, here: Here, leaf: Leaf): Test[] {
  const written = valueAt(compiling.source.value, ...here.path)
  if (!isMap(written)) return values(compiling, here.path, leaf).map(value => ({ ask: 'is', value }))
  return entriesOf(written).flatMap(([ask, asked]): Test[] => {
    const at = { ...here, path: [...here.path, ask] }
    if (ask === 'plus' && ('at-latest' in written || 'after' in written)) return []
    if (!fits(ask, leaf)) return misfit(compiling, at, ask)
    if (ask === 'in') return [{ ask, values: values(compiling, at.path, leaf) }]
    if (ask === 'includes' || ask === 'only') return [{ ask, values: members(compiling, at.path, leaf) }]
    if (ask === 'at-least' || ask === 'at-most')
      return typeof asked === 'number' ? [{ ask, value: asked }] : []
    if (ask === 'same-on') return [{ ask, plane: asked as Plane }]
    return comparison(compiling, at, written.plus)
  })
}

const fits = (ask: string, leaf: Leaf): boolean =>
  ask === 'same-on' ? leaf.planes.length === 2 : (suits.get(ask)?.includes(leaf.type) ?? false)

const misfit = ({ source, problems }: Compiling, { path }: Here, test: string): Test[] => {
  problems.push(problemOfKey(source, path, { code: 'TEST_HERE', with: { test, path: `${path.at(-2)}` } }))
  return []
}

const comparison = (compiling: Compiling, here: Here, plus: Plain | undefined): Test[] => {
  const ask = here.path.at(-1) as 'at-latest' | 'after'
  const than = textOf(valueAt(compiling.source.value, ...here.path))
  if (!date.test(than)) {
    const limit = readLeaf(compiling, here, { written: than, part: 'value' })
    if (limit && limit.type !== 'date') return misfit(compiling, here, ask)
  }
  return [{ ask, than, ...(typeof plus === 'string' ? { plus } : {}) }]
}

/** The values at a path that such a fact can have, `none` among them where it may be said. */
const values = ({ source, problems }: Compiling, path: Path, leaf: Leaf): FactValue[] =>
  each(valueAt(source.value, ...path), path).flatMap(([value, at]) => {
    if (typeof value !== 'string' && typeof value !== 'number') return []
    const said = leaf.type === 'date' ? `${value}` : value
    if (admits(leaf, said)) return [said]
    const allowed = leaf.type === 'some-of' ? ['none'] : answers(leaf)
    const words = { value: `${value}`, allowed: allowed.join(', ') }
    const code = value === 'unknown' ? 'UNKNOWN_ASKED' : 'VALUE_NOT_LISTED'
    problems.push(problemOf(source, at, { code, with: words, suggestion: nearest(`${value}`, allowed) }))
    return []
  })

const members = ({ source, problems }: Compiling, path: Path, leaf: Leaf): string[] =>
  each(valueAt(source.value, ...path), path).flatMap(([value, at]) => {
    if (typeof value !== 'string') return []
    if (leaf.values.includes(value)) return [value]
    const suggestion = nearest(value, leaf.values)
    const words = { value, allowed: leaf.values.join(', ') }
    problems.push(problemOf(source, at, { code: 'VALUE_NOT_LISTED', with: words, suggestion }))
    return []
  })

const each = (value: Plain | undefined, path: Path): [Plain | undefined, Path][] =>
  isList(value) ? value.map((item, index) => [item, [...path, index]]) : [[value, path]]

const answers = ({ type, values, structural }: Leaf): string[] => [
  ...(type === 'yes-no' ? ['yes', 'no'] : values),
  ...(structural || type === 'yes-no' ? [] : ['none']),
]

const admits = (leaf: Leaf, value: FactValue): boolean => {
  if (value === 'none') return !leaf.structural && leaf.type !== 'yes-no'
  if (leaf.type === 'number') return typeof value === 'number'
  if (leaf.type === 'date') return date.test(`${value}`)
  if (leaf.type === 'text') return typeof value === 'string' && value !== 'unknown'
  return leaf.type !== 'some-of' && answers(leaf).includes(`${value}`)
}
