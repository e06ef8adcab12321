import type { View } from '../view.ts'
import { word } from '../word.ts'
import type { Block, Document } from './document.ts'
import { blockHtml, type Place } from './html-blocks.ts'
import { plainText } from './html-inline.ts'
import { element, htmlText } from './html-text.ts'

type Placed = readonly [Block, Place]

/** The contents and the report itself, with what filters and sorts it on top. */
export function bodyHtml({ blocks }: Document, panel: string, view: View): string {
  const placed = blocksPlaced(blocks)
  const parts = [panel, ...placed.map(([block, place]) => blockHtml(block, place))]
  return [contents(placed, view), element('main', parts.filter(Boolean).join('\n'))]
    .filter(Boolean)
    .join('\n')
}

/** Each block with the heading above it; headings have an id each, so that one can link to them. */
function blocksPlaced(blocks: readonly Block[]): readonly Placed[] {
  let above: Place = { level: 1, heading: '' }
  const taken = new Set<string>()
  let count = 0
  return blocks.map(block => {
    if (block.kind !== 'heading') return [block, { level: above.level, heading: above.heading }]
    count += 1
    const { anchor } = block
    const id = anchor === undefined || taken.has(anchor) ? `part-${count}` : anchor
    taken.add(id)
    above = { level: block.level, heading: plainText(block.text), id }
    return [block, above]
  })
}

/** Links to the parts, where there are several: to sections, and to the titles above them if a report has more than one. */
function contents(placed: readonly Placed[], view: View): string {
  const headings = placed.flatMap(([{ kind }, place]) => (kind === 'heading' ? [place] : []))
  const titles = headings.filter(({ level }) => level === 1).length
  const least = titles > 1 ? 1 : 2
  const shown = headings.filter(({ level }) => level === 2 || level === least)
  if (shown.length < 3) return ''
  const links = shown.map(({ id = '', heading, level }) =>
    element('li', element('a', htmlText(heading), { href: `#${id}` }), { class: `level-${level}` }),
  )
  const label = word(view, 'page.contents')
  const list = element('details', element('summary', htmlText(label)) + element('ul', links.join('\n')))
  return element('nav', list, { 'aria-label': label })
}
