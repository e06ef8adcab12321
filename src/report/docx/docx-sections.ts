import {
  AlignmentType,
  Footer,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import { chaptersOf, leadsToTable, type Orientation } from '../document/chapters.ts'
import { contentsAfter, plain } from '../document/contents.ts'
import type { Document } from '../document/document.ts'
import { layoutOf, type TableBlock } from './column-widths.ts'
import type { Desk } from './desk.ts'
import { blockParts } from './docx-blocks.ts'
import { contentsParagraphs } from './docx-contents.ts'
import { docxText } from './docx-text.ts'
import { paper, roomOf } from './measures.ts'

/** The pages of a document: they stand, but lie where a table needs the room. */
export function sectionsOf({ blocks, title }: Document, desk: Desk): readonly ISectionOptions[] {
  const last = contentsAfter(blocks)
  const contents = contentsParagraphs(blocks, desk)
  let heading = ''
  let at = 0
  return chaptersOf(blocks, isWide).map(({ orientation, blocks: own }, index) => ({
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: {
          width: paper.width,
          height: paper.height,
          orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: paper.margin, bottom: paper.margin, left: paper.margin, right: paper.margin },
      },
    },
    footers: { default: footer(title, orientation) },
    children: [
      ...(index === 0 && last === 0 ? contents : []),
      ...own.flatMap((block, place) => {
        if (block.kind === 'heading') heading = plain(block.text)
        const parts = blockParts(block, {
          desk,
          title: heading,
          orientation,
          leads: leadsToTable(own, place),
          first: at === 0,
        })
        at += 1
        return at === last ? [...parts, ...contents] : parts
      }),
      ...(index === 0 && own.length === 0 ? [new Paragraph('')] : []),
    ],
  }))
}

const isWide = (table: TableBlock): boolean => layoutOf(table).orientation === 'landscape'

const footer = (title: string, orientation: Orientation): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: roomOf(orientation) }],
        children: [
          new TextRun(shortened(docxText(title))),
          new TextRun({ children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })

const longestTitle = 90

const shortened = (title: string): string =>
  title.length > longestTitle ? `${title.slice(0, longestTitle - 1).trimEnd()}…` : title
