import { BuilderElement, InternalHyperlink, Paragraph, Run, TextRun } from 'docx'
import { contentsOf } from '../document/contents.ts'
import type { Block } from '../document/document.ts'
import { word } from '../word.ts'
import { type Desk, markName } from './desk.ts'
import { docxText } from './docx-text.ts'

/**
 * A table of contents that Word and LibreOffice can renew; until they do it names the parts and leads to them, since
 * only they know on which page a part stands.
 */
export function contentsParagraphs(blocks: readonly Block[], desk: Desk): readonly Paragraph[] {
  const parts = contentsOf(blocks, desk.view.depth)
  if (parts.length === 0) return []
  const last = parts.length - 1
  return [
    new Paragraph({ style: 'TOCHeading', text: word(desk.view, 'page.contents') }),
    ...parts.map(
      ({ text, level, n }, index) =>
        new Paragraph({
          style: `TOC${level}`,
          ...(index === last ? { spacing: { after: 240 } } : {}),
          children: [
            ...(index === 0 ? [fieldPart('begin'), instruction(), fieldPart('separate')] : []),
            new InternalHyperlink({ anchor: markName('part', n), children: [new TextRun(docxText(text))] }),
            ...(index === last ? [fieldPart('end')] : []),
          ],
        }),
    ),
  ]
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
