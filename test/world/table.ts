/** Rows of words in columns, the last one as wide as it needs. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map(row => row[column]?.length ?? 0)),
  )
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
  return [
    line(head),
    line(head.map((name, column) => '-'.repeat(widths[column] ?? name.length))),
    ...rows.map(line),
  ]
    .map(one => one.trimEnd())
    .join('\n')
}
