import type { Fact } from '../model/design.ts'
import type { FactPlane } from '../model/truth.ts'
import type { FactKind } from '../model/vocabulary.ts'
import type { FactTree } from './fact-kinds.ts'
import { isList, isMap, type Plain, type PlainMap, textOf } from './plain.ts'
import type { YamlFile } from './yaml-file.ts'

/** A part of a map or a list, and the path under which it is known: `bodies/ctrg`. */
export interface PartAt {
  readonly source: YamlFile
  readonly whole: Plain | undefined
  readonly key: string | number
  readonly base: string
}

type Kind = Pick<FactKind, 'type' | 'planes'>

/** What stands beside a value. */
type Beside = Pick<Fact, 'sources'> & { readonly more?: More }
type More = Pick<Fact, 'quote' | 'quoteOffset' | 'note' | 'confidence' | 'by' | 'on'>

const nothing: Beside = { sources: [] }

/** A thing of which facts are stated, and the path under which it is known. */
export interface ThingAt {
  readonly source: YamlFile
  readonly value: Plain | undefined
  readonly base: string
}

/** Every fact stated of one thing, by the kinds of fact that attach to it. */
export function readFacts({ source, value, base }: ThingAt, tree: FactTree): Fact[] {
  const facts: Fact[] = []
  const under = (whole: Plain | undefined, { keys }: FactTree): void => {
    if (!isMap(whole)) return
    for (const key of Object.keys(whole)) {
      const next = keys.get(key)
      if (next?.kind) facts.push(...readFact({ source, whole, key, base: `${base}/${next.path}` }, next.kind))
      else if (next) under(whole[key], next)
    }
  }
  under(value, tree)
  return facts
}

/** A fact on each plane on which it is stated; a plain value is on its only plane, else on `law` (design, section 2). */
export function readFact(part: PartAt, kind: Kind): Fact[] {
  const { planes } = kind
  const value = partOf(part.whole, part.key)
  if (isMap(value)) {
    const split = planes.filter(plane => plane in value)
    if (split.length > 0)
      return split.flatMap(plane => said({ ...part, whole: value, key: plane }, plane, kind))
  }
  return said(part, planes.length === 2 ? 'law' : (planes[0] ?? 'both'), kind)
}

const partOf = (whole: Plain | undefined, key: string | number): Plain | undefined =>
  isMap(whole) || isList(whole) ? (whole as PlainMap)[key] : undefined

const said = (part: PartAt, plane: FactPlane, kind: Kind): Fact[] =>
  kind.type === 'some-of' ? listed(part, plane) : stated(part, plane, kind)

const stated = (part: PartAt, plane: FactPlane, { type }: Pick<Kind, 'type'>): Fact[] => {
  const value = partOf(part.whole, part.key)
  if (!isMap(value)) return fact(part, { plane, type, beside: nothing })
  return fact({ ...part, whole: value, key: 'is' }, { plane, type, beside: besideOf(part.source, value) })
}

interface As {
  readonly plane: FactPlane
  readonly type: Kind['type']
  readonly beside: Beside
}

const fact = ({ source, whole, key, base }: PartAt, { plane, type, beside }: As): Fact[] => {
  const value = partOf(whole, key)
  if (typeof value !== 'string' && typeof value !== 'number') return []
  // A bare year is a number in YAML, and a date all the same.
  const told = type === 'number' ? value : `${value}`
  return [
    factAt(
      source,
      { path: base, plane, value: told, offset: source.offsetIn(whole as Plain, key) ?? 0 },
      beside,
    ),
  ]
}

const factAt = (
  { file }: YamlFile,
  { path, plane, value, offset }: Pick<Fact, 'path' | 'plane' | 'value' | 'offset'>,
  { sources, more }: Beside,
): Fact =>
  more === undefined
    ? { path, plane, value, sources, file, offset }
    : { path, plane, value, sources, ...more, file, offset }

/** A some-of fact member by member, each with its own source or with that of the list. */
const listed = (part: PartAt, plane: FactPlane): Fact[] => {
  const { source, base } = part
  const value = partOf(part.whole, part.key)
  const type = 'some-of'
  if (isList(value)) return members({ source, base, plane }, value, nothing)
  if (!isMap(value)) return fact(part, { plane, type, beside: nothing })
  if (!('is' in value))
    return Object.keys(value).flatMap(key =>
      stated({ source, whole: value, key, base: `${base}/${key}` }, plane, { type }),
    )
  const beside = besideOf(source, value)
  return [
    ...(isList(value.is)
      ? members({ source, base, plane }, value.is, beside)
      : fact({ source, whole: value, key: 'is', base }, { plane, type, beside })),
    ...fact({ source, whole: value, key: 'complete', base: `${base}/complete` }, { plane, type, beside }),
  ]
}

const members = (
  { source, base, plane }: Pick<PartAt, 'source' | 'base'> & { readonly plane: FactPlane },
  list: readonly Plain[],
  beside: Beside,
): Fact[] =>
  list.map((member, index) => {
    const offset = source.offsetIn(list, index) ?? 0
    return factAt(source, { path: `${base}/${member}`, plane, value: 'yes', offset }, beside)
  })

/** What stands beside the value: where it is from, and how sure that is. */
function besideOf(source: YamlFile, beside: PlainMap): Beside {
  const sources = (isList(beside.source) ? beside.source : [beside.source]).filter(
    one => typeof one === 'string',
  )
  const more: Record<string, string | number> = {}
  for (const key of told) {
    const text = textOf(beside[key])
    if (text !== '') more[key] = text
    if (key === 'quote' && typeof beside.quote === 'string')
      more.quoteOffset = source.offsetIn(beside, 'quote') ?? 0
  }
  return Object.keys(more).length === 0 ? { sources } : { sources, more: more as More }
}

const told = ['quote', 'note', 'confidence', 'by', 'on'] as const
