import type { Branch, Field, Item, Span } from './document.ts'
import { aboutAttributes, moreAnchors } from './html-about.ts'
import { inlineHtml, isQuiet } from './html-inline.ts'
import { element, htmlText } from './html-text.ts'

/** A list; a sign takes the place of the bullet. */
export const itemsHtml = (items: readonly Item[]): string =>
  items.length === 0 ? '' : element('ul', items.map(itemHtml).join('\n'))

function itemHtml({ mark, text, tail = [], under = [], about }: Item): string {
  const own = [
    markHtml(mark),
    element('span', inlineHtml(text, isQuiet(text) ? 'quiet' : 'plain') + moreAnchors(about), {
      class: isQuiet(text) ? 'quiet' : undefined,
    }),
    tail.length > 0 ? element('span', inlineHtml(tail, 'quiet'), { class: 'tail' }) : '',
  ]
  return element('li', own.filter(Boolean).join(' ') + itemsHtml(under), {
    class: kindOf(mark),
    ...aboutAttributes(about),
  })
}

/** Bullets and dashes are the list's own business; signs of verdicts and of tests are kept. */
export const markHtml = (mark: Span | undefined): string =>
  mark && mark.tone !== 'quiet' && mark.text.trim() !== ''
    ? element('span', htmlText(mark.text), { class: `mark ${mark.tone}` })
    : ''

function kindOf(mark: Span | undefined): string | undefined {
  if (mark === undefined || mark.tone === 'quiet') return undefined
  return mark.text.trim() === '' ? 'bare' : 'marked'
}

/** Labelled texts; a field without a label belongs to the one above it. */
export function fieldsHtml(fields: readonly Field[]): string {
  const groups: (readonly Field[])[] = []
  for (const field of fields) {
    const above = groups.at(-1)
    if (field.label === '' && above) groups.splice(-1, 1, [...above, field])
    else groups.push([field])
  }
  return element('dl', groups.map(groupHtml).join('\n'))
}

function groupHtml(fields: readonly Field[]): string {
  const label = element('dt', htmlText(fields[0]?.label ?? ''))
  const told = fields.map(({ text, items = [] }) => element('dd', inlineHtml(text) + itemsHtml(items)))
  return element('div', label + told.join(''))
}

/** A tree whose branches can be folded, all of them open. */
export const treeHtml = (root: Branch): string => element('ul', branchHtml(root), { class: 'tree' })

function branchHtml({ text, branches }: Branch): string {
  if (branches.length === 0) return element('li', inlineHtml(text))
  const below = element('ul', branches.map(branchHtml).join('\n'))
  return element('li', element('details', element('summary', inlineHtml(text)) + below, { open: 'open' }))
}
