import type { Orientation } from '../document/chapters.ts'
import type { Depth } from '../view.ts'

/** Points on A4; the margins are two centimetres, the foot of the page stands in the lower one. */
const sheet = { short: 595.28, long: 841.89, margin: 56.7, foot: 30 } as const

/** The edges of a page, and the room between its margins. */
export const pageOf = (orientation: Orientation) => {
  const [width, height] = orientation === 'portrait' ? [sheet.short, sheet.long] : [sheet.long, sheet.short]
  return {
    width,
    height,
    left: sheet.margin,
    top: sheet.margin,
    foot: height - sheet.foot,
    room: { width: width - 2 * sheet.margin, height: height - 2 * sheet.margin },
  }
}

/** How far each level of a list moves in. */
export const step = 13

/** The sizes of letters and the air between parts, tighter for a brief. */
export interface Type {
  readonly text: number
  readonly aside: number
  readonly table: number
  readonly note: number
  /** Sizes of headings from the title down, with the air before and after them. */
  readonly headings: readonly { readonly size: number; readonly before: number; readonly after: number }[]
  /** The air between paragraphs, and between entries of a list. */
  readonly paragraph: number
  readonly item: number
  readonly signed: number
  /** The height of a line, in sizes of its letters. */
  readonly leading: number
}

const report: Type = {
  text: 9,
  aside: 8,
  table: 8,
  note: 6.8,
  headings: [
    { size: 17, before: 0, after: 8 },
    { size: 13, before: 18, after: 6 },
    { size: 10.5, before: 13, after: 4 },
    { size: 9.2, before: 10, after: 2 },
  ],
  paragraph: 5,
  item: 2,
  signed: 2,
  leading: 1.34,
}

const brief: Type = {
  ...report,
  text: 8.6,
  aside: 7.6,
  note: 6.6,
  headings: [
    { size: 16, before: 0, after: 5 },
    { size: 11.5, before: 10, after: 3 },
    { size: 9.4, before: 8, after: 2 },
    { size: 8.8, before: 7, after: 1.5 },
  ],
  paragraph: 3.5,
  item: 1.5,
  signed: 0.8,
  leading: 1.27,
}

/** The sizes for how much is said. */
export const typeFor = (depth: Depth): Type => (depth === 'brief' ? brief : report)
