import { Parser } from 'htmlparser2'
import { type Piece, seen } from './pieces.ts'

/** What a reader without script does not see: other languages, the script itself, and signs said in words. */
const unseen = new Set(['template', 'script', 'style', 'nav', 'form', 'title', 'svg'])

/** Elements that end the text before them. */
const apart = new Set([
  'p',
  'li',
  'ul',
  'ol',
  'div',
  'section',
  'article',
  'dt',
  'dd',
  'tr',
  'table',
  'summary',
])

/** The pieces of a report in HTML, as it reads without script. */
export function htmlPieces(report: Uint8Array): readonly Piece[] {
  const pieces: Piece[] = []
  const open: { readonly name: string; readonly hides: boolean }[] = []
  let text = ''
  let cells: string[] | undefined
  let heading: number | undefined
  let spanned = 0
  const flush = () => {
    const found = seen(text)
    text = ''
    if (found === '' || cells) return
    pieces.push(heading === undefined ? { text: found } : { heading, text: found })
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      const hides =
        unseen.has(name) || 'hidden' in attributes || /\b(unseen|self)\b/.test(attributes.class ?? '')
      if (!/^(meta|link|br|hr|img|input|wbr|col)$/.test(name)) open.push({ name, hides })
      if (/^h\d$/.test(name) || apart.has(name)) flush()
      if (/^h\d$/.test(name)) heading = Number(name.slice(1))
      // A name that stands beside several rows stands in the first of them.
      if (name === 'tr') {
        cells = spanned > 0 ? [''] : []
        spanned -= 1
      }
      if (attributes.rowspan) spanned = Number(attributes.rowspan) - 1
      if (name === 'br') text += ' '
      // The style draws the sign between a text and its tail.
      if (attributes.class === 'tail') text += ' · '
    },
    ontext(data) {
      if (!open.some(({ hides }) => hides)) text += data
    },
    onclosetag(name) {
      if (open.at(-1)?.name === name) open.pop()
      if (name === 'td' || name === 'th') {
        cells?.push(seen(text))
        text = ''
      } else if (name === 'tr' && cells) {
        pieces.push({ cells })
        cells = undefined
      } else if (/^h\d$/.test(name) || apart.has(name)) flush()
      if (/^h\d$/.test(name)) heading = undefined
    },
  })
  parser.end(new TextDecoder().decode(report))
  return pieces
}
