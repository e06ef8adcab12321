import type { Path, Plain } from './plain.ts'

/** Where the parts of a map or a list stand, in the order in which they are written: a key and a value each. */
export interface Places {
  /** The keys of a map; a list has none. */
  readonly keys: string[] | undefined
  readonly offsets: number[]
}

/** The places of everything in a file, by the map or list that holds it; what an alias repeats stands where it is. */
export type PlacesIn = ReadonlyMap<Plain, Places>

/** Finds the offset of the value at a path, or of its key; of a path that leads nowhere, where it is lost. */
export function offsetsIn(value: Plain | undefined, start: number, places: PlacesIn) {
  const ranks = new Map<Places, Map<string, number>>()
  const rankOf = (of: Places, step: string | number): number => {
    if (of.keys === undefined || of.keys.length < fewKeys) return of.keys?.indexOf(`${step}`) ?? Number(step)
    const known = ranks.get(of) ?? new Map(of.keys.map((key, rank) => [key, rank]))
    ranks.set(of, known)
    return known.get(`${step}`) ?? -1
  }
  /** Where a part of a map or a list stands; nothing if there is no such part. */
  const offsetIn = (whole: Plain, step: string | number, part: 'key' | 'value' = 'value') => {
    const of = places.get(whole)
    return of && of.offsets[2 * rankOf(of, step) + (part === 'key' ? 0 : 1)]
  }
  const offsetOf = (path: Path, part: 'key' | 'value' = 'value'): number => {
    let here = value
    let offset = start
    for (const [index, step] of path.entries()) {
      const next = here && offsetIn(here, step, index === path.length - 1 ? part : 'value')
      if (typeof next !== 'number') return offset
      offset = next
      here = (here as Record<string | number, Plain>)[step]
    }
    return offset
  }
  return { offsetIn, offsetOf }
}

/** So few keys are sooner gone through than put in a map. */
const fewKeys = 16
