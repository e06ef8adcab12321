import type { Language } from '../../model/truth.ts'
import { clean } from '../clean.ts'
import { aboutsOf } from './abouts-of.ts'
import type { Branch, Document, Line } from './document.ts'

/**
 * The reasons that a document unfolds, in all its languages: what a part says stands once for each language, what it is
 * made of once for all, and parts that are the same are one.
 */
interface Packed {
  /** By anchor the parts that stand at the top. */
  readonly tops: Readonly<Record<string, readonly number[]>>
  /** Of each part its text, and the parts below it. */
  readonly parts: readonly (readonly number[])[]
  /** By language the texts, each in pieces. */
  readonly texts: Readonly<Record<string, readonly (readonly Piece[])[]>>
}

/** A text, and its tone if it has one. */
type Piece = readonly [text: string, tone?: string]

/** The reasons that a document unfolds, by anchor. */
export interface Reasons {
  readonly language: Language
  readonly byAnchor: ReadonlyMap<string, readonly Branch[]>
}

export const reasonsIn = ({ language, blocks }: Document): Reasons => ({
  language,
  byAnchor: new Map(aboutsOf(blocks).flatMap(({ anchor, reasons }) => (reasons ? [[anchor, reasons]] : []))),
})

/** The same in all languages; nothing where no reason is given. A tree has the same shape in each. */
export function reasonsText(all: readonly Reasons[]): string {
  const spoken = all.map(({ byAnchor }) => byAnchor)
  const [own] = spoken
  if (own === undefined || own.size === 0) return ''
  const { part, parts, texts } = listing()
  const tops = [...own].map(([anchor, branches]) => [
    anchor,
    branches.map((_, index) => part(spoken.map(one => one.get(anchor)?.[index]))),
  ])
  const told: Packed = {
    tops: Object.fromEntries(tops),
    parts,
    texts: Object.fromEntries(all.map(({ language }, at) => [language, texts.map(one => one[at] ?? [])])),
  }
  return JSON.stringify(told)
}

/** Lists texts and parts as they come up, the same ones once. */
function listing() {
  const texts = once<readonly (readonly Piece[])[]>()
  const parts = once<readonly number[]>()
  const met = new Map<Branch, number>()
  const part = (same: readonly (Branch | undefined)[]): number => {
    const [own] = same
    const before = own && met.get(own)
    if (before !== undefined) return before
    const text = texts.placeOf(same.map(one => piecesOf(one?.text ?? [])))
    const below = own?.branches.map((_, index) => part(same.map(one => one?.branches[index]))) ?? []
    const place = parts.placeOf([text, ...below])
    if (own) met.set(own, place)
    return place
  }
  return { part, parts: parts.list, texts: texts.list }
}

const piecesOf = (text: Line): readonly Piece[] =>
  text.map(({ text: said, tone }) => (tone === 'plain' ? [clean(said)] : [clean(said), tone]))

/** A list in which what is the same stands once. */
function once<Some extends readonly unknown[]>() {
  const list: Some[] = []
  const places = new Map<string, number>()
  const placeOf = (some: Some): number => {
    const key = JSON.stringify(some)
    const before = places.get(key)
    if (before !== undefined) return before
    places.set(key, list.length)
    list.push(some)
    return list.length - 1
  }
  return { list, placeOf }
}
