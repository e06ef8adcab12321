import { areApart } from './allowed.ts'
import type { Allowed, Leaf, Need, Node } from './node.ts'
import type { OpenGap } from './settling.ts'
import { type AboutFact, factNumber, follow, placed, type Shape, textOf } from './shape.ts'

const [needsOne, needsSeveral] = [12, 13]

/** A shape on its way: each thing once, in the order in which it was met. */
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

/** How trees look to who asks what could settle them; nothing where they are too large. */
export function shapeOfSettling(nodes: readonly Node[]): Shape | undefined {
  const sketch: Open = { codes: [], gaps: [], facts: [], asked: [], overlapping: [] }
  const { codes, gaps, overlapping } = sketch
  const walk = { codes, leaf: (leaf: Leaf) => needs(leaf, sketch) }
  for (const node of nodes) follow(node, 'unknown', walk)
  const looks = textOf('unknown', codes)
  if (looks === undefined) return undefined
  const values = overlapping.length === 0 ? '' : JSON.stringify(overlapping, plain)
  return { looks: looks + values, grounds: [], gaps }
}

/** Sets as lists, and numbers as texts, since not all of them are finite. */
const plain = (_: string, value: unknown) =>
  value instanceof Set ? [...value].sort() : typeof value === 'number' ? `#${value}` : value

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
