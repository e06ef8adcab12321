import { createHash } from 'node:crypto'
import { otherThan } from '../../model/truth.ts'
import type { View } from '../view.ts'
import type { Document, Speaking } from './document.ts'
import { bodyHtml } from './html-body.ts'
import { packed } from './html-packed.ts'
import { isPickable, panelHtml } from './html-panel.ts'
import { reasonsIn, reasonsText } from './html-reasons.ts'
import { htmlScript } from './html-script.ts'
import { htmlStyle } from './html-style.ts'
import { type Attributes, element, htmlText } from './html-text.ts'

/**
 * Writes a document as one file that a browser shows from disk: nothing fetched, every text escaped, readable without
 * script. The same in other languages lies packed beside it, where there is a script that can show it.
 */
export function writeHtml(document: Document, view: View, speaking?: Speaking): string {
  const isScripted = isPickable(document)
  const others = isScripted && speaking ? otherThan(document.language) : []
  const spoken = [document.language, ...others]
  const content = (one: Document): string => {
    const voice = { ...view, language: one.language }
    return bodyHtml(one, isScripted ? panelHtml(one, spoken, voice) : '', voice)
  }
  const all = [reasonsIn(document)]
  const body = [content(document)]
  // One after another, so that no two are in memory: each is as large as the page until it is packed.
  for (const language of others) {
    const other = speaking?.(language)
    if (!other) continue
    all.push(reasonsIn(other))
    body.push(element('template', packed(content(other)), titled(other)))
  }
  const reasons = isScripted ? reasonsText(all) : ''
  if (reasons) body.push(element('template', packed(reasons), { 'data-reasons': 'reasons' }))
  if (isScripted) body.push(element('script', htmlScript))
  const policy = policyWith(isScripted ? ownScript() : "'none'")
  const page = [head(document.title, policy, view), element('body', body.filter(Boolean).join('\n'))]
  return `<!doctype html>\n${element('html', `\n${page.join('\n')}\n`, { lang: document.language })}\n`
}

const titled = ({ language, title }: Document): Attributes => ({
  'data-language': language,
  'data-title': title,
})

/** Even a text that slipped through could neither run nor fetch anything. */
const policyWith = (script: string): string =>
  `default-src 'none'; script-src ${script}; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`

/** One script may run, by its hash: the one of this tool. */
const ownScript = (): string => `'sha256-${createHash('sha256').update(htmlScript).digest('base64')}'`

const head = (title: string, policy: string, { version }: View): string =>
  element(
    'head',
    [
      '<meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      '<meta name="color-scheme" content="light dark">',
      `<meta name="generator" content="opcat ${htmlText(version)}">`,
      element('title', htmlText(title)),
      element('style', htmlStyle),
    ].join('\n'),
  )
