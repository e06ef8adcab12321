import { scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import type { Verdict } from '../../model/truth.ts'
import { clean } from '../clean.ts'
import type { Bar, Block } from '../document/document.ts'
import { verdictSign } from '../sign.ts'
import type { Spot } from './desk.ts'
import { tableSlabs } from './pdf-table.ts'
import { colors, plainLook } from './pdf-text.ts'
import { setText } from './set-text.ts'
import type { Mark, Slab, Tag } from './slab.ts'

type Chart = Extract<Block, { kind: 'chart' }>

/** The colours of bars; the columns beside them, in the same order, say the same in signs and numbers. */
const grounds: Readonly<Record<Verdict, string>> = {
  unmet: '#d9807b',
  undetermined: '#ecc46b',
  met: '#7dbb93',
  'not-applicable': '#cfd4da',
}

const measures = { least: 95, most: 190, height: 8 }

/** A chart: the bars stand in a column of their own beside the numbers that they show. */
export function chartSlabs({ series, bars, means, table }: Chart, spot: Spot): readonly Slab[] {
  const { type } = spot.desk
  const intro = setText([{ text: clean(means), look: plainLook(type.aside, colors.quiet) }], spot, {
    size: type.aside,
    before: type.paragraph,
    tag: { type: 'P', parent: spot.tag },
    keep: true,
  })
  const most = Math.max(1, ...bars.map(({ counts }) => series.reduce((sum, one) => sum + counts[one], 0)))
  const drawing = {
    ...measures,
    marks: (row: number, at: Ground): readonly Mark[] => {
      const bar = bars[row]
      const across = scaleLinear().domain([0, most]).range([0, at.width])
      return bar ? barMarks(bar, series, { ...at, across }) : []
    },
  }
  // What has rows and columns has its numbers in them, and no bar for a row.
  const isGrid = bars.some(({ at }) => at !== undefined)
  return [...intro, ...(isGrid ? tableSlabs(table, spot) : tableSlabs(table, spot, drawing))]
}

interface Ground {
  readonly x: number
  readonly width: number
  readonly height: number
  readonly tag: Tag
}

/** One bar: its parts lie end to end, a hair apart. */
function barMarks(
  bar: Bar,
  series: readonly Verdict[],
  { x, width, height, tag: parent, across }: Ground & { across: (count: number) => number },
): readonly Mark[] {
  const extent = { x, y: (height - measures.height) / 2, width, height: measures.height }
  const tag: Tag = { type: 'Figure', parent, alt: spoken(bar, series), extent }
  const parts = stack<unknown, Bar, Verdict>()
    .keys(series)
    .value(({ counts }, verdict) => counts[verdict])([bar])
  return parts.flatMap(part =>
    part.flatMap(([from, to]) =>
      to > from
        ? [
            {
              kind: 'box',
              tag,
              x: x + across(from),
              y: (height - measures.height) / 2,
              width: Math.max(0.6, across(to) - across(from) - 0.6),
              height: measures.height,
              color: grounds[part.key],
            } satisfies Mark,
          ]
        : [],
    ),
  )
}

const spoken = ({ label, counts }: Bar, series: readonly Verdict[]): string =>
  clean(`${label}: ${series.map(one => `${verdictSign(one).text} ${counts[one]}`).join(', ')}`)
