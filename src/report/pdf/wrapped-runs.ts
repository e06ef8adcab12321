import type { Run } from './pdf-text.ts'
import { type Ruler, settable } from './ruler.ts'

/** A run with its place on a line. */
export interface Placed extends Run {
  readonly x: number
  readonly width: number
}

/** A line as it is set. */
export interface SetLine {
  readonly runs: readonly Placed[]
  readonly width: number
}

/** A piece that stays on one line, with the spaces after it. */
interface Piece {
  readonly runs: readonly Placed[]
  /** Without the spaces after it, and with them. */
  readonly bare: number
  readonly width: number
}

/** After a space a line may end, and after a dash between letters; in code and in an address after other signs too. */
const ends = /(?<= )(?! )|(?<=\p{L}[-–—])(?=\p{L})/u
const codeEnds = /(?<= )(?! )|(?<=[-–—/._:=&?,])(?![-–—/._:=&?,])/u

/** Breaks text into lines of a width; what is longer than a line and has no place to part parts anywhere. */
export function wrappedRuns(runs: readonly Run[], width: number, ruler: Ruler): readonly SetLine[] {
  const lines: Piece[][] = [[]]
  let used = 0
  for (const piece of piecesOf(runs, ruler).flatMap(one => cut(one, width, ruler))) {
    if (used > 0 && used + piece.bare > width) {
      lines.push([])
      used = 0
    }
    lines.at(-1)?.push(piece)
    used += piece.width
  }
  return lines.map(setLine)
}

/** Pieces between which a line may end. */
function piecesOf(runs: readonly Run[], ruler: Ruler): readonly Piece[] {
  const groups: Run[][] = [[]]
  for (const run of runs.flatMap(one => settable(one, ruler))) {
    const isCode = run.look.face === 'code' || run.link !== undefined
    const parts = run.actual === undefined ? run.text.split(isCode ? codeEnds : ends) : [run.text]
    for (const [index, text] of parts.entries()) {
      groups.at(-1)?.push({ ...run, text })
      if (index < parts.length - 1 || text.endsWith(' ')) groups.push([])
    }
  }
  return groups.filter(({ length }) => length > 0).map(group => pieceOf(group, ruler))
}

function pieceOf(runs: readonly Run[], ruler: Ruler): Piece {
  let x = 0
  const placed = runs.map((run): Placed => {
    const width = ruler.width(run.text, run.look)
    x += width
    return { ...run, x: x - width, width }
  })
  const last = placed.at(-1)
  const bare = last ? x - last.width + ruler.width(last.text.trimEnd(), last.look) : x
  return { runs: placed, bare, width: x }
}

/** A piece that is wider than a line, in parts that are not. */
function cut(piece: Piece, width: number, ruler: Ruler): readonly Piece[] {
  if (piece.bare <= width) return [piece]
  const parts: Run[][] = [[]]
  let used = 0
  for (const run of piece.runs) {
    if (run.actual !== undefined && run.width <= width) {
      add(run, run.width)
      continue
    }
    for (const text of clusters(run.text)) {
      const { actual: _, ...bare } = run
      add({ ...bare, text }, ruler.width(text, run.look))
    }
  }
  return parts.map(part => pieceOf(part, ruler))

  function add(run: Run, wide: number): void {
    if (used > 0 && used + wide > width) {
      parts.push([])
      used = 0
    }
    used += wide
    const part = parts.at(-1) ?? []
    const last = part.at(-1)
    if (last && last.look === run.look && last.link === run.link && !last.actual && !run.actual)
      part.splice(-1, 1, { ...last, text: last.text + run.text })
    else part.push(run)
  }
}

/** Letters with the marks above and below them. */
const clusters = (text: string): readonly string[] => text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []

/** Neighbours that look the same become one run, so that a file is small and copies as it reads. */
function setLine(pieces: readonly Piece[]): SetLine {
  const runs: Placed[] = []
  let x = 0
  let width = 0
  for (const piece of pieces) {
    for (const run of piece.runs) {
      const last = runs.at(-1)
      if (last && isAlike(last, run))
        runs.splice(-1, 1, { ...last, text: last.text + run.text, width: last.width + run.width })
      else runs.push({ ...run, x: x + run.x })
    }
    width = x + piece.bare
    x += piece.width
  }
  return { runs, width }
}

const isAlike = (one: Placed, other: Placed): boolean =>
  one.look === other.look &&
  one.link === other.link &&
  one.note === undefined &&
  other.note === undefined &&
  one.means === other.means &&
  !one.apart &&
  !other.apart &&
  one.actual === undefined &&
  other.actual === undefined
