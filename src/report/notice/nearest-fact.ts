import { placeInFile } from '../../engine/place-in-file.ts'
import type { Design, Fact } from '../../model/design.ts'

/** A position in a file as it was named. */
export interface Spot {
  readonly file: string
  readonly line: number
  readonly column: number
}

/**
 * Where a fact that nobody has stated would be written: at the stated fact whose path begins most alike, the first of
 * these in the file; where nothing is stated of its owner, at the beginning of the design.
 */
export function nearestFact(design: Design): (path: string) => Spot {
  const firsts = firstByPrefix(design)
  return path => {
    const fact = prefixes(path)
      .map(prefix => firsts.get(prefix))
      .find(one => one !== undefined)
    return fact
      ? { file: fact.file, ...placeInFile(design, fact) }
      : { file: design.file, line: 1, column: 1 }
  }
}

/** The first fact in the file below each path; the design's own file before that of its state. */
function firstByPrefix(design: Design): ReadonlyMap<string, Fact> {
  const foreign = ({ file }: Fact): number => (file === design.file ? 0 : 1)
  const facts = [...design.facts.values()].toSorted(
    (one, other) => foreign(one) - foreign(other) || one.offset - other.offset,
  )
  const firsts = new Map<string, Fact>()
  for (const fact of facts)
    for (const prefix of prefixes(fact.path)) if (!firsts.has(prefix)) firsts.set(prefix, fact)
  return firsts
}

/** `bodies/x/members/seconded` -> itself, `bodies/x/members`, `bodies/x`; a kind of owner alone is too wide. */
function prefixes(path: string): readonly string[] {
  const segments = path.split('/')
  const isSingle = segments[0] === 'state' || segments[0] === 'mechanism' || path === 'mandates/complete'
  const lengths = segments.map((_, index) => segments.length - index).filter(length => isSingle || length > 1)
  return lengths.map(length => segments.slice(0, length).join('/'))
}
