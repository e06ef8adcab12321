import type { Design, Fact } from '../model/design.ts'

/** Line and column, counted from 1, of a fact's value in its file. */
export function placeInFile(
  { lines }: Design,
  { file, offset }: Fact,
): { readonly line: number; readonly column: number } {
  const starts = lines.get(file) ?? [0]
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] as number) + 1 }
}
