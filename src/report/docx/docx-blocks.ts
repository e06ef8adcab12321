import { HeadingLevel, Paragraph, type Table, TextRun } from 'docx'
import { span } from '../document/blocks.ts'
import { plain } from '../document/contents.ts'
import type { Block, Line } from '../document/document.ts'
import type { Spot } from './desk.ts'
import { fieldParagraphs, listParagraphs, treeParagraphs } from './docx-lists.ts'
import { tableParts } from './docx-table.ts'
import { docxText, runsOf, signsOf } from './docx-text.ts'

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

/** A block as paragraphs and tables. */
export function blockParts(block: Block, spot: Spot): readonly (Paragraph | Table)[] {
  const { desk } = spot
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: levels[block.level],
          ...(block.level === 1 && !spot.first ? { pageBreakBefore: true } : {}),
          children: desk.marked('part', runsOf(block.text)),
        }),
      ]
    case 'paragraph':
      return [
        new Paragraph({
          style: isQuiet(block.text) ? 'Aside' : 'Normal',
          keepNext: spot.leads ?? false,
          children: runsOf(block.text),
        }),
      ]
    case 'items':
      return listParagraphs(block.items, desk)
    case 'fields':
      return fieldParagraphs(block.fields, desk)
    case 'entry':
      return entryParts(block, spot)
    case 'table':
      return tableParts(block, spot)
    case 'chart':
      return tableParts(block.table, spot)
    case 'tree':
      return treeParagraphs(block.root)
    case 'code':
      return [codeParagraph(block.lines)]
  }
}

/** A titled part: a heading below those of the report, its sign before it. */
function entryParts({ mark, title, blocks }: Extract<Block, { kind: 'entry' }>, spot: Spot) {
  const name = [...signsOf(mark).flatMap(sign => [sign, span('\u00a0')]), ...title]
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_4,
    children: spot.desk.marked('entry', runsOf(name)),
  })
  return [
    heading,
    ...blocks.flatMap((block, index) => entryPart(block, index, { ...spot, title: plain(title) })),
  ]
}

/** What is cited under a title stays with what follows it. */
const entryPart = (block: Block, index: number, spot: Spot) =>
  index === 0 && block.kind === 'paragraph'
    ? [new Paragraph({ style: 'Cited', children: runsOf(block.text) })]
    : blockParts(block, spot)

const codeParagraph = (lines: readonly string[]): Paragraph =>
  new Paragraph({
    style: 'Code',
    children: lines.map(
      (text, index) => new TextRun({ text: docxText(text), ...(index > 0 ? { break: 1 } : {}) }),
    ),
  })

const isQuiet = (line: Line): boolean => line.length > 0 && line.every(({ tone }) => tone === 'quiet')
