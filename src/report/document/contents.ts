import { clean } from '../clean.ts'
import type { Depth } from '../view.ts'
import type { Block, Line } from './document.ts'

/** A part that a table of contents names: the n-th heading of the document. */
export interface Part {
  readonly text: string
  readonly level: 1 | 2 | 3
  readonly n: number
}

/** Fewer parts than these are seen at a glance. */
const fewest = 4
/** A list of contents that is longer is no help: then it names the upper levels only. */
const longest = 45

/** What a table of contents names; nothing for a brief, and nothing where there is little to find. */
export function contentsOf(blocks: readonly Block[], depth: Depth): readonly Part[] {
  const headings = blocks.filter(block => block.kind === 'heading')
  const several = blocks.filter(isTitle).length > 1
  const all = headings
    .map(({ level, text }, index): Part => ({ text: plain(text), level, n: index + 1 }))
    .filter(({ level }) => several || level > 1)
  const parts = all.length > longest ? all.filter(({ level }) => level < 3) : all
  return depth === 'brief' || parts.length < fewest ? [] : parts
}

/** After how many blocks the contents stand: after what is said first of a single title, before its charts; before several titles. */
export function contentsAfter(blocks: readonly Block[]): number {
  const titles = blocks.filter(isTitle).length
  const first = blocks.findIndex(
    block => block.kind === 'chart' || (block.kind === 'heading' && block.level > 1),
  )
  return titles > 1 ? 0 : Math.max(0, first)
}

const isTitle = (block: Block): boolean => block.kind === 'heading' && block.level === 1

/** A line without its tones. */
export const plain = (line: Line): string => clean(line.map(({ text }) => text).join('')).trim()
