import type { Block } from './document.ts'

/** How a page lies, so that wide tables have room. */
export type Orientation = 'portrait' | 'landscape'

/** Blocks whose pages lie the same way. */
export interface Chapter {
  readonly orientation: Orientation
  readonly blocks: readonly Block[]
}

/** Parts from one heading to the next; a part with a wide table lies, with all that is said of it. */
export function chaptersOf(
  blocks: readonly Block[],
  isWide: (table: Extract<Block, { kind: 'table' }>) => boolean,
): readonly Chapter[] {
  const parts: Block[][] = [[]]
  for (const block of blocks)
    if (block.kind === 'heading' && block.level < 3) parts.push([block])
    else parts.at(-1)?.push(block)
  const chapters: Chapter[] = []
  for (const part of parts.filter(({ length }) => length > 0)) {
    const orientation = part.some(lies) ? 'landscape' : 'portrait'
    const last = chapters.at(-1)
    if (last?.orientation === orientation)
      chapters.splice(-1, 1, { orientation, blocks: [...last.blocks, ...part] })
    else chapters.push({ orientation, blocks: part })
  }
  return chapters.length > 0 ? chapters : [{ orientation: 'portrait', blocks: [] }]

  function lies(block: Block): boolean {
    if (block.kind === 'entry') return block.blocks.some(lies)
    return block.kind === 'table' && isWide(block)
  }
}

/** Whether only paragraphs stand between a block and a table. */
export const leadsToTable = (blocks: readonly Block[], place: number): boolean =>
  blocks.slice(place + 1).find(({ kind }) => kind !== 'paragraph')?.kind === 'table'
