/** Where each run of a few characters stands in a text; runs share a list now and then, so that finds must be looked at. */
export interface GramIndex {
  readonly text: string
  /** By hash, the first place and the number of places. */
  readonly firsts: Int32Array
  readonly counts: Int32Array
  /** By place, the next one of the same hash. */
  readonly nexts: Int32Array
}

/** Characters of a run: few enough that one word left alone by a change is found, enough to be rare. */
export const gram = 5

/** Indexes a text, in time that grows with its length. */
export function gramIndex(text: string): GramIndex {
  const places = Math.max(0, text.length - gram + 1)
  const size = 2 ** Math.ceil(Math.log2(Math.max(places, 1024)))
  const firsts = new Int32Array(size).fill(-1)
  const counts = new Int32Array(size)
  const nexts = new Int32Array(places)
  for (let at = places - 1; at >= 0; at -= 1) {
    const hash = hashAt(text, at, size)
    nexts[at] = firsts[hash] as number
    firsts[hash] = at
    counts[hash] = (counts[hash] as number) + 1
  }
  return { text, firsts, counts, nexts }
}

/** A run of what is looked for: where it stands in it, and how many places of the text may have it. */
export interface Seed {
  readonly at: number
  readonly count: number
  readonly first: number
}

/** The runs of what is looked for, the rarest in the text first. */
export function seedsOf(part: string, { firsts, counts }: GramIndex): readonly Seed[] {
  const places = Math.max(0, part.length - gram + 1)
  return Array.from({ length: places }, (_, at) => {
    const hash = hashAt(part, at, firsts.length)
    return { at, count: counts[hash] as number, first: firsts[hash] as number }
  }).toSorted((one, other) => one.count - other.count || one.at - other.at)
}

function hashAt(text: string, at: number, size: number): number {
  let hash = 0
  for (let index = at; index < at + gram; index += 1)
    hash = (Math.imul(hash, 0x2c1b3c6d) + text.charCodeAt(index)) | 0
  return (hash ^ (hash >>> 15)) & (size - 1)
}
