import { clean } from '../clean.ts'
import { linesOf, withSigns } from './blocks.ts'
import type { Block, Branch, Cell, Document, Field, Item, Line, Row, Span } from './document.ts'
import { markdownCell, markdownCode, markdownText } from './markdown-text.ts'

/** Writes a document as GitHub-flavoured Markdown; every text is escaped. */
export const writeMarkdown = (document: Document): string =>
  `${document.blocks.map(blockText).join('\n\n')}\n`

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inline(block.text)}`
    case 'paragraph':
      return inline(block.text)
    case 'items':
      return block.items.map(item => itemText(item, '')).join('\n')
    case 'fields':
      return block.fields.map(fieldText).join('\n')
    case 'entry':
      return entryText(block)
    case 'table':
      return tableText(block)
    case 'chart':
      return tableText(block.table)
    case 'tree':
      return branchText(block.root, '')
    case 'code':
      return fenced(block.lines)
  }
}

const inline = (line: Line): string => line.map(spanText).join('').trim()

function spanText(span: Span): string {
  const { tone } = span
  if (tone === 'code') return markdownCode(span.text)
  const escaped = markdownText(withSigns(span))
  return tone === 'strong' && escaped.trim() === escaped ? `**${escaped}**` : escaped
}

/** Signs of verdicts are kept; bullets and dashes are the list's own business. */
const signed = (mark: Span | undefined): string =>
  mark && mark.tone !== 'quiet' && mark.text.trim() !== '' ? `${inline([mark])} ` : ''

function itemText({ mark, text, tail, under }: Item, indent: string): string {
  const own = [inline(text), inline(tail ?? [])].filter(part => part !== '').join(' · ')
  return [
    `${indent}- ${signed(mark)}${own}`,
    ...(under ?? []).map(item => itemText(item, `${indent}  `)),
  ].join('\n')
}

/** A field without a label belongs to the one above it. */
const fieldText = ({ label, text, items = [] }: Field): string =>
  label === ''
    ? itemText({ text, under: items }, '  ')
    : [
        `- **${markdownText(label)}**${text.length > 0 ? ` – ${inline(text)}` : ''}`,
        ...items.map(item => itemText(item, '  ')),
      ].join('\n')

const entryText = ({ mark, title, blocks }: Extract<Block, { kind: 'entry' }>): string =>
  [`#### ${signed(mark)}${inline(title)}`, ...blocks.map(blockText)].join('\n\n')

function tableText({ align, head, rows }: Extract<Block, { kind: 'table' }>): string {
  const bars = { left: ':---', center: ':---:', right: '---:' }
  return [
    row(head.map(inline)),
    row(align.map(side => bars[side])),
    ...rows.map(one => rowText(one, head.length)),
  ].join('\n')
}

const rowText = (one: Row, columns: number): string =>
  row('cells' in one ? one.cells.map(cellText) : [sectionText(one), ...Array<string>(columns - 1).fill('')])

const cellText = (cell: Cell): string => linesOf(cell).map(inline).join('<br>')

function sectionText({ section, depth }: Extract<Row, { section: Line }>): string {
  const text = inline(section.map(({ text }) => ({ text, tone: 'plain' })))
  return depth === 1 ? `**${text}**` : `*${text}*`
}

const row = (cells: readonly string[]): string => `| ${cells.map(markdownCell).join(' | ')} |`

/** A mark of its own keeps a tree apart from a list below it. */
const branchText = ({ text, branches }: Branch, indent: string): string =>
  [`${indent}* ${inline(text)}`, ...branches.map(branch => branchText(branch, `${indent}  `))].join('\n')

function fenced(lines: readonly string[]): string {
  const text = lines.map(clean).join('\n')
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return [fence, text, fence].join('\n')
}
