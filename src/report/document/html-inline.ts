import type { Line, Span } from './document.ts'
import { element, htmlText } from './html-text.ts'

/** A line as markup; a tone becomes a class, so that the style decides how it looks. */
export const inlineHtml = (line: Line): string => line.map(spanHtml).join('').trim()

function spanHtml({ text, tone, means }: Span): string {
  const escaped = htmlText(text)
  if (means !== undefined) return soundingSign(escaped, tone, means)
  if (tone === 'plain') return escaped
  if (tone === 'strong') return element('strong', escaped)
  if (tone === 'code') return element('code', escaped)
  if (tone === 'removed') return element('del', escaped)
  if (tone === 'added') return element('ins', escaped)
  return element('span', escaped, { class: tone })
}

/** A sign for the eye, its meaning for the ear and under the pointer. */
const soundingSign = (sign: string, tone: string, means: string): string =>
  element('span', sign, { class: `sign ${tone}`, 'aria-hidden': 'true', title: means }) +
  element('span', htmlText(means), { class: 'unseen' })

/** Whether a line is only an aside, so that its whole block may be one. */
export const isQuiet = (line: Line): boolean => line.length > 0 && line.every(({ tone }) => tone === 'quiet')

/** A line without its tones, for labels. */
export const plainText = (line: Line): string =>
  line
    .map(({ text }) => text)
    .join('')
    .trim()
