import { type GramIndex, seedsOf } from './gram-index.ts'

/** A stretch of a folded text. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** So many places are looked at one by one; where there are more, the text is read through. */
const few = 1000

/** The places within a range at which a part stands word for word, one after another as they are asked for. */
export function* occurrences(part: string, index: GramIndex, { start, end }: Range): Generator<number> {
  if (part === '') return
  const [rarest] = seedsOf(part, index)
  if (rarest === undefined || rarest.count > few) return yield* readThrough(part, index.text, { start, end })
  for (let seed = rarest.first; seed >= 0; seed = index.nexts[seed] as number) {
    const place = seed - rarest.at
    if (place + part.length > end) return
    if (place >= start && index.text.startsWith(part, place)) yield place
  }
}

/** Knuth, Morris and Pratt: however much a text repeats itself, each character is read once. */
function* readThrough(part: string, text: string, { start, end }: Range): Generator<number> {
  const back = bordersOf(part)
  let matched = 0
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    while (matched > 0 && code !== part.charCodeAt(matched)) matched = back[matched - 1] as number
    if (code === part.charCodeAt(matched)) matched += 1
    if (matched < part.length) continue
    yield at - part.length + 1
    matched = back[matched - 1] as number
  }
}

/** For each beginning of a part, the length of its longest end that is a beginning too. */
function bordersOf(part: string): Int32Array {
  const borders = new Int32Array(part.length)
  for (let at = 1, length = 0; at < part.length; at += 1) {
    while (length > 0 && part.charCodeAt(at) !== part.charCodeAt(length))
      length = borders[length - 1] as number
    if (part.charCodeAt(at) === part.charCodeAt(length)) length += 1
    borders[at] = length
  }
  return borders
}
