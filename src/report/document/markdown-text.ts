import { clean } from '../clean.ts'

/** A text in which nothing is markup: neither Markdown, nor HTML, nor an entity; not even where a line begins. */
export function markdownText(text: string): string {
  const cleaned = clean(text)
  if (!markup.test(cleaned)) return cleaned
  return cleaned
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/^(\s*)([#+=-])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
}

/** What could be taken for markup: few texts have it. */
const markup = /[\\`*_[\]|~&<>]|^\s*(?:[#+=-]|\d+[.)])/

/** A text as inline code, with as many backticks around it as it needs. */
export function markdownCode(text: string): string {
  const cleaned = clean(text)
  const longest = Math.max(0, ...[...cleaned.matchAll(/`+/g)].map(([run]) => run.length))
  const ticks = '`'.repeat(longest + 1)
  return cleaned.includes('`') ? `${ticks} ${cleaned} ${ticks}` : `${ticks}${cleaned}${ticks}`
}

/** A cell holds no bare bar: one outside an escape would end it, even within inline code. */
export const markdownCell = (text: string): string => text.replace(/(?<!\\)\|/g, '\\|')
