import { clean } from '../clean.ts'
import type { Block } from './document.ts'
import { aboutAttributes, moreAnchors, selfLink } from './html-about.ts'
import { chartHtml } from './html-chart.ts'
import { inlineHtml, isQuiet, plainText } from './html-inline.ts'
import { fieldsHtml, itemsHtml, markHtml, treeHtml } from './html-lists.ts'
import { tableHtml } from './html-table.ts'
import { element, htmlText } from './html-text.ts'

/** Where a block stands: the heading above it, and its own id if it is a heading. */
export interface Place {
  readonly level: number
  readonly heading: string
  readonly id?: string
}

/** A block as markup. */
export function blockHtml(block: Block, place: Place): string {
  switch (block.kind) {
    case 'heading':
      return element(`h${block.level}`, inlineHtml(block.text), { id: place.id })
    case 'paragraph':
      return isQuiet(block.text)
        ? element('p', inlineHtml(block.text, 'quiet'), { class: 'quiet' })
        : element('p', inlineHtml(block.text))
    case 'items':
      return itemsHtml(block.items)
    case 'fields':
      return fieldsHtml(block.fields)
    case 'entry':
      return entryHtml(block, place)
    case 'table':
      return tableHtml(block, place.heading)
    case 'chart':
      return chartHtml(block)
    case 'tree':
      return treeHtml(block.root)
    case 'code':
      return element('pre', element('code', block.lines.map(text => htmlText(clean(text))).join('\n')), {
        tabindex: '0',
      })
  }
}

/** A titled part: its title is a heading of the next level, its sign stands before it. */
function entryHtml(
  { mark, title, blocks, about }: Extract<Block, { kind: 'entry' }>,
  { level }: Place,
): string {
  const own = { level: Math.min(level + 1, 6), heading: plainText(title) }
  const name = element(
    `h${own.level}`,
    [markHtml(mark), inlineHtml(title) + selfLink(about) + moreAnchors(about)].filter(Boolean).join(' '),
  )
  return element('section', [name, ...blocks.map(block => blockHtml(block, own))].join('\n'), {
    class: ['entry', mark?.tone ?? 'plain'].join(' '),
    ...aboutAttributes(about),
  })
}
