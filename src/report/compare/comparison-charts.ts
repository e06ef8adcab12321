import type { Comparison, Row } from '../../model/comparison.ts'
import { strengths, type Verdict, verdicts } from '../../model/truth.ts'
import { chart } from '../document/chart.ts'
import type { Bar, Block } from '../document/document.ts'
import { byTheme, nameTheme } from '../name-theme.ts'
import type { View } from '../view.ts'
import { capitalised, word } from '../word.ts'
import type { Column } from './columns.ts'

/** How the requirements came out: of each strength design by design, and of each theme in each design; never a score. */
export function comparisonCharts(
  { rows }: Pick<Comparison, 'rows'>,
  columns: readonly Column[],
  view: View,
): readonly Block[] {
  const byStrength = strengths.flatMap(strength => {
    const own = rows.filter(row => row.strength === strength)
    const bars = columns.map(({ id, letter }) => ({ label: `${letter} ${id}`, counts: countsIn(own, id) }))
    const what = capitalised(word(view, `strength.${strength}.many`))
    return charted(word(view, 'chart.by-design', { what }), bars, view)
  })
  if (view.depth === 'brief') return byStrength
  const cells = byTheme(rows, view).flatMap(([theme, own]) =>
    columns.map(({ id, letter }): Bar => {
      const at = { row: nameTheme(theme, view), column: letter }
      return { label: `${at.row} · ${letter}`, counts: countsIn(own, id), at }
    }),
  )
  return [...byStrength, ...charted(word(view, 'chart.by-theme-and-design'), cells, view)]
}

/** A chart, unless nothing would be in it. */
export const charted = (title: string, bars: readonly Bar[], view: View): readonly Block[] =>
  bars.some(({ counts }) => verdicts.some(verdict => counts[verdict] > 0))
    ? [chart(title, bars, { series: verdicts, view })]
    : []

const countsIn = (rows: readonly Row[], design: string): Bar['counts'] =>
  countsOf(rows.flatMap(({ cells }) => cells[design] ?? []))

/** How many of some came out how. */
export function countsOf(list: readonly { readonly verdict: Verdict }[]): Bar['counts'] {
  const count = (verdict: Verdict): number => list.filter(one => one.verdict === verdict).length
  return {
    unmet: count('unmet'),
    undetermined: count('undetermined'),
    met: count('met'),
    'not-applicable': count('not-applicable'),
  }
}
