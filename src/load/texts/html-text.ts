import { lineStarts } from '../positions.ts'
import type { Extracted } from './extracted.ts'
import { textCollector } from './text-collector.ts'
import { walkMarkup } from './walk-markup.ts'

/** What a reader of the page does not see as its text, and what is struck out. */
const unseen = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'math',
  'del',
  'strike',
  's',
])

/** What stands within a line. */
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

interface Open {
  readonly isUnseen: boolean
  readonly isPre: boolean
}

/** The text of a page as a reader sees it: each block begins a line. */
export function htmlText(markup: string): Extracted {
  const collector = textCollector()
  const opened: Open[] = [{ isUnseen: false, isPre: false }]
  const within = () => opened.at(-1) as Open
  const edge = (name: string) => {
    if (!inline.has(name) && !within().isUnseen) collector.breakLine()
  }
  walkMarkup(
    markup,
    {
      open: (name, attributes) => {
        edge(name)
        const { isUnseen, isPre } = within()
        opened.push({
          isUnseen: isUnseen || unseen.has(name) || 'hidden' in attributes,
          isPre: isPre || name === 'pre',
        })
      },
      close: name => {
        opened.pop()
        edge(name)
      },
      text: (text, from) => {
        if (within().isUnseen) return
        collector.add(within().isPre ? text : text.replace(/[\r\n]/g, ' '), from)
      },
    },
    { xml: false },
  )
  return { ...collector.gathered(), unit: 'line', lines: lineStarts(markup) }
}
