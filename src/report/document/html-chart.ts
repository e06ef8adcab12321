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
const measures = {
  width: 760,
  row: 26,
  bar: 20,
  head: 20,
  column: 56,
  letter: 7,
  label: { least: 90, most: 330 },
}

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

function pictureOf(chart: Chart): string {
  const { title, series, bars, means } = chart
  const { width, height, labels, across, down, long } = planOf(chart)
  const parts = stack<unknown, Bar, Verdict>()
    .keys(series)
    .value(({ counts }, verdict) => counts[verdict])([...bars])
  const drawn = parts.flatMap(part =>
    part.map(([from, to], index) =>
      to > from
        ? segment(part.key, to - from, {
            x: across(index) + long(from),
            y: down(index),
            width: long(to - from),
            height: measures.bar,
          })
        : '',
    ),
  )
  return element('svg', [...labels, ...drawn].filter(Boolean).join('\n'), {
    viewBox: `0 0 ${width} ${height}`,
    class: width > measures.width ? 'wide' : undefined,
    role: 'img',
    'aria-label': `${title}. ${means}`,
  })
}

/** Where bars stand and how long they are: one below the other, or in rows and columns that each have a name. */
function planOf({ series, bars }: Chart) {
  const rows = new Map(bars.map(({ label, at }, index) => [at?.row ?? String(index), at?.row ?? label]))
  const columns = [...new Set(bars.map(({ at }) => at?.column ?? ''))]
  const left = labelWidth([...rows.values()])
  const top = columns.length > 1 ? measures.head : 0
  const width = Math.max(measures.width, left + columns.length * measures.column)
  const height = top + rows.size * measures.row
  const beside = scaleBand(columns, [left, width]).paddingInner(columns.length > 1 ? 0.1 : 0)
  const below = scaleBand([...rows.keys()], [top, height])
  const long = scaleLinear(
    [0, Math.max(1, ...bars.map(({ counts }) => total(counts, series)))],
    [0, beside.bandwidth()],
  )
  const space = (measures.row - measures.bar) / 2
  const labels = [
    ...[...rows].map(([key, label]) =>
      written(shortened(label), { x: left - 8, y: middle(below(key), measures.row), align: 'end' }),
    ),
    ...columns.map(name =>
      name === '' ? '' : written(name, { x: beside(name) ?? 0, y: measures.head / 2, align: 'start' }),
    ),
  ]
  return {
    width,
    height,
    labels,
    long,
    across: (index: number) => beside(bars[index]?.at?.column ?? '') ?? 0,
    down: (index: number) => (below(bars[index]?.at?.row ?? String(index)) ?? 0) + space,
  }
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
  const at = { x: x + width / 2, y: middle(y, height), align: 'middle' as const }
  const isRoomy = width >= text.length * measures.letter + 4
  return element('g', element('rect', '', box) + (isRoomy ? written(text, at) : ''), {
    class: `bar ${verdict}`,
  })
}

interface At {
  readonly x: number
  readonly y: number
  readonly align: 'start' | 'middle' | 'end'
}

const written = (text: string, { x, y, align }: At): string =>
  element('text', htmlText(clean(text)), {
    x: rounded(x),
    y: rounded(y),
    'text-anchor': align,
    'dominant-baseline': 'central',
  })

const total = (counts: Bar['counts'], series: readonly Verdict[]): number =>
  series.reduce((sum, verdict) => sum + counts[verdict], 0)

const middle = (start = 0, length = 0): number => start + length / 2

const rounded = (value: number): number => Math.round(value * 100) / 100

function labelWidth(labels: readonly string[]): number {
  const longest = Math.max(0, ...labels.map(label => widthOf(clean(label)) * 7.9 + 14))
  return Math.min(measures.label.most, Math.max(measures.label.least, longest))
}

function shortened(label: string): string {
  const room = Math.floor((measures.label.most - 14) / 7.9)
  return label.length > room ? `${label.slice(0, room - 1).trimEnd()}…` : label
}
