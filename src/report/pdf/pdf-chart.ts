import { scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import type { Verdict } from '../../model/truth.ts'
import { clean } from '../clean.ts'
import type { Bar, Block } from '../document/document.ts'
import { verdictSign } from '../sign.ts'
import type { Spot } from './desk.ts'
import { pageOf } from './measures.ts'
import { colors, type Look, plainLook } from './pdf-text.ts'
import { setText } from './set-text.ts'
import type { Mark, Slab, Tag } from './slab.ts'
import { wrappedRuns } from './wrapped-runs.ts'

type Chart = Extract<Block, { kind: 'chart' }>

/** Pale grounds on which dark letters are read; the sign and the number on them say the same. */
const grounds: Readonly<Record<Verdict, string>> = {
  unmet: '#f3c9c6',
  undetermined: '#f5e3b8',
  met: '#c4e3cf',
  'not-applicable': '#e3e6ea',
}

const measures = { row: 17, bar: 13, labels: 165, gap: 8 }

/** A chart drawn, one row of it after the other; its numbers are its text alternative. */
export function chartSlabs(chart: Chart, spot: Spot): readonly Slab[] {
  const { desk } = spot
  const tag: Tag = { type: 'Figure', parent: spot.tag, alt: spoken(chart) }
  const look: Look = { ...plainLook(desk.type.table, colors.quiet), face: 'strong' }
  const title = setText(
    [{ text: clean(chart.title), look }],
    { ...spot, indent: 0 },
    {
      size: desk.type.table,
      before: desk.type.paragraph + 4,
      tag: { type: 'P', parent: spot.tag },
      keep: true,
    },
  )
  const means = setText(
    [{ text: clean(chart.means), look: plainLook(desk.type.aside, colors.quiet) }],
    { ...spot, indent: 0 },
    {
      size: desk.type.aside,
      before: 3,
      tag: { type: 'P', parent: spot.tag },
    },
  )
  return [...title, picture(chart, spot, tag), ...means]
}

/** What the chart shows, in words and numbers. */
const spoken = ({ title, series, bars }: Chart): string =>
  clean(
    `${title}: ${bars
      .map(
        ({ label, counts }) =>
          `${label} ${series.map(one => `${verdictSign(one).text} ${counts[one]}`).join(', ')}`,
      )
      .join('; ')}`,
  )

function picture({ series, bars }: Chart, spot: Spot, tag: Tag): Slab {
  const { orientation, desk } = spot
  const labels = bars.map(({ label }) => desk.ruler.width(label, plainLook(desk.type.table)))
  const left = Math.min(measures.labels, Math.max(60, ...labels)) + measures.gap
  const across = scaleLinear()
    .domain([0, Math.max(1, ...bars.map(({ counts }) => series.reduce((sum, one) => sum + counts[one], 0)))])
    .range([left, pageOf(orientation).room.width])
  const parts = stack<unknown, Bar, Verdict>()
    .keys(series)
    .value(({ counts }, verdict) => counts[verdict])([...bars])
  const drawn = parts.flatMap(part =>
    part.flatMap(([from, to], index) =>
      to > from
        ? segment(part.key, to - from, {
            x: across(from),
            width: across(to) - across(from),
            y: index * measures.row,
            spot,
            tag,
          })
        : [],
    ),
  )
  return {
    orientation,
    before: 3,
    height: bars.length * measures.row,
    keep: true,
    marks: [...bars.map(({ label }, index) => labelMark(label, { index, left, spot, tag })), ...drawn],
  }
}

interface Segment {
  readonly x: number
  readonly width: number
  readonly y: number
  readonly spot: Spot
  readonly tag: Tag
}

/** A part of a bar: its number stands in it with its sign, where there is room. */
function segment(verdict: Verdict, count: number, { x, width, y, spot, tag }: Segment): readonly Mark[] {
  const { type, ruler } = spot.desk
  const box: Mark = {
    kind: 'box',
    tag,
    x: x + 0.5,
    y,
    width: width - 1,
    height: measures.bar,
    color: grounds[verdict],
  }
  const look = plainLook(type.table, verdict === 'not-applicable' ? colors.ink : colors[verdict])
  const [line] = wrappedRuns([{ text: `${verdictSign(verdict).text}\u00a0${count}`, look }], 1e6, ruler)
  if (!line || line.width + 4 > width) return [box]
  return [box, { kind: 'text', tag, line, x: x + (width - line.width) / 2, y: y + middle(type.table) }]
}

function labelMark(
  label: string,
  { index, left, spot, tag }: { index: number; left: number; spot: Spot; tag: Tag },
): Mark {
  const { type, ruler } = spot.desk
  const look = plainLook(type.table)
  const lines = wrappedRuns([{ text: clean(label), look }], left - measures.gap - 8, ruler)
  const [first = { runs: [], width: 0 }] = lines
  const line = lines.length > 1 ? cutShort(first, look, ruler.width('…', look)) : first
  return {
    kind: 'text',
    tag,
    line,
    x: left - measures.gap - line.width,
    y: index * measures.row + middle(type.table),
  }
}

const cutShort = ({ runs, width }: ReturnType<typeof wrappedRuns>[number], look: Look, more: number) => ({
  runs: [
    ...runs.map(run => ({ ...run, text: run.text.trimEnd() })),
    { text: '…', look, x: width, width: more },
  ],
  width: width + more,
})

const middle = (size: number): number => measures.bar / 2 + size * 0.36
