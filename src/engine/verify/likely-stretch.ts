import { gram, seedsOf } from './gram-index.ts'
import type { Range } from './occurrences.ts'
import type { PreparedText } from './prepared-text.ts'

/**
 * Runs that quotation and text share, in the order of the text: where each stands in the text, times `base`, and where in
 * the quotation. One number each, because there may be thousands and they are sorted for every quotation.
 */
type Hits = Float64Array

const base = 2 ** 16
const placeOf = (hit: number): number => Math.floor(hit / base)
const atOf = (hit: number): number => hit % base

/** So many shared runs say enough. */
const mostHits = 4000

/** A change may insert so much into a passage and leave it the same. */
const room = (length: number): number => length + Math.min(Math.max(length, 300), 1500)

/** Where in the folded text, within a range of it, the most runs of a part stand close together. */
export function likelyStretch(part: string, text: PreparedText, range: Range): Range | undefined {
  const close = densest(hitsOf(part, text, range), part)
  if (close.length === 0) return undefined
  const spare = 60 + Math.round(part.length / 10)
  let { end: start, start: end } = range
  for (const hit of close) {
    start = Math.min(start, placeOf(hit) - atOf(hit))
    end = Math.max(end, placeOf(hit) - atOf(hit) + part.length)
  }
  return { start: Math.max(range.start, start - spare), end: Math.min(range.end, end + spare) }
}

/** The rarest runs first, as far as there is no end of them. */
function hitsOf(part: string, { index }: PreparedText, { start, end }: Range): Hits {
  const hits: number[] = []
  for (const { at, first, count } of seedsOf(part, index)) {
    if (hits.length > 0 && hits.length + count > mostHits) break
    const run = part.slice(at, at + gram)
    let looks = 0
    for (let place = first; place >= 0 && place + gram <= end && looks < mostHits; looks += 1) {
      if (place >= start && index.text.startsWith(run, place)) hits.push(place * base + at)
      place = index.nexts[place] as number
    }
  }
  return Float64Array.from(hits).sort()
}

/** The hits within so much text that hold the most different runs, the first such stretch where several do. */
function densest(hits: Hits, { length }: { readonly length: number }): Hits {
  const width = room(length)
  const counts = new Uint32Array(length)
  let best = { size: 0, start: 0, end: 0 }
  let size = 0
  let start = 0
  for (let end = 0; end < hits.length; end += 1) {
    const hit = hits[end] as number
    const at = atOf(hit)
    counts[at] = (counts[at] as number) + 1
    if (counts[at] === 1) size += 1
    for (; placeOf(hit) - placeOf(hits[start] as number) > width; start += 1) {
      const left = atOf(hits[start] as number)
      counts[left] = (counts[left] as number) - 1
      if (counts[left] === 0) size -= 1
    }
    if (size > best.size) best = { size, start, end: end + 1 }
  }
  return hits.slice(best.start, best.end)
}
