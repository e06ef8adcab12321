import { firstPlace, placesOf, wholeRange } from './places.ts'
import type { PreparedText, Span } from './prepared-text.ts'
import { type QuotePart, quoteParts, wholeQuote } from './quote-parts.ts'

/** So many places of the same words are told apart; fewer of a quotation in parts. */
const mostPlaces = 200
const mostChains = 50

/** The places at which a quotation stands in a text word for word: for each, the stretches of its parts in order. */
export function locate(quote: string, text: PreparedText): readonly (readonly Span[])[] {
  const whole = upTo(mostPlaces, placesOf(wholeQuote(quote), text, wholeRange(text)))
  if (whole.length > 0) return whole.map(span => [span])
  const [first, ...rest] = quoteParts(quote)
  if (!first || (rest.length === 0 && first.words === quote)) return []
  const follow = follower(rest, text)
  const chains: (readonly Span[])[] = []
  for (const place of placesOf(first, text, wholeRange(text))) {
    const following = follow(place.at + first.folded.length)
    // What does not follow here follows no later place either.
    if (!following) break
    chains.push([place, ...following])
    if (chains.length === mostChains) break
  }
  return chains
}

/** Finds where parts follow a place, each as near as can be; asked of one place after another, never of an earlier one. */
function follower(parts: readonly QuotePart[], text: PreparedText) {
  const { end } = wholeRange(text)
  const last = parts.map(part => ({ part, place: undefined as (Span & { at: number }) | undefined }))
  return (from: number): readonly Span[] | undefined => {
    const following: Span[] = []
    let start = from
    for (const one of last) {
      if (!one.place || one.place.at < start) one.place = firstPlace(one.part, text, { start, end })
      if (!one.place) return undefined
      following.push(one.place)
      start = one.place.at + one.part.folded.length
    }
    return following
  }
}

function upTo<Value>(most: number, values: Iterable<Value>): readonly Value[] {
  const taken: Value[] = []
  for (const value of values) {
    taken.push(value)
    if (taken.length === most) break
  }
  return taken
}
