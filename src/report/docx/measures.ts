import type { Orientation } from '../document/chapters.ts'

/** Twentieths of a point on A4: the margins are two centimetres. */
const margin = 1134

/** The size of a sheet that stands, and what a line on it holds. */
export const paper = { width: 11906, height: 16838, margin } as const

/** The room between the margins. */
export const roomOf = (orientation: Orientation): number =>
  (orientation === 'portrait' ? paper.width : paper.height) - 2 * margin

/** Where the texts of labelled fields begin. */
export const labelRoom = 1900

/** How far each level of a list moves in. */
export const step = 284
