import { flatMapped } from '../../engine/flat-mapped.ts'
import { clean } from '../clean.ts'
import { toned } from '../color.ts'
import { widthOf, wrappedAsIs } from '../measure.ts'
import type { View } from '../view.ts'
import {
  below,
  beside,
  type Canvas,
  canvasOf,
  oncePerCanvas,
  painted,
  placed,
  prose,
  strengthened,
} from './canvas.ts'
import type { Block, Document, Line } from './document.ts'
import { fieldLines, itemsLines } from './terminal-lists.ts'
import { tableLines } from './terminal-table.ts'
import { treeLines } from './terminal-tree.ts'

/** Writes a document for a terminal: wrapped to its width, in colours if it has them. */
export function writeTerminal(document: Document, { width, color }: Pick<View, 'width' | 'color'>): string {
  const entries = flatMapped(document.blocks, block => (block.kind === 'entry' ? block.blocks : []))
  return `${stacked(document.blocks, canvasOf(width, color, labelWidth(entries, width))).join('\n')}\n`
}

/** The same for a file or a pipe: 80 columns, no colour, the same bytes everywhere. */
export const writeText = (document: Document): string => writeTerminal(document, { width: 80, color: false })

/** Blocks below one another, an empty line between. */
const stacked = (blocks: readonly Block[], canvas: Canvas): readonly string[] =>
  flatMapped(blocks, (block, index) => {
    const lines = blockLines(block, canvas)
    return index === 0 ? lines : ['', ...lines]
  })

const blockLines = oncePerCanvas((block: Block, canvas): readonly string[] => {
  switch (block.kind) {
    case 'heading':
      return placed(headingLines(block.level, block.text, canvas), canvas)
    case 'paragraph':
      return placed(prose(block.text, canvas), canvas)
    case 'items':
      return itemsLines(block.items, canvas)
    case 'fields':
      return fieldsLines(block, { ...canvas, labels: labelWidth([block], canvas.width) })
    case 'entry':
      return entryLines(block, canvas)
    case 'table':
      return placed(tableLines(block, canvas), canvas)
    case 'chart':
      return placed(tableLines(block.table, canvas), canvas)
    case 'tree':
      return placed(treeLines(block.root, canvas), canvas)
    case 'code':
      return placed(codeLines(block.lines, canvas), canvas)
  }
})

/** Code is cut, never wrapped: its spaces say something. */
const codeLines = (lines: readonly string[], { color, width }: Canvas): readonly string[] =>
  flatMapped(lines, text => wrappedAsIs(toned(clean(text), 'code', color), width))

/** Headings differ by the line below them, so that they are told apart without colour. */
function headingLines(level: 1 | 2 | 3, text: Line, canvas: Canvas): readonly string[] {
  if (level === 3)
    return prose(
      strengthened([{ text: '── ', tone: 'quiet' }, ...text, { text: ' ──', tone: 'quiet' }]),
      canvas,
    )
  const lines = prose(strengthened(text), canvas)
  return level === 1
    ? [...lines, '═'.repeat(canvas.width)]
    : [...lines, '─'.repeat(Math.max(...lines.map(widthOf)))]
}

/** A title with its sign, and all that belongs to it indented below. */
function entryLines(entry: Extract<Block, { kind: 'entry' }>, canvas: Canvas): readonly string[] {
  const inner = beside(painted([entry.mark ?? { text: '•', tone: 'quiet' }], canvas), canvas)
  const rest = below(inner)
  return [
    ...placed(prose(strengthened(entry.title), inner), inner),
    ...flatMapped(entry.blocks, block =>
      block.kind === 'fields' ? fieldsLines(block, rest) : blockLines(block, rest),
    ),
  ]
}

const fieldsLines = ({ fields }: Extract<Block, { kind: 'fields' }>, canvas: Canvas): readonly string[] =>
  flatMapped(fields, (field, index) => fieldLines(field, index === 0 ? canvas : below(canvas)))

/** The widest label, as long as enough room is left beside it. */
function labelWidth(blocks: readonly Block[], width: number): number {
  const labels = flatMapped(blocks, block =>
    block.kind === 'fields' ? block.fields.map(({ label }) => widthOf(clean(label))) : [],
  )
  return Math.min(Math.max(0, ...labels), Math.floor(width * 0.42))
}
