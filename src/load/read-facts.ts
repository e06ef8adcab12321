import type { Fact } from '../model/design.ts'
import type { FactPlane } from '../model/truth.ts'
import type { FactKind, FactType } from '../model/vocabulary.ts'
import { entriesOf, isList, isMap, itemsOf, type Path, textOf, valueAt } from './plain.ts'
import type { YamlFile } from './yaml-file.ts'

/** Where facts are read from, and the path under which they are known: `bodies/ctrg`. */
export interface FactsAt {
  readonly source: YamlFile
  readonly path: Path
  readonly base: string
}

/** One place where a value stands, and the plane and type it is of. */
interface Said extends FactsAt {
  readonly plane: FactPlane
  readonly type: FactType
}

type Beside = Pick<Fact, 'sources' | 'quote' | 'quoteOffset' | 'note' | 'confidence' | 'by' | 'on'>

const nothing: Beside = { sources: [] }

/** Every fact stated of one thing, by the kinds of fact that attach to it. */
export function readFacts(at: FactsAt, kinds: readonly FactKind[]): Fact[] {
  const byPath = new Map(kinds.map(kind => [kind.path, kind]))
  const under = (prefix: string, path: Path): Fact[] =>
    entriesOf(valueAt(at.source.value, ...path)).flatMap(([key, value]) => {
      const kind = byPath.get(`${prefix}${key}`)
      const here = [...path, key]
      if (!kind) return isMap(value) ? under(`${prefix}${key}.`, here) : []
      return readFact({ ...at, path: here, base: `${at.base}/${kind.path.replaceAll('.', '/')}` }, kind)
    })
  return under('', at.path)
}

/** A fact on each plane on which it is stated; a plain value is on its only plane, else on `law` (design, section 2). */
export function readFact(at: FactsAt, { type, planes }: Pick<FactKind, 'type' | 'planes'>): Fact[] {
  const value = valueAt(at.source.value, ...at.path)
  const split = isMap(value) ? planes.filter(plane => plane in value) : []
  const only = planes.length === 2 ? 'law' : (planes[0] ?? 'both')
  const said: Said[] =
    split.length > 0
      ? split.map(plane => ({ ...at, path: [...at.path, plane], plane, type }))
      : [{ ...at, plane: only, type }]
  return said.flatMap(one => (type === 'some-of' ? listed(one) : stated(one)))
}

const stated = (said: Said): Fact[] => {
  const value = valueAt(said.source.value, ...said.path)
  return isMap(value) ? fact({ ...said, path: [...said.path, 'is'] }, besideOf(said)) : fact(said, nothing)
}

const fact = ({ source, path, base, plane, type }: Said, beside: Beside): Fact[] => {
  const value = valueAt(source.value, ...path)
  if (typeof value !== 'string' && typeof value !== 'number') return []
  const at = { file: source.file, offset: source.offsetOf(path) }
  // A bare year is a number in YAML, and a date all the same.
  return [{ path: base, plane, value: type === 'number' ? value : `${value}`, ...beside, ...at }]
}

/** A some-of fact member by member, each with its own source or with that of the list. */
const listed = (said: Said): Fact[] => {
  const value = valueAt(said.source.value, ...said.path)
  const deeper = (key: string, base = said.base): Said => ({ ...said, path: [...said.path, key], base })
  if (isList(value)) return members(said, nothing)
  if (!isMap(value)) return fact(said, nothing)
  if (!('is' in value)) return Object.keys(value).flatMap(key => stated(deeper(key, `${said.base}/${key}`)))
  const beside = besideOf(said)
  const is = deeper('is')
  return [
    ...(isList(value.is) ? members(is, beside) : fact(is, beside)),
    ...fact(deeper('complete', `${said.base}/complete`), beside),
  ]
}

const members = ({ source, path, base, plane }: Said, beside: Beside): Fact[] =>
  itemsOf(valueAt(source.value, ...path)).map((member, index) => ({
    path: `${base}/${member}`,
    plane,
    value: 'yes',
    ...beside,
    file: source.file,
    offset: source.offsetOf([...path, index]),
  }))

/** What stands beside the value: where it is from, and how sure that is. */
const besideOf = ({ source, path }: FactsAt): Beside => {
  const beside = valueAt(source.value, ...path)
  const text = (key: 'quote' | 'note' | 'confidence' | 'by' | 'on') => {
    const said = textOf(valueAt(beside, key))
    return said === '' ? {} : { [key]: said }
  }
  const sources = valueAt(beside, 'source')
  return {
    sources: (isList(sources) ? sources : [sources]).filter(source => typeof source === 'string'),
    ...text('quote'),
    ...(typeof valueAt(beside, 'quote') === 'string'
      ? { quoteOffset: source.offsetOf([...path, 'quote']) }
      : {}),
    ...text('note'),
    ...text('confidence'),
    ...text('by'),
    ...text('on'),
  }
}
