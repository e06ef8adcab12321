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
import type { Block, Document } from '../document/document.ts'
import { layoutOf } from './column-widths.ts'
import type { Desk } from './desk.ts'
import { blockParts, plain } from './docx-blocks.ts'
import { contentsAfter, contentsParagraphs } from './docx-contents.ts'
import { docxText } from './docx-text.ts'
import { type Orientation, paper, roomOf } from './measures.ts'

/** Blocks whose pages lie the same way. */
interface Chapter {
  readonly orientation: Orientation
  readonly blocks: readonly Block[]
}

/** The pages of a document: they stand, but lie where a table needs the room. */
export function sectionsOf({ blocks, title }: Document, desk: Desk): readonly ISectionOptions[] {
  const last = contentsAfter(blocks)
  const contents = contentsParagraphs(blocks, desk)
  let heading = ''
  let at = 0
  return chaptersOf(blocks).map(({ orientation, blocks: own }, index) => ({
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

/** Parts from one heading to the next; a part with a wide table lies, with all that is said of it. */
function chaptersOf(blocks: readonly Block[]): readonly Chapter[] {
  const parts: Block[][] = [[]]
  for (const block of blocks)
    if (block.kind === 'heading' && block.level < 3) parts.push([block])
    else parts.at(-1)?.push(block)
  const chapters: Chapter[] = []
  for (const part of parts.filter(({ length }) => length > 0)) {
    const orientation = part.some(isWide) ? 'landscape' : 'portrait'
    const last = chapters.at(-1)
    if (last?.orientation === orientation)
      chapters.splice(-1, 1, { orientation, blocks: [...last.blocks, ...part] })
    else chapters.push({ orientation, blocks: part })
  }
  return chapters.length > 0 ? chapters : [{ orientation: 'portrait', blocks: [] }]
}

function isWide(block: Block): boolean {
  if (block.kind === 'entry') return block.blocks.some(isWide)
  return block.kind === 'table' && layoutOf(block).orientation === 'landscape'
}

/** Whether only paragraphs stand between a block and a table. */
const leadsToTable = (blocks: readonly Block[], place: number): boolean =>
  blocks.slice(place + 1).find(({ kind }) => kind !== 'paragraph')?.kind === 'table'

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
