import { isCollection, isMap, type ParsedNode, type YAMLMap } from 'yaml'
import { ByHand, type Edit, endOf, indentAt, type Splice, spliced, type Tree } from './yaml-tree.ts'
import { keyText, mapText } from './yaml-value.ts'

/** Adds an entry at the end of a map; keys that lead to it are nested, each on a line of its own where the map has lines. */
export function insertPair(tree: Tree, map: ParsedNode, keys: readonly string[], value: string): Edit {
  if (!isMap(map)) throw new ByHand(map.range[0])
  const node = map as YAMLMap.Parsed
  return node.flow ? inFlow(tree, node, keys, value) : inBlock(tree, node, keys, value)
}

function inFlow(tree: Tree, map: YAMLMap.Parsed, keys: readonly string[], value: string): Edit {
  const { text, style, newline } = tree
  const [first = '', ...inner] = keys
  const nested = inner.reduceRight((within, key) => mapText([[key, within]], style), value)
  const entry = `${keyText(first, style)}: ${nested}`
  const last = map.items.at(-1)
  if (!last) return spliced([map.range[0] + 1, map.range[0] + 1], ` ${entry} `)
  const end = last.value ? endOf(last.value) : last.key.range[1]
  const { indent, isFirst } = indentAt(text, last.key.range[0])
  return spliced([end, end], isFirst ? `,${newline}${indent}${entry}` : `, ${entry}`, {
    map: map.range[0],
    key: first,
  })
}

function inBlock(tree: Tree, map: YAMLMap.Parsed, keys: readonly string[], value: string): Edit {
  const { text, newline } = tree
  const [first] = map.items
  if (!first) throw new ByHand(map.range[0])
  const start = text.lastIndexOf('\n', first.key.range[0] - 1) + 1
  const column = first.key.range[0] - start
  const entry = { map: map.range[0], key: keys[0] ?? '' }
  return linesAfter(tree, endOf(map as ParsedNode), nestedLines(keys, value, column).join(newline), entry)
}

/** Keys below one another, two spaces deeper each. */
export const nestedLines = (keys: readonly string[], value: string, column: number): readonly string[] =>
  keys.map(
    (key, depth) => `${' '.repeat(column + 2 * depth)}${key}:${depth === keys.length - 1 ? ` ${value}` : ''}`,
  )

/** Adds lines below the one on which something ends; what stands behind it on that line stays there. */
export function linesAfter(
  { text, newline }: Tree,
  end: number,
  lines: string,
  entry?: Splice['entry'],
): Edit {
  // A block of text ends with its line breaks.
  const last = text.slice(0, end).trimEnd().length
  const brk = text.indexOf('\n', last)
  const at = brk < 0 ? text.length : text[brk - 1] === '\r' ? brk - 1 : brk
  return spliced([at, at], newline + lines, entry)
}

/** Whether a node lies in brackets, where no line can be added. */
export const isFlow = (node: ParsedNode): boolean => isCollection(node) && node.flow === true
