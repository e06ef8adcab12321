import { isMap, isScalar, isSeq, type ParsedNode, type YAMLMap } from 'yaml'
import type { Change } from './change.ts'
import type { FactPlace } from './fact-place.ts'
import { insertPair, linesAfter } from './insert-pair.ts'
import { linesAsMap, listAsMap } from './list-as-map.ts'
import {
  ByHand,
  type Edit,
  endOf,
  indentAt,
  pairOf,
  type Reached,
  reach,
  spliced,
  type Tree,
} from './yaml-tree.ts'
import { factText, keyText, mapText, plain } from './yaml-value.ts'

/** What states one fact in a text; all that does not belong to this fact keeps every byte. */
export function stateFact(tree: Tree, change: Change, place: FactPlace): Edit {
  if (place.pair) return newPair(tree, change, place)
  const reached = reach(tree, place.path)
  if (reached.rest.length > 0)
    return insertPair(tree, reached.node, reached.rest.map(String), onPlane(tree, change))
  return onNode(tree, change, reached)
}

/** A pair of bodies of which nothing was said yet. */
function newPair(tree: Tree, change: Change, { path, pair = ['', ''] }: FactPlace): Edit {
  const { text, style } = tree
  const [list = '', , ...keys] = path.map(String)
  const nested = keys.reduceRight((within, key) => mapText([[key, within]], style), onPlane(tree, change))
  const between = `[${pair.map(one => plain(one, style)).join(', ')}]`
  const entry = `{ ${keyText('between', style)}: ${between}, ${nested.slice(2)}`
  const { node, rest } = reach(tree, [list])
  if (rest.length > 0) return insertPair(tree, node, [list], `[${entry}]`)
  if (!isSeq(node)) throw new ByHand(node.range[0])
  const last = node.items.at(-1) as ParsedNode | undefined
  if (!last || node.flow) {
    const at = last ? endOf(last) : node.range[0] + 1
    return spliced([at, at], last ? `, ${entry}` : entry)
  }
  const dash = text.lastIndexOf('-', (node.items[0] as ParsedNode).range[0] - 1)
  const { indent } = indentAt(text, dash)
  return linesAfter(tree, endOf(last), `${indent}- ${entry}`)
}

const planesOf = ({ kind }: Change) => kind?.planes ?? []

/** A plain value is on the only plane of its fact, else on law. */
const onlyPlane = (change: Change) =>
  planesOf(change).length === 2 ? 'law' : (planesOf(change)[0] ?? 'both')

/** A fact that is not there yet, as the value of its key. */
function onPlane({ style }: Tree, change: Change): string {
  const value = memberText(change, { style })
  return change.plane === onlyPlane(change) ? value : mapText([[change.plane, value]], style)
}

const memberText = (change: Change, { style }: Pick<Tree, 'style'>): string => {
  const value = factText(change, style)
  return change.member === undefined ? value : mapText([[change.member, value]], style)
}

/** A fact, or the facts of a list, that are there on one plane or the other. */
function onNode(tree: Tree, change: Change, { node, pair }: Reached): Edit {
  const { plane } = change
  const isHeld = change.path.endsWith('/held') && change.kind?.path === 'held'
  const planes = isMap(node) ? planesOf(change).filter(one => pairOf(node as YAMLMap.Parsed, one)) : []
  if (planes.length > 0 || isHeld) {
    const own = isMap(node) ? pairOf(node as YAMLMap.Parsed, plane) : undefined
    if (!own?.value) return insertPair(tree, node, [plane], memberText(change, tree))
    return stated(tree, change, { node: own.value, pair: own, rest: [] })
  }
  if (plane === onlyPlane(change)) return stated(tree, change, { node, ...(pair ? { pair } : {}), rest: [] })
  return besideLaw(tree, change, { node, ...(pair ? { pair } : {}), rest: [] })
}

/** The value on the other plane becomes one of two. */
function besideLaw(tree: Tree, change: Change, { node, pair }: Reached): Edit {
  const { text, style, newline } = tree
  const [from, to] = node.range
  const value = memberText(change, tree)
  const isBlock = (isMap(node) || isSeq(node)) && !node.flow
  if (!isBlock)
    return spliced(
      [from, to],
      mapText(
        [
          [onlyPlane(change), text.slice(from, to)],
          [change.plane, value],
        ],
        style,
      ),
    )
  if (!pair) throw new ByHand(from)
  const { indent } = indentAt(text, pair.key.range[0])
  const start = text.lastIndexOf('\n', from - 1) + 1
  const brk = text.indexOf('\n', text.slice(0, endOf(node)).trimEnd().length)
  const end = brk < 0 ? text.length : text[brk - 1] === '\r' ? brk - 1 : brk
  const deeper = text.slice(start, end).replace(/^(?=[^\r\n])/gm, '  ')
  const before = `${indent}  ${onlyPlane(change)}:${newline}${deeper}`
  return spliced([start, end], `${before}${newline}${indent}  ${change.plane}: ${value}`)
}

/** The value on the plane of the change: it was not known, or it is a list to which something is added. */
function stated(tree: Tree, change: Change, { node, pair }: Reached): Edit {
  const { text } = tree
  if (change.member === undefined || isScalar(node))
    return replaced(text, { node, pair }, memberText(change, tree))
  if (isSeq(node)) return node.flow ? listAsMap(tree, node) : linesAsMap(tree, node, pair)
  if (!isMap(node)) throw new ByHand(node.range[0])
  const map = node as YAMLMap.Parsed
  const is = pairOf(map, 'is')
  if (is?.value && isSeq(is.value)) return listAsMap(tree, node)
  if (is) return replaced(text, { node, pair }, memberText(change, tree))
  const own = pairOf(map, change.member)
  return own?.value
    ? replaced(text, { node: own.value, pair: own }, factText(change, tree.style))
    : insertPair(tree, node, [change.member], factText(change, tree.style))
}

/** Puts a value in the place of another; one that took lines of its own moves up to its key. */
function replaced(
  text: string,
  { node, pair }: Pick<Reached, 'node'> & { pair?: Reached['pair'] | undefined },
  value: string,
): Edit {
  const to = endOf(node)
  const colon = pair ? text.indexOf(':', pair.key.range[1]) + 1 : 0
  const isAlone = pair && text.slice(colon, node.range[0]).trim() === ''
  return isAlone ? spliced([colon, to], ` ${value}`) : spliced([node.range[0], to], value)
}
