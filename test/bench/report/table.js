/** A table in Markdown whose columns line up, so that it reads in a terminal too. */
export function table(columns, rows) {
  const widths = columns.map((name, index) =>
    Math.max(...[name, ...rows.map(row => row[index])].map(one => one.length)),
  )
  const line = cells => `| ${cells.map((cell, index) => cell.padEnd(widths[index])).join(' | ')} |`
  return [line(columns), line(widths.map(width => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

/** A part of the report: its heading, what it says, its table, its notes. */
export const sectionText = ({ title, lead, columns, rows, notes = [] }) =>
  [`## ${title}`, ...(lead ? [lead] : []), ...(rows ? [table(columns, rows)] : []), ...notes].join('\n\n')
