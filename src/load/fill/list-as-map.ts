import { isScalar, isSeq, type ParsedNode } from 'yaml'
import { isMap as isPlainMap, itemsOf, type Plain, textOf } from '../plain.ts'
import { ByHand, type Edit, endOf, type Reached, spliced, type Tree } from './yaml-tree.ts'
import { mapText, plain, quoted } from './yaml-value.ts'

/** `[a, b]`, or `{ is: [a, b], source: .. }`, as a map of its members, each with the source of the list. */
export function listAsMap({ style }: Tree, whole: ParsedNode): Edit {
  const value = whole.toJSON() as Plain
  const { is = value, complete, ...beside } = isPlainMap(value) ? value : {}
  const told = Object.entries(beside).map(
    ([key, said]) => [key, besideText(key, said as Plain, style)] as const,
  )
  const said = (one: string) =>
    told.length > 0 ? mapText([['is', plain(one, style)], ...told], style) : plain(one, style)
  const members = itemsOf(is as Plain).map(member => [textOf(member), said('yes')] as const)
  const closing = complete === undefined ? [] : [['complete', said(textOf(complete as Plain))] as const]
  return { ...spliced([whole.range[0], endOf(whole)], mapText([...members, ...closing], style)), again: true }
}

const besideText = (key: string, value: Plain, style: Tree['style']): string => {
  if (Array.isArray(value)) return `[${value.map(one => plain(textOf(one), style)).join(', ')}]`
  return key === 'note' || key === 'quote' || key === 'by'
    ? quoted(textOf(value))
    : plain(textOf(value), style)
}

/** A list of lines as a map of lines, so that comments stay where they are: `- a` becomes `a: yes`. */
export function linesAsMap(tree: Tree, list: ParsedNode, pair: Reached['pair']): Edit {
  if (!isSeq(list)) throw new ByHand(list.range[0])
  const { text } = tree
  const dashes = list.items.map(item => text.lastIndexOf('-', (item as ParsedNode).range[0] - 1))
  const columnOf = (offset: number) => offset - text.lastIndexOf('\n', offset - 1)
  // A list may stand under its key without being indented, a map may not.
  if (pair && dashes.some(dash => columnOf(dash) <= columnOf(pair.key.range[0])))
    return listAsMap(tree, list as ParsedNode)
  const splices = list.items.map((item, index) => {
    if (!isScalar(item)) throw new ByHand(list.range?.[0] ?? 0)
    return { from: dashes[index] as number, to: (item as ParsedNode).range[1], put: `${item.value}: yes` }
  })
  return { splices, again: true }
}
