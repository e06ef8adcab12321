import type { Verdict } from '../../model/truth.ts'
import { verdictSign } from '../sign.ts'
import type { View } from '../view.ts'
import { word } from '../word.ts'
import { line, span } from './blocks.ts'
import type { Bar, Block } from './document.ts'

type Chart = Extract<Block, { kind: 'chart' }>
type Table = Extract<Block, { kind: 'table' }>

/** A chart, with its numbers in a table for readers and formats without pictures. */
export function chart(
  title: string,
  bars: readonly Bar[],
  { series, view }: { series: readonly Verdict[]; view: View },
): Chart {
  const parts = series.map(verdict => `${verdictSign(verdict).text} ${word(view, `verdict.${verdict}`)}`)
  const means = word(view, 'chart.means', { parts: parts.join(', ') })
  return { kind: 'chart', title, series, bars, means, table: chartTable({ title, series, bars }, view) }
}

/** The numbers of a chart. */
export const chartTable = (
  { title, series, bars }: Pick<Chart, 'title' | 'series' | 'bars'>,
  view: View,
): Table => ({
  kind: 'table',
  caption: title,
  align: ['left', ...series.map(() => 'right' as const)],
  head: [
    line(title),
    ...series.map(verdict => line(verdictSign(verdict), ` ${word(view, `verdict.${verdict}`)}`)),
  ],
  rows: bars.map(({ label, counts }) => ({
    cells: [
      line(label),
      ...series.map(verdict => line(span(String(counts[verdict]), counts[verdict] > 0 ? verdict : 'quiet'))),
    ],
  })),
})
