import type { PlacedCell, Table } from './form-table.ts'

/** A table in CSV; its first line tells whether commas, semicolons or tabs separate the cells. */
export function readCsv(file: string, text: string): Table {
  const source = text.replace(/^\ufeff/, '')
  const [first = ''] = source.split(/\r?\n/, 1)
  const separator = [',', ';', '\t'].toSorted(
    (one, other) => first.split(other).length - first.split(one).length,
  )[0] as string
  const rows: Map<number, PlacedCell>[] = [new Map()]
  let [at, line, lineStart, column] = [0, 1, 0, 0]
  while (at < source.length) {
    const place = { file, line, column: at - lineStart + 1 }
    const cell = cellAt(source, at, separator)
    if (cell.text.trim() !== '') rows.at(-1)?.set(column, { text: cell.text, place })
    for (
      let brk = source.indexOf('\n', at);
      brk >= 0 && brk < cell.end;
      brk = source.indexOf('\n', brk + 1)
    ) {
      line += 1
      lineStart = brk + 1
    }
    at = cell.end
    const sign = source[at]
    if (sign === separator) {
      at += 1
      column += 1
    } else if (sign !== undefined) {
      at += sign === '\r' && source[at + 1] === '\n' ? 2 : 1
      line += 1
      lineStart = at
      column = 0
      rows.push(new Map())
    }
  }
  return rows
}

/** A cell and where it ends; in quotation marks it may hold anything, two of them standing for one. */
function cellAt(source: string, from: number, separator: string): { text: string; end: number } {
  if (source[from] !== '"') {
    let end = from
    while (end < source.length && source[end] !== separator && source[end] !== '\n' && source[end] !== '\r')
      end += 1
    return { text: source.slice(from, end), end }
  }
  const pieces: string[] = []
  let start = from + 1
  for (;;) {
    const mark = source.indexOf('"', start)
    const end = mark < 0 ? source.length : mark
    pieces.push(source.slice(start, end))
    if (source[end + 1] !== '"') return { text: pieces.join('"'), end: Math.min(source.length, end + 1) }
    start = end + 2
  }
}
