import type { Output, Reporter } from './reporter.ts'

/** A report in the order of its items, whoever wrote the pieces. */
export interface Assembly<Gist, End> {
  /** The piece of the next item with what comes before it. */
  readonly each: (piece: Output, gist: Gist) => Output
  readonly close: (end: End) => Output | Promise<Output>
}

/** Begins to put a report together. */
export function assembly<Item, Gist, End>(report: Reporter<Item, Gist, End>): Assembly<Gist, End> {
  const { open, between = '', close } = report
  let last: Gist | undefined
  return {
    each: (piece, gist) => {
      const before = last === undefined ? (open?.(gist) ?? '') : between
      last = gist
      return behind(before, piece)
    },
    close: end => {
      const rest = close(end, last)
      return last === undefined && !(rest instanceof Promise) ? behind(open?.() ?? '', rest) : rest
    },
  }
}

/** Only texts have something before them. */
const behind = (before: string, data: Output): Output => (typeof data === 'string' ? before + data : data)
