import { type Document, isAlias, isCollection, isMap, isScalar, type Pair, type ParsedNode } from 'yaml'
import { limits } from '../../../src/load/limits.ts'
import type { Path, Plain } from '../../../src/load/plain.ts'
import type { Complaint, YamlFile } from '../../../src/load/yaml-file.ts'
import type { Problem } from '../../../src/model/problem.ts'

type Node = ParsedNode | null
type Place = Readonly<Record<'key' | 'value', number>>
type Step = string | number
type Measured = { readonly value: Plain; readonly height: number }

/** What is known half-way: an anchored value is shared, not copied, and counted wherever an alias repeats it. */
interface Walk {
  readonly complain: (offset: number, code: string, words?: Record<string, string>) => null
  readonly places: Map<unknown, Map<Step, Place>>
  readonly anchors: Map<string, (Measured & { readonly count: number }) | 'open'>
  count: number
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/** The plain value of a document and the place of each part; aliases are followed, and counted as what they stand for. */
export const plainValue = (
  document: Document.Parsed,
  problemAt: (offset: number, complaint: Complaint) => Problem,
): Pick<YamlFile, 'value' | 'offsetOf' | 'problems'> => {
  const problems: Problem[] = []
  const complain = (offset: number, code: string, words = {}): null => {
    problems.push(problemAt(offset, { code, with: words }))
    return null
  }
  const walk: Walk = { complain, places: new Map(), anchors: new Map(), count: 0 }
  const { value } = plain(walk, document.contents, 0)
  const start = document.contents?.range[0] ?? 0
  const offsetOf = (path: Path, part: 'key' | 'value' = 'value'): number => {
    let here: unknown = value
    let place: Place = { key: start, value: start }
    for (const step of path) {
      const next = walk.places.get(here)?.get(step)
      if (!next) break
      place = next
      here = (here as Record<Step, unknown>)[step]
    }
    return place[part]
  }
  return { value: walk.count > limits.values ? undefined : value, offsetOf, problems }
}

const plain = (walk: Walk, node: Node, depth: number): Measured => {
  const offset = node?.range?.[0] ?? 0
  if (node === null || !counted(walk, 1, offset)) return { value: null, height: 0 }
  if (isAlias(node)) return followed(walk, node.source, { offset, depth })
  if (node.tag !== undefined)
    walk.complain(offset, 'TAG', { tag: node.tag.replace(/^tag:yaml.org,2002:/, '!!') })
  if (node.anchor) walk.anchors.set(node.anchor, 'open')
  const before = walk.count
  const measured = isCollection(node)
    ? collected(walk, node as Collection, depth)
    : { value: scalar(walk, node), height: 0 }
  if (node.anchor) walk.anchors.set(node.anchor, { ...measured, count: walk.count - before + 1 })
  return measured
}

const counted = (walk: Walk, more: number, offset: number): boolean => {
  if (walk.count > limits.values) return false
  walk.count += more
  if (walk.count > limits.values) walk.complain(offset, 'TOO_MANY_VALUES', { limit: `${limits.values}` })
  return walk.count <= limits.values
}

const followed = (
  walk: Walk,
  alias: string,
  { offset, depth }: { offset: number; depth: number },
): Measured => {
  const anchored = walk.anchors.get(alias)
  if (anchored === undefined) walk.complain(offset, 'UNKNOWN_ALIAS', { alias })
  else if (anchored === 'open') walk.complain(offset, 'ALIAS_CIRCLE', { alias })
  else if (depth + anchored.height > limits.depth)
    walk.complain(offset, 'TOO_DEEP', { limit: `${limits.depth}` })
  else if (counted(walk, anchored.count, offset)) return anchored
  return { value: null, height: 0 }
}

type Collection = { items: (Node | Pair<Node, Node>)[] }

const collected = (walk: Walk, node: Collection, depth: number): Measured => {
  const places = new Map<Step, Place>()
  let height = 0
  const child = (item: Node): Plain => {
    const measured = plain(walk, item, depth + 1)
    height = Math.max(height, measured.height + 1)
    return measured.value
  }
  const list: Plain[] = []
  const map: Record<string, Plain> = Object.create(null)
  for (const item of node.items) {
    const pair = isMap(node) ? (item as Pair<Node, Node>) : undefined
    const value = pair ? pair.value : (item as Node)
    const offset = (pair?.key ?? value)?.range?.[0] ?? 0
    const place = { key: offset, value: value?.range?.[0] ?? offset }
    const step = pair ? keyOf(walk, pair.key, { offset, places }) : list.length
    const inner = child(value)
    if (step === null) continue
    places.set(step, place)
    if (typeof step === 'number') list.push(inner)
    else map[step] = inner
  }
  const value = isMap(node) ? map : list
  walk.places.set(value, places)
  return { value, height }
}

/** The key of a pair, unless a key may not be so; keys such as `__proto__` would reach what is not the map's own. */
const keyOf = (
  { complain }: Walk,
  node: Node,
  { offset, places }: { offset: number; places: Map<Step, Place> },
): string | null => {
  if (node?.tag !== undefined) complain(offset, 'TAG', { tag: node.tag })
  if (!isScalar(node) || node.value === null) return complain(offset, 'KEY_NOT_TEXT')
  const key = typeof node.value === 'string' ? node.value : (node.source ?? `${node.value}`)
  if (key === '<<') return complain(offset, 'MERGE_KEY')
  if (key.length > limits.key) return complain(offset, 'KEY_TOO_LONG', { limit: `${limits.key}` })
  if (forbidden.has(key)) return complain(offset, 'FORBIDDEN_KEY', { key })
  return places.has(key) ? complain(offset, 'DUPLICATE_KEY', { key }) : key
}

const scalar = ({ complain }: Walk, node: Exclude<Node, null>): Plain => {
  const value = isScalar(node) ? node.value : null
  if (typeof value === 'string' && value.length > limits.characters)
    return complain(node.range[0], 'VALUE_TOO_LONG', { limit: `${limits.characters}` })
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}
