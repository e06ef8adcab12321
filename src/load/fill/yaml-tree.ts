import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  parseDocument,
  type YAMLMap,
} from 'yaml'
import type { Path } from '../plain.ts'
import type { Style } from './yaml-value.ts'

/** A text of YAML with the places of its parts, to be changed in one place. */
export interface Tree {
  readonly text: string
  readonly root: ParsedNode
  readonly style: Style
  readonly newline: '\n' | '\r\n'
}

/** This place cannot be changed without changing another, or without losing what somebody wrote. */
export class ByHand extends Error {
  readonly offset: number

  constructor(offset: number) {
    super('by hand')
    this.offset = offset
  }
}

/** Takes a text apart that was found sound before. */
export function treeOf(text: string): Tree {
  const { contents } = parseDocument(text, { version: '1.2', uniqueKeys: false, logLevel: 'silent' })
  if (contents === null) throw new ByHand(0)
  return {
    text,
    root: contents,
    style: { json: isJson(text) },
    newline: text.includes('\r\n') ? '\r\n' : '\n',
  }
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The pair of a map by its key. */
export const pairOf = (map: YAMLMap.Parsed, key: string): Pair<ParsedNode, ParsedNode | null> | undefined =>
  map.items.find(({ key: node }) => isScalar(node) && `${node.source ?? node.value}` === key)

/** How far a way leads: the last node that is there, its pair, and the steps that are left. */
export interface Reached {
  readonly node: ParsedNode
  readonly pair?: Pair<ParsedNode, ParsedNode | null>
  readonly rest: Path
}

/** Follows a way; what is shared by aliases cannot be changed in one place. */
export function reach(tree: Tree, path: Path): Reached {
  let here: Reached = { node: tree.root, rest: path }
  for (const [index, step] of path.entries()) {
    own(tree, here.node)
    const { node } = here
    const pair = isMap(node) ? pairOf(node as YAMLMap.Parsed, `${step}`) : undefined
    const next = pair ? pair.value : isSeq(node) && typeof step === 'number' ? node.items[step] : undefined
    if (next === undefined || next === null) return here
    here = { node: next as ParsedNode, ...(pair ? { pair } : {}), rest: path.slice(index + 1) }
  }
  own(tree, here.node)
  return here
}

function own({ text }: Tree, node: ParsedNode): void {
  const shared = 'anchor' in node && node.anchor && new RegExp(`\\*${node.anchor}(?![\\w-])`).test(text)
  if (isAlias(node) || shared) throw new ByHand(node.range[0])
}

/** Where the last thing that a node holds ends. */
export function endOf(node: ParsedNode): number {
  if (!isCollection(node) || node.flow) return node.range[1]
  const last = node.items.at(-1) as ParsedNode | Pair<ParsedNode, ParsedNode | null> | undefined
  if (last === undefined) return node.range[1]
  if (!('key' in last)) return endOf(last)
  return last.value === null ? last.key.range[1] : Math.max(endOf(last.value), last.key.range[1])
}

/** Text to be put in the place of text. */
export interface Splice {
  readonly from: number
  readonly to: number
  readonly put: string
  /** The entry that is added, by its map and its key: other entries of the same map can be added at the same place. */
  readonly entry?: { readonly map: number; readonly key: string }
}

/** What is to be done to a text; `again` where it only makes room, and the fact itself comes after. */
export interface Edit {
  readonly splices: readonly Splice[]
  readonly again?: true
}

/** One piece of text in the place of another. */
export const spliced = (
  [from, to]: readonly [number, number],
  put: string,
  entry?: Splice['entry'],
): Edit => ({
  splices: [{ from, to, put, ...(entry ? { entry } : {}) }],
})

/** Whether two splices could each be made without the other noticing. */
export const areApart = (one: Splice, other: Splice): boolean =>
  one.from > other.to ||
  other.from > one.to ||
  (one.entry !== undefined && one.entry.map === other.entry?.map && one.entry.key !== other.entry.key)

/** A text with all of it done; entries of one map stay in their order. */
export const edited = (text: string, splices: readonly Splice[]): string =>
  splices
    .map((splice, order) => ({ ...splice, order }))
    .toSorted((one, other) => other.from - one.from || other.order - one.order)
    .reduce((changed, { from, to, put }) => changed.slice(0, from) + put + changed.slice(to), text)

/** The white space before the first thing on the line of an offset, up to the offset itself if nothing else is there. */
export function indentAt(text: string, offset: number): { indent: string; isFirst: boolean } {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const indent = /^[ ]*/.exec(text.slice(start))?.[0] ?? ''
  return { indent, isFirst: start + indent.length === offset }
}
