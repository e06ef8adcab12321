import type { Verdict } from '../../model/truth.ts'
import { grouped } from '../grouped.ts'
import { verdictSign } from '../sign.ts'
import type { View } from '../view.ts'
import { word } from '../word.ts'
import { line, meaning, span } from './blocks.ts'
import type { Bar, Block, Cell } from './document.ts'

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
  const told = { title, series, bars }
  const table = bars.some(({ at }) => at) ? gridTable(told, view) : chartTable(told, view)
  return { kind: 'chart', ...told, means, table }
}

/** The numbers of a chart that has rows and columns: in each cell one below the other, each with its sign. */
function gridTable({ title, series, bars }: Pick<Chart, 'title' | 'series' | 'bars'>, view: View): Table {
  const columns = [...new Set(bars.map(({ at }) => at?.column ?? ''))]
  const rows = [...grouped(bars, ({ at, label }) => at?.row ?? label)]
  const counts = (bar: Bar | undefined): Cell =>
    series
      .filter(verdict => (bar?.counts[verdict] ?? 0) > 0)
      .map(verdict => {
        const sign = meaning(verdictSign(verdict), word(view, `verdict.${verdict}`))
        return line(sign, span(`\u00a0${bar?.counts[verdict]}`, verdict))
      })
  return {
    kind: 'table',
    caption: title,
    align: ['left', ...columns.map(() => 'left' as const)],
    head: [title, ...columns].map(one => line(one)),
    rows: rows.map(([row, own]) => ({
      cells: [line(row), ...columns.map(column => counts(own.find(({ at }) => at?.column === column)))],
    })),
  }
}

/** The numbers of a chart. */
const chartTable = (
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
