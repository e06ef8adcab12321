import type { Problem } from '../model/problem.ts'
import { type Condition, type Domain, domains, type Meetings } from '../model/rule.ts'
import { type Scope, scopeOfDomain } from '../model/scope.ts'
import type { Plane } from '../model/truth.ts'
import { compileTests } from './compile-test.ts'
import { isMap, itemsOf, type Path, type Plain, type PlainMap, textOf, valueAt, wordsOf } from './plain.ts'
import { readLeaf } from './read-leaf.ts'
import { type RulePaths } from './rule-paths.ts'
import { problemOfKey, type YamlFile } from './yaml-file.ts'

/** A rule being compiled: every problem of it is collected. */
export interface Compiling {
  readonly source: YamlFile
  readonly paths: RulePaths
  readonly problems: Problem[]
}

/** Where a condition stands, what its paths start at, and the planes on which it reads. */
export interface Here {
  readonly path: Path
  readonly scope: Scope
  readonly planes: readonly Plane[]
}

/** Keys that make a condition one of its kind, and the keys that only mean something beside them. */
const beside: Readonly<Record<string, readonly string[]>> = {
  some: ['where', 'that', 'of', 'if-none'],
  every: ['where', 'that', 'of', 'if-none'],
  count: ['where', 'that', 'of', 'at-least', 'at-most'],
  rule: ['if-none'],
  'at-least': ['of'],
}
const dependent = new Set(Object.values(beside).flat())

/** Compiles a condition; a shape that the schema refuses is passed over, since it has been reported. */
export function compileCondition(compiling: Compiling, here: Here): Condition | undefined {
  const map = valueAt(compiling.source.value, ...here.path)
  if (!isMap(map)) return undefined
  const head = headOf(compiling, here, map)
  const parts = Object.keys(map)
    .filter(key => key === head || !dependent.has(key))
    .flatMap(key => compilePart(compiling, { ...here, path: [...here.path, key] }, key))
  return parts.length === 1 ? parts[0] : { form: 'all', of: parts }
}

/** The one key that others may stand beside; two of them would leave open which these belong to. */
const headOf = ({ source, problems }: Compiling, { path }: Here, map: PlainMap): string | undefined => {
  const complain = (code: string, key: string) =>
    problems.push(problemOfKey(source, [...path, key], { code, with: { key } }))
  const [head, second] = Object.keys(beside).filter(
    key => key in map && !(key === 'at-least' && 'count' in map),
  )
  if (second) complain('TWO_IN_ONE', second)
  for (const key of Object.keys(map))
    if (dependent.has(key) && key !== head && key !== second && !beside[head ?? '']?.includes(key))
      complain('STRAY_KEY', key)
  return head
}

const compilePart = (compiling: Compiling, here: Here, key: string): Condition[] => {
  const one = (more: Partial<Here> = {}): Condition[] =>
    defined(compileCondition(compiling, { ...here, ...more }))
  const several = (path: Path): Condition[] =>
    itemsOf(valueAt(compiling.source.value, ...path)).flatMap((_, index) =>
      defined(compileCondition(compiling, { ...here, path: [...path, index] })),
    )
  const beside = (name: string): Plain | undefined =>
    valueAt(compiling.source.value, ...here.path.slice(0, -1), name)
  switch (key) {
    case 'all':
    case 'any':
      return [{ form: key, of: several(here.path) }]
    case 'not':
      return one().map(of => ({ form: 'not', of }))
    case 'law':
    case 'practice':
      return one({ planes: [key] }).map(of => ({ form: 'on', plane: key, of }))
    case 'at-least':
      return [
        { form: key, least: Number(textOf(beside(key))), of: several([...here.path.slice(0, -1), 'of']) },
      ]
    case 'rule':
      return [{ form: key, rule: textOf(beside(key)), ifNone: beside('if-none') === 'yes' ? 'yes' : 'no' }]
    case 'some':
    case 'every':
    case 'count':
      return quantified(compiling, here, key)
    default:
      return facts(compiling, here, key)
  }
}

const defined = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value])

/** Each test of a path is a condition of its own. */
const facts = (compiling: Compiling, here: Here, path: string): Condition[] => {
  const leaf = readLeaf(compiling, here, { written: path, part: 'key' })
  if (!leaf) return []
  return compileTests(compiling, here, leaf).map(test => ({ form: 'fact', path, test }))
}

const quantified = (compiling: Compiling, here: Here, form: 'some' | 'every' | 'count'): Condition[] => {
  const at = here.path.slice(0, -1)
  const beside = (name: string): Plain | undefined => valueAt(compiling.source.value, ...at, name)
  const domain = beside(form) as Domain
  if (!domains.includes(domain)) return []
  const scope = scopeOfDomain[domain]
  reachable(compiling, here, domain)
  const inner = (name: 'where' | 'that', planes: readonly Plane[]) =>
    compileCondition(compiling, { path: [...at, name], scope, planes })
  const where = inner('where', ['law'])
  const that = inner('that', here.planes)
  const over = { domain, meeting: meetingsOf(beside('of')), ...(where ? { where } : {}) }
  if (form !== 'count') {
    const ifNone = beside('if-none') === 'yes' ? 'yes' : 'no'
    return that ? [{ form, ...over, that, ifNone }] : []
  }
  const [least, most] = [beside('at-least'), beside('at-most')]
  if (least === undefined && most === undefined)
    compiling.problems.push(problemOfKey(compiling.source, here.path, { code: 'COUNT_WITHOUT_BOUND' }))
  const bounds = {
    ...(typeof least === 'number' ? { atLeast: least } : {}),
    ...(typeof most === 'number' ? { atMost: most } : {}),
  }
  return [{ form, ...over, ...(that ? { that } : {}), ...bounds }]
}

/** `others` are others than a body, and only a body has an institution. */
const reachable = ({ source, problems }: Compiling, { path, scope }: Here, domain: Domain): void => {
  const asksBody =
    domain === 'others' || (domain === 'institution' && scope !== 'mandate' && scope !== 'separation')
  if (asksBody && scope !== 'body')
    problems.push(problemOfKey(source, path, { code: 'DOMAIN_HERE', with: { domain } }))
}

/** Pairs of functions that should not meet. */
export const meetingsOf = (value: Plain | undefined): Meetings =>
  itemsOf(value).map(pair => {
    const [one = '', other = ''] = wordsOf(pair)
    return [one, other]
  })
