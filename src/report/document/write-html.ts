import { createHash } from 'node:crypto'
import type { View } from '../view.ts'
import { word } from '../word.ts'
import type { Block, Document } from './document.ts'
import { blockHtml, type Place } from './html-blocks.ts'
import { plainText } from './html-inline.ts'
import { panelHtml } from './html-panel.ts'
import { htmlScript } from './html-script.ts'
import { htmlStyle } from './html-style.ts'
import { element, htmlText } from './html-text.ts'

/** Writes a document as one file that a browser shows from disk: nothing fetched, every text escaped, readable without script. */
export function writeHtml(document: Document, view: View): string {
  const { language, title, blocks } = document
  const placed = blocksPlaced(blocks)
  const panel = panelHtml(document, view)
  const body = [
    contents(placed, view),
    element(
      'main',
      [panel, ...placed.map(([block, place]) => blockHtml(block, place))].filter(Boolean).join('\n'),
    ),
    panel && element('script', htmlScript),
  ]
  return `${[
    '<!doctype html>',
    element(
      'html',
      `\n${head(title, view, panel === '' ? "'none'" : ownScript())}\n${element('body', body.filter(Boolean).join('\n'))}\n`,
      {
        lang: language,
      },
    ),
  ].join('\n')}\n`
}

type Placed = readonly [Block, Place]

/** Even a text that slipped through could neither run nor fetch anything. */
const policyWith = (script: string): string =>
  `default-src 'none'; script-src ${script}; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`

/** One script may run, by its hash: the one of this tool. */
const ownScript = (): string => `'sha256-${createHash('sha256').update(htmlScript).digest('base64')}'`

const head = (title: string, { version }: View, script: string): string =>
  element(
    'head',
    [
      '<meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="${policyWith(script)}">`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      '<meta name="color-scheme" content="light dark">',
      `<meta name="generator" content="opcat ${htmlText(version)}">`,
      element('title', htmlText(title)),
      element('style', htmlStyle),
    ].join('\n'),
  )

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
