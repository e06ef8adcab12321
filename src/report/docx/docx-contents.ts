import { BuilderElement, InternalHyperlink, Paragraph, Run, TextRun } from 'docx'
import type { Block } from '../document/document.ts'
import { word } from '../word.ts'
import { type Desk, markName } from './desk.ts'
import { plain } from './docx-blocks.ts'
import { docxText } from './docx-text.ts'

interface Entry {
  readonly text: string
  readonly level: 1 | 2 | 3
  readonly mark: string
}

/** Fewer parts than these are seen at a glance. */
const fewest = 4
/** A list of contents that is longer is no help: then it names the upper levels only. */
const longest = 45

/**
 * A table of contents that Word and LibreOffice can renew; until they do it names the parts and leads to them, since
 * only they know on which page a part stands.
 */
export function contentsParagraphs(blocks: readonly Block[], desk: Desk): readonly Paragraph[] {
  const entries = entriesOf(blocks)
  if (desk.view.depth === 'brief' || entries.length < fewest) return []
  const last = entries.length - 1
  return [
    new Paragraph({ style: 'TOCHeading', text: word(desk.view, 'page.contents') }),
    ...entries.map(
      ({ text, level, mark }, index) =>
        new Paragraph({
          style: `TOC${level}`,
          children: [
            ...(index === 0 ? [fieldPart('begin'), instruction(), fieldPart('separate')] : []),
            new InternalHyperlink({ anchor: mark, children: [new TextRun(docxText(text))] }),
            ...(index === last ? [fieldPart('end')] : []),
          ],
        }),
    ),
  ]
}

/** After how many blocks the contents stand: after what is said first of a single title, before several. */
export function contentsAfter(blocks: readonly Block[]): number {
  const titles = blocks.filter(isTitle).length
  const first = blocks.findIndex(block => block.kind === 'heading' && block.level > 1)
  return titles > 1 ? 0 : Math.max(0, first)
}

const isTitle = (block: Block): boolean => block.kind === 'heading' && block.level === 1

function entriesOf(blocks: readonly Block[]): readonly Entry[] {
  const headings = blocks.filter(block => block.kind === 'heading')
  const several = blocks.filter(isTitle).length > 1
  const all = headings
    .map(({ level, text }, index): Entry => ({ text: plain(text), level, mark: markName('part', index + 1) }))
    .filter(({ level }) => several || level > 1)
  return all.length > longest ? all.filter(({ level }) => level < 3) : all
}

const fieldPart = (type: 'begin' | 'separate' | 'end'): Run =>
  new Run({
    children: [
      new BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value: type } } }),
    ] as never,
  })

const instruction = (): Run =>
  new Run({
    children: [
      new BuilderElement({
        name: 'w:instrText',
        attributes: { space: { key: 'xml:space', value: 'preserve' } },
        children: [' TOC \\o "1-3" \\h \\z '] as never,
      }),
    ] as never,
  })
