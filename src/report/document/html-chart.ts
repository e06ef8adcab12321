import { scaleBand, scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import type { Verdict } from '../../model/truth.ts'
import { clean } from '../clean.ts'
import { widthOf } from '../measure.ts'
import { verdictSign } from '../sign.ts'
import type { Bar, Block } from './document.ts'
import { tableHtml } from './html-table.ts'
import { element, htmlText } from './html-text.ts'

type Chart = Extract<Block, { kind: 'chart' }>

/** Measures of a chart, in units of its own; a character of a label takes about seven. */
const measures = { width: 760, row: 26, letter: 7, label: { least: 90, most: 330 } }

/** A chart as a picture that is there without script; its numbers are folded below it. */
export function chartHtml(chart: Chart): string {
  const picture = element('div', pictureOf(chart), {
    class: 'plot',
    role: 'group',
    'aria-label': chart.title,
    tabindex: '0',
  })
  const numbers = element(
    'details',
    element('summary', htmlText(chart.means)) + tableHtml(chart.table, chart.title),
  )
  return element('figure', element('figcaption', htmlText(chart.title)) + picture + numbers)
}

function pictureOf({ title, series, bars, means }: Chart): string {
  const height = bars.length * measures.row
  const left = labelWidth(bars)
  const across = scaleLinear()
    .domain([0, Math.max(1, ...bars.map(({ counts }) => total(counts, series)))])
    .range([left, measures.width])
  const down = scaleBand<number>()
    .domain(bars.map((_, index) => index))
    .range([0, height])
    .padding(0.2)
  const parts = stack<unknown, Bar, Verdict>()
    .keys(series)
    .value(({ counts }, verdict) => counts[verdict])([...bars])
  const labels = bars.map(({ label }, index) =>
    written(shortened(label), { x: left - 8, y: middle(down(index), down.bandwidth()), end: true }),
  )
  const drawn = parts.flatMap(part =>
    part.map(([from, to], index) =>
      to > from
        ? segment(part.key, to - from, {
            x: across(from),
            y: down(index) ?? 0,
            width: across(to) - across(from),
            height: down.bandwidth(),
          })
        : '',
    ),
  )
  return element('svg', [...labels, ...drawn].filter(Boolean).join('\n'), {
    viewBox: `0 0 ${measures.width} ${height}`,
    role: 'img',
    'aria-label': `${title}. ${means}`,
  })
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A part of a bar: its number stands in it with its sign, where there is room. */
function segment(verdict: Verdict, count: number, { x, y, width, height }: Box): string {
  const box = { x: rounded(x + 0.75), y: rounded(y), width: rounded(width - 1.5), height: rounded(height) }
  const text = `${verdictSign(verdict).text} ${count}`
  const at = { x: x + width / 2, y: middle(y, height), end: false }
  const isRoomy = width >= text.length * measures.letter + 4
  return element('g', element('rect', '', box) + (isRoomy ? written(text, at) : ''), {
    class: `bar ${verdict}`,
  })
}

const written = (text: string, { x, y, end }: { x: number; y: number; end: boolean }): string =>
  element('text', htmlText(clean(text)), {
    x: rounded(x),
    y: rounded(y),
    'text-anchor': end ? 'end' : 'middle',
    'dominant-baseline': 'central',
  })

const total = (counts: Bar['counts'], series: readonly Verdict[]): number =>
  series.reduce((sum, verdict) => sum + counts[verdict], 0)

const middle = (start = 0, length = 0): number => start + length / 2

const rounded = (value: number): number => Math.round(value * 100) / 100

function labelWidth(bars: readonly Bar[]): number {
  const longest = Math.max(0, ...bars.map(({ label }) => widthOf(clean(label)) * 7.9 + 14))
  return Math.min(measures.label.most, Math.max(measures.label.least, longest))
}

function shortened(label: string): string {
  const room = Math.floor((measures.label.most - 14) / 7.9)
  return label.length > room ? `${label.slice(0, room - 1).trimEnd()}…` : label
}
