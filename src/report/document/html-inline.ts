import type { Line, Span, Tone } from './document.ts'
import { element, htmlText } from './html-text.ts'

/**
 * A line as markup; a tone becomes a class, so that the style decides how it looks. What stands within a tone need not
 * say that it has it.
 */
export const inlineHtml = (line: Line, within: Tone = 'plain'): string =>
  joinedUp(line)
    .map(one => spanHtml(one, within))
    .join('')
    .trim()

/** Neighbours of one tone are one. */
function joinedUp(line: Line): Line {
  const spans: Span[] = []
  for (const one of line) {
    const before = spans.at(-1)
    if (before && before.tone === one.tone && before.means === undefined && one.means === undefined)
      spans.splice(-1, 1, { text: before.text + one.text, tone: one.tone })
    else spans.push(one)
  }
  return spans
}

function spanHtml({ text, tone, means }: Span, within: Tone): string {
  const escaped = htmlText(text)
  if (means !== undefined) return soundingSign(escaped, tone, means)
  if (tone === 'plain' || tone === within) return escaped
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
