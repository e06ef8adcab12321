import type { Design, Fact } from '../model/design.ts'

/** Line and column of a file, both counted from 1. */
export interface PlaceInFile {
  readonly line: number
  readonly column: number
}

/** Line and column, counted from 1, of a fact's value in its file. */
export const placeInFile = (
  { lines }: Design,
  { file, offset }: Pick<Fact, 'file' | 'offset'>,
): PlaceInFile => placeAmong(lines.get(file) ?? [0], offset)

/** Line and column of an offset, by the offsets at which lines begin. */
export function placeAmong(starts: readonly number[], offset: number): PlaceInFile {
  const index = lastAt(starts, offset)
  return { line: index + 1, column: offset - (starts[index] ?? 0) + 1 }
}

/** The last of some offsets, in order, that is not behind a given one; the first, if all are. */
export function lastAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return Math.max(low, 0)
}
