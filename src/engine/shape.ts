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

/** A shape on its way: each thing once, in the order in which it was met. */
interface Forced {
  readonly codes: number[]
  readonly grounds: Ground[]
  readonly facts: AboutFact[]
}

interface Open {
  readonly codes: number[]
  readonly gaps: OpenGap[]
  readonly facts: AboutFact[]
  readonly asked: Asked[]
  /** What is asked of the same and overlaps: the values matter then. */
  readonly overlapping: (readonly [at: number, allowed: Allowed])[]
}

/** A need, the number of its fact, and the first need that asks something of the same. */
interface Asked {
  readonly need: Need
  readonly fact: number
  readonly first: number
}

/** A fact, or the gap that it leaves. */
type AboutFact = Pick<OpenGap, 'path' | 'plane'>

/** A longer description takes longer than working the outcome out. */
const longest = 160

const sign = { yes: 1, no: 2, unknown: 3, cases: { yes: 4, no: 5 }, not: 6, all: 7, any: 8, 'at-least': 9 }
const [free, several, needsOne, needsSeveral] = [10, 11, 12, 13]
const opposite = { yes: 'no', no: 'yes' } as const

/** How a tree looks to who asks for the reasons of a truth that it has; nothing where it is too large. */
export function shapeOfReasons(node: Node, wanted: Wanted): Shape | undefined {
  const sketch: Forced = { codes: [], grounds: [], facts: [] }
  forcedBy(node, wanted, sketch)
  const { codes, grounds } = sketch
  return codes.length > longest ? undefined : { looks: textOf(wanted, codes), grounds, gaps: none }
}

/** How trees look to who asks what could settle them; nothing where they are too large. */
export function shapeOfSettling(nodes: readonly Node[]): Shape | undefined {
  const sketch: Open = { codes: [], gaps: [], facts: [], asked: [], overlapping: [] }
  for (const node of nodes) settledBy(node, sketch)
  const { codes, gaps, overlapping } = sketch
  if (codes.length > longest) return undefined
  const values = overlapping.length === 0 ? '' : JSON.stringify(overlapping, plain)
  return { looks: textOf('unknown', codes) + values, grounds: none, gaps }
}

const none: readonly never[] = []

const textOf = (truth: Truth, codes: number[]) => `${truth}${String.fromCharCode.apply(null, codes)}`

/** Sets as lists, and numbers as texts, since not all of them are finite. */
const plain = (_: string, value: unknown) =>
  value instanceof Set ? [...value].sort() : typeof value === 'number' ? `#${value}` : value

/** What has another truth than is wanted gives no reasons: nothing below it is looked at. */
function forcedBy(node: Node, wanted: Wanted, sketch: Forced): void {
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
      begun(node, codes)
      for (const part of node.of) forcedBy(part, wanted, sketch)
  }
}

/** What has a truth needs nothing: nothing below it is looked at. */
function settledBy(node: Node, sketch: Open): void {
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
      begun(node, codes)
      for (const part of node.of) settledBy(part, sketch)
  }
}

function begun(node: Extract<Node, { form: 'all' | 'any' | 'at-least' }>, codes: number[]): void {
  codes.push(sign[node.form], node.of.length)
  if (node.form === 'at-least') codes.push(Math.min(node.least, node.of.length + 1))
}

function forcings({ forcing }: Leaf, { codes, grounds, facts }: Forced): void {
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

function needs({ toYes, toNo }: Leaf, sketch: Open): void {
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

function needed(need: Need, { codes, facts, gaps, asked, overlapping }: Open): void {
  const { gap, member, allowed } = need
  const fact = factNumber(gap, facts)
  const first = asked.findIndex(other => other.fact === fact && other.need.member === member)
  const isSame = (other: Asked): boolean => other.first === first && other.need.allowed === allowed
  let at = first < 0 ? first : asked.findIndex(isSame)
  if (at < 0) {
    at = asked.length
    asked.push({ need, fact, first: first < 0 ? at : first })
    if (first >= 0) compared(at, asked, overlapping)
  }
  codes.push(placed(gap, gaps), fact, at, first < 0 ? at : first)
}

/** Notes the values of the last that was asked, and of others that ask of the same, where they overlap. */
function compared(at: number, asked: readonly Asked[], overlapping: Open['overlapping']): void {
  const { need, first } = asked[at] as Asked
  for (let other = first; other < at; other += 1) {
    const { need: before, first: same } = asked[other] as Asked
    if (same === first && !areApart(before.allowed, need.allowed))
      overlapping.push([other, before.allowed], [at, need.allowed])
  }
}

/** Where something stands in a list; it is added where it does not. */
function placed<Thing>(thing: Thing, list: Thing[]): number {
  const at = list.indexOf(thing)
  return at < 0 ? list.push(thing) - 1 : at
}

function factNumber(about: AboutFact, facts: AboutFact[]): number {
  for (let at = 0; at < facts.length; at += 1) {
    const fact = facts[at] as AboutFact
    if (fact === about || (fact.plane === about.plane && fact.path === about.path)) return at
  }
  return facts.push(about) - 1
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
