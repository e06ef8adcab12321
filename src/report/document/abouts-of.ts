import type { About } from './about.ts'
import type { Block, Item } from './document.ts'

/** Everything that a document says of which requirements it tells. */
export const aboutsOf = (blocks: readonly Block[]): readonly About[] =>
  blocks.flatMap(block => {
    switch (block.kind) {
      case 'entry':
        return [...own(block), ...aboutsOf(block.blocks)]
      case 'items':
        return ofItems(block.items)
      case 'table':
        return block.rows.flatMap(row => ('cells' in row ? own(row) : []))
      default:
        return []
    }
  })

const ofItems = (items: readonly Item[]): readonly About[] =>
  items.flatMap(item => [...own(item), ...ofItems(item.under ?? [])])

const own = ({ about }: { readonly about?: About }): readonly About[] => (about ? [about] : [])
