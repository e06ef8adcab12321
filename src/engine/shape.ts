import type { Truth } from '../model/truth.ts'
import type { Allowed, Ground, Leaf, Need, Node } from './node.ts'
import type { OpenGap } from './settling.ts'

type Wanted = 'yes' | 'no'

/**
 * All that the outcome of a tree rests on: what it looks like, and what its leaves are about. Trees that look alike have
 * alike outcomes, whatever the facts are.
 */
export interface Shape {
  readonly looks: string
  readonly grounds: readonly Ground[]
  readonly gaps: readonly OpenGap[]
}

/** A shape on its way: numbers for what has been seen. */
interface Sketch {
  readonly codes: number[]
  readonly grounds: Ground[]
  /** The facts of grounds and gaps, each once. */
  readonly facts: { readonly path: string; readonly plane: string }[]
  readonly gaps: OpenGap[]
  readonly asked: { readonly fact: number; readonly member: string; readonly allowed: Allowed[] }[]
  /** Of what is asked, that of which values overlap without being the same: what they are matters then. */
  readonly overlapping: Set<number>
}

/** A longer description takes longer than working the outcome out. */
const longest = 160

const sign = { yes: 1, no: 2, unknown: 3, cases: { yes: 4, no: 5 }, not: 6, all: 7, any: 8, 'at-least': 9 }
const [free, several, needsOne, needsSeveral] = [10, 11, 12, 13]
const opposite = { yes: 'no', no: 'yes' } as const

const nothing = (): Sketch => ({
  codes: [],
  grounds: [],
  facts: [],
  gaps: [],
  asked: [],
  overlapping: new Set(),
})

/** How a tree looks to who asks for the reasons of a truth that it has; nothing where it is too large. */
export function shapeOfReasons(node: Node, wanted: Wanted): Shape | undefined {
  const sketch = nothing()
  forcedBy(node, wanted, sketch)
  return shapeFrom(sketch, wanted)
}

/** How a tree looks to who asks what could settle it; nothing where it is too large. */
export function shapeOfSettling(nodes: readonly Node[]): Shape | undefined {
  const sketch = nothing()
  for (const node of nodes) settledBy(node, sketch)
  return shapeFrom(sketch, 'unknown')
}

function shapeFrom({ codes, grounds, gaps, asked, overlapping }: Sketch, truth: Truth): Shape | undefined {
  if (codes.length > longest) return undefined
  const values = [...overlapping].map(at => JSON.stringify([at, asked[at]?.allowed], plain))
  return { looks: `${truth}${String.fromCharCode(...codes)}${values.join('')}`, grounds, gaps }
}

/** Sets as lists, and numbers as texts, since not all of them are finite. */
const plain = (_: string, value: unknown) =>
  value instanceof Set ? [...value].sort() : typeof value === 'number' ? `#${value}` : value

/** What has another truth than is wanted gives no reasons: nothing below it is looked at. */
function forcedBy(node: Node, wanted: Wanted, sketch: Sketch): void {
  const { codes } = sketch
  if (codes.length > longest) return
  if (node.truth !== wanted) {
    codes.push(sign[node.truth])
    return
  }
  switch (node.form) {
    case 'leaf':
      return forcings(node, sketch)
    case 'not':
      codes.push(sign.not)
      return forcedBy(node.of[0], opposite[wanted], sketch)
    case 'cases':
      codes.push(sign.cases[node.ifNone], sign[node.applies.truth])
      forcedBy(node.applies, node.applies.truth === 'no' ? 'no' : 'yes', sketch)
      return forcedBy(node.asked, wanted, sketch)
    default:
      begun(node, sketch)
      for (const part of node.of) forcedBy(part, wanted, sketch)
  }
}

/** What has a truth needs nothing: nothing below it is looked at. */
function settledBy(node: Node, sketch: Sketch): void {
  const { codes } = sketch
  if (codes.length > longest) return
  if (node.truth !== 'unknown') {
    codes.push(sign[node.truth])
    return
  }
  switch (node.form) {
    case 'leaf':
      return needs(node, sketch)
    case 'not':
      codes.push(sign.not)
      return settledBy(node.of[0], sketch)
    case 'cases':
      codes.push(sign.cases[node.ifNone])
      settledBy(node.applies, sketch)
      return settledBy(node.asked, sketch)
    default:
      begun(node, sketch)
      for (const part of node.of) settledBy(part, sketch)
  }
}

function begun(node: Extract<Node, { form: 'all' | 'any' | 'at-least' }>, { codes }: Sketch): void {
  codes.push(sign[node.form], node.of.length)
  if (node.form === 'at-least') codes.push(Math.min(node.least, node.of.length + 1))
}

function forcings({ forcing }: Leaf, { codes, grounds, facts }: Sketch): void {
  if (forcing.length === 1 && forcing[0]?.length === 0) {
    codes.push(free)
    return
  }
  codes.push(several, forcing.length)
  for (const set of forcing) {
    codes.push(set.length)
    for (const ground of set) codes.push(placed(ground, grounds), factNumber(ground.fact, facts))
  }
}

function needs({ toYes, toNo }: Leaf, sketch: Sketch): void {
  const { codes } = sketch
  const [yes, no] = [toYes[0]?.[0], toNo[0]?.[0]]
  const isOne = toYes.length === 1 && toNo.length === 1 && toYes[0]?.length === 1 && toNo[0]?.length === 1
  if (isOne && yes && no) {
    codes.push(needsOne)
    needed(yes, sketch)
    needed(no, sketch)
    return
  }
  for (const sets of [toYes, toNo]) {
    codes.push(needsSeveral, sets.length)
    for (const set of sets) {
      codes.push(set.length)
      for (const need of set) needed(need, sketch)
    }
  }
}

function needed({ gap, member, allowed }: Need, { codes, facts, gaps, asked, overlapping }: Sketch): void {
  const fact = factNumber(gap, facts)
  let at = asked.findIndex(known => known.fact === fact && known.member === member)
  if (at < 0) at = asked.push({ fact, member, allowed: [] }) - 1
  const before = asked[at]?.allowed as Allowed[]
  let value = before.indexOf(allowed)
  if (value < 0) {
    if (before.some(other => !areApart(other, allowed))) overlapping.add(at)
    value = before.push(allowed) - 1
  }
  codes.push(placed(gap, gaps), fact, at, value)
}

/** Where something stands in a list; it is added where it does not. */
function placed<Thing>(thing: Thing, list: Thing[]): number {
  const at = list.indexOf(thing)
  return at < 0 ? list.push(thing) - 1 : at
}

function factNumber({ path, plane }: Sketch['facts'][number], facts: Sketch['facts']): number {
  for (let at = 0; at < facts.length; at += 1) {
    const fact = facts[at]
    if (fact?.plane === plane && fact.path === path) return at
  }
  return facts.push({ path, plane }) - 1
}

/** No value is allowed by both. */
function areApart(one: Allowed, other: Allowed): boolean {
  if (one.kind === 'values' && other.kind === 'values') {
    for (const value of one.values) if (other.values.has(value)) return false
    return true
  }
  if (one.kind !== 'range' || other.kind !== 'range') return false
  return Math.max(one.min, other.min) > Math.min(one.max, other.max) && !(one.none && other.none)
}
