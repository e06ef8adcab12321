import Table from 'cli-table3'

/** Cells already wrapped and painted; a row that is one text runs across all columns. */
export interface Cells {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[] | string)[]
  readonly widths: readonly number[]
  readonly align: readonly ('left' | 'center' | 'right')[]
  readonly gutter: number
}

const empty = [
  'top',
  'top-mid',
  'top-left',
  'top-right',
  'bottom',
  'bottom-mid',
  'bottom-left',
  'bottom-right',
]
const frameless = {
  ...Object.fromEntries(
    [...empty, 'left', 'left-mid', 'right', 'right-mid', 'mid-mid', 'middle'].map(part => [part, '']),
  ),
  mid: '─',
}

/** Sets cells into columns, with a rule under the head and no other frame. */
export function tableText({ head, rows, widths, align, gutter }: Cells): readonly string[] {
  const table = new Table({
    head: [...head],
    chars: frameless,
    colWidths: widths.map(width => width + gutter),
    colAligns: [...align],
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': gutter },
  })
  for (const row of rows)
    table.push(
      typeof row === 'string' ? [{ colSpan: widths.length, content: row, hAlign: 'left' }] : [...row],
    )
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + gutter, -gutter))
  return table
    .toString()
    .split('\n')
    .map(text => (/^─+$/.test(text) ? rule : text.trimEnd()))
}
