import { linesOf } from '../document/blocks.ts'
import type { Orientation } from '../document/chapters.ts'
import type { Block, Line } from '../document/document.ts'
import { pageOf } from './measures.ts'
import { type Look, plainLook, runsOf } from './pdf-text.ts'
import type { Ruler } from './ruler.ts'

/** A table, as it stands in a document. */
export type TableBlock = Extract<Block, { kind: 'table' }>

/** How a table is laid out: on which page, and whether the word stands beside a sign. */
export interface Layout {
  readonly orientation: Orientation
  readonly signs: 'words' | 'alone'
}

/** What measures a table: the letters, and their size. */
export interface Gauge {
  readonly ruler: Ruler
  readonly size: number
  /** Room that stands beside the columns for something else. */
  readonly less?: number
}

/** The air left and right of what stands in a cell. */
export const cellAir = 4

/** A longer word may part; a longer line gains nothing from more room; the name of a row wants some comfort; what is short stays whole. */
const longest = { word: 110, line: 330, name: 165, short: 62 }

/** Where a word may part. */
const parting = /[ \-–—]/

interface Need {
  readonly least: number
  readonly most: number
}

/** The layout that gives a table room: standing with words, lying with words, standing or lying with signs alone. */
export function layoutOf(table: TableBlock, gauge: Gauge): Layout {
  const candidates: readonly Layout[] = [
    { orientation: 'portrait', signs: 'words' },
    { orientation: 'landscape', signs: 'words' },
    { orientation: 'portrait', signs: 'alone' },
  ]
  const last: Layout = { orientation: 'landscape', signs: 'alone' }
  return candidates.find(one => isRoomy(table, one, gauge)) ?? last
}

function isRoomy(table: TableBlock, { orientation, signs }: Layout, gauge: Gauge): boolean {
  const [first, ...others] = needs(table, signs, gauge)
  if (!first) return true
  const name = Math.min(longest.name, first.most)
  return Math.max(name, first.least) + total(others, 'least') <= pageOf(orientation).room.width
}

/** The widths of columns, which fill the page: each has what its longest word takes, the rest goes to longer texts. */
export function columnWidths(
  table: TableBlock,
  { orientation, signs }: Layout,
  gauge: Gauge,
): readonly number[] {
  const all = needs(table, signs, gauge)
  const room = pageOf(orientation).room.width - (gauge.less ?? 0)
  const least = total(all, 'least')
  const most = total(all, 'most')
  if (least >= room) return all.map(one => (room * one.least) / least)
  if (most <= room) return all.map((one, index) => one.most + (index === nameColumn(table) ? room - most : 0))
  const share = (room - least) / (most - least)
  return all.map(one => one.least + (one.most - one.least) * share)
}

/** What a table takes if nothing in it parts. */
export const fullWidth = (table: TableBlock, signs: Layout['signs'], gauge: Gauge): number =>
  total(needs(table, signs, gauge), 'most')

/** The column that takes what is left over: the last of texts in a table of texts, else the first. */
const nameColumn = ({ align }: TableBlock): number =>
  align.every(side => side === 'left') ? align.length - 1 : 0

const total = (all: readonly Need[], part: keyof Need): number => all.reduce((sum, one) => sum + one[part], 0)

/** Columns of figures and of signs are as wide as the widest of them. */
function needs(table: TableBlock, signs: Layout['signs'], gauge: Gauge): readonly Need[] {
  const own = table.align.map((_, column) => needOf(table, column, { signs, gauge }))
  const isText = (column: number) => table.align[column] === 'left'
  const widest = (part: keyof Need) =>
    Math.max(0, ...own.filter((_, column) => !isText(column)).map(one => one[part]))
  const even = { least: widest('least'), most: widest('most') }
  return own.map((one, column) => (isText(column) ? one : even))
}

function needOf(
  { head, rows }: TableBlock,
  column: number,
  { signs, gauge }: { signs: Layout['signs']; gauge: Gauge },
): Need {
  const look = plainLook(gauge.size)
  const cells = rows.flatMap(row => ('cells' in row ? linesOf(row.cells[column] ?? []) : []))
  const measured = [
    ...cells.map(line => lengthsOf(line, look, { signs, gauge })),
    ...linesOf(head[column] ?? []).map(line =>
      lengthsOf(line, { ...look, face: 'strong' }, { signs, gauge }),
    ),
  ]
  const air = 2 * cellAir
  const whole = Math.max(8, ...measured.map(one => one.whole))
  const most = Math.min(longest.line, whole) + air
  if (whole <= longest.short) return { least: most, most }
  const least = Math.min(longest.word, Math.max(8, ...measured.map(({ word }) => word))) + air
  return { least, most: Math.max(least, most) }
}

/** What a line takes whole, and what the longest of the words takes in which it may part. */
function lengthsOf(line: Line, look: Look, { signs, gauge }: { signs: Layout['signs']; gauge: Gauge }) {
  const { ruler } = gauge
  const runs = runsOf(line, look, signs)
  const words = runs.flatMap(run => run.text.split(parting).map(text => ruler.width(text, run.look)))
  const glued = runs.length > 1 && !runs.some(({ text }) => text.includes(' '))
  const whole = runs.reduce((sum, run) => sum + ruler.width(run.text, run.look), 0)
  return { word: glued ? whole : Math.max(0, ...words), whole }
}
