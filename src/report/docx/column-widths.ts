import { linesOf } from '../document/blocks.ts'
import type { Orientation } from '../document/chapters.ts'
import type { Block, Cell } from '../document/document.ts'
import { roomOf } from './measures.ts'

/** A table, as it stands in a document. */
export type TableBlock = Extract<Block, { kind: 'table' }>

/** How a table is laid out: on which page, and whether the word stands beside a sign. */
export interface Layout {
  readonly orientation: Orientation
  readonly signs: 'words' | 'alone'
}

const character = 104
const padding = 200
/** Letters of a head are strong, so wider. */
const strong = 1.12
const parting = /[ -]/
/** A longer word may part; a longer line gains nothing from more room. */
const longestWord = 22
const longestLine = 70
/** What the name of a row wants at least. */
const comfortable = 3400

interface Need {
  readonly least: number
  readonly most: number
}

/** The layout that gives a table room: standing with words, lying with words, standing or lying with signs alone. */
export function layoutOf(table: TableBlock): Layout {
  const candidates: readonly Layout[] = [
    { orientation: 'portrait', signs: 'words' },
    { orientation: 'landscape', signs: 'words' },
    { orientation: 'portrait', signs: 'alone' },
  ]
  const last: Layout = { orientation: 'landscape', signs: 'alone' }
  return candidates.find(one => isRoomy(table, one)) ?? last
}

function isRoomy(table: TableBlock, { orientation, signs }: Layout): boolean {
  const [first, ...others] = needs(table, signs)
  if (!first) return true
  const name = Math.min(comfortable, first.most)
  return Math.max(name, first.least) + total(others, 'least') <= roomOf(orientation)
}

/** The widths of columns, which fill the page: each has what its longest word takes, the rest goes to longer texts. */
export function columnWidths(table: TableBlock, { orientation, signs }: Layout): readonly number[] {
  const all = needs(table, signs)
  const room = roomOf(orientation)
  const least = total(all, 'least')
  const most = total(all, 'most')
  if (least >= room) return all.map(one => Math.floor((room * one.least) / least))
  if (most <= room) {
    const rest = room - most
    return all.map((one, index) => (index === nameColumn(table) ? one.most + rest : one.most))
  }
  const share = (room - least) / (most - least)
  return all.map(one => Math.floor(one.least + (one.most - one.least) * share))
}

/** The column that takes what is left over: the last of texts in a table of texts, else the first. */
const nameColumn = ({ align }: TableBlock): number =>
  align.every(side => side === 'left') ? align.length - 1 : 0

const total = (all: readonly Need[], part: keyof Need): number => all.reduce((sum, one) => sum + one[part], 0)

/** Columns of figures and of signs are as wide as the widest of them. */
function needs(table: TableBlock, signs: Layout['signs']): readonly Need[] {
  const own = table.align.map((_, column) => needOf(table, column, signs))
  const isText = (column: number) => table.align[column] === 'left'
  const widest = (part: keyof Need) =>
    Math.max(0, ...own.filter((_, column) => !isText(column)).map(one => one[part]))
  const even = { least: widest('least'), most: widest('most') }
  return own.map((one, column) => (isText(column) ? one : even))
}

function needOf({ head, rows }: TableBlock, column: number, signs: Layout['signs']): Need {
  const cells = rows.flatMap(row => ('cells' in row ? [row.cells[column] ?? []] : []))
  const texts = cells.flatMap(cell => textsOf(cell, signs))
  const title = textsOf(head[column] ?? [], signs)
  const least = Math.max(widthOf(texts, longestWord, parting), strong * widthOf(title, longestWord, parting))
  const most = Math.max(widthOf(texts, longestLine), strong * widthOf(title, longestLine))
  return { least: Math.ceil(least), most: Math.ceil(Math.max(least, most)) }
}

/** What the longest text takes, or the longest of the words in which it may part. */
function widthOf(texts: readonly string[], most: number, between?: RegExp): number {
  const pieces = between ? texts.flatMap(text => text.split(between)) : texts
  return Math.min(most, Math.max(2, ...pieces.map(({ length }) => length))) * character + padding
}

const textsOf = (cell: Cell, signs: Layout['signs']): readonly string[] =>
  linesOf(cell).map(line =>
    line.map(({ text, means }) => (means && signs === 'words' ? `${text}\u00a0${means}` : text)).join(''),
  )
