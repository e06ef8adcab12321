import { Paragraph, type ParagraphChild, Tab, TabStopType, TextRun } from 'docx'
import type { Branch, Field, Item } from '../document/document.ts'
import type { Desk } from './desk.ts'
import { docxText, runsOf, signsOf } from './docx-text.ts'
import { labelRoom, step } from './measures.ts'

/** Where a list stands: its level, and how far what is above it has moved in. */
interface Ledge {
  readonly level: number
  readonly indent: number
}

const deepest = 8

const tab = () => new TextRun({ children: [new Tab()] })

/** A list; a sign takes the place of the bullet. */
export const listParagraphs = (
  items: readonly Item[],
  desk: Desk,
  ledge: Ledge = { level: 0, indent: 0 },
): readonly Paragraph[] =>
  items.flatMap(item => [
    itemParagraph(item, desk, ledge),
    ...listParagraphs(item.under ?? [], desk, { ...ledge, level: ledge.level + 1 }),
  ])

function itemParagraph(item: Item, desk: Desk, { level, indent }: Ledge): Paragraph {
  const { mark } = item
  const place = { left: indent + (level + 1) * step, hanging: step }
  const children = [...runsOf(item.text), ...tailOf(item, desk)]
  const sign = signsOf(mark)
  if (sign.length > 0)
    return new Paragraph({
      style: 'ListSign',
      indent: place,
      tabStops: [{ type: TabStopType.LEFT, position: place.left }],
      children: [...runsOf(sign), tab(), ...children],
    })
  if (mark?.text.trim() === '')
    return new Paragraph({ style: 'ListSign', indent: { left: place.left }, children })
  return new Paragraph({
    style: 'ListBullet',
    numbering: { reference: 'bullets', level: Math.min(level, deepest) },
    indent: place,
    children,
  })
}

/** Where a fact comes from stands at the foot of the page, all else that follows on the line. */
function tailOf({ tail = [], sourced = false }: Item, desk: Desk): readonly ParagraphChild[] {
  if (tail.length === 0) return []
  return sourced ? [desk.note(tail)] : [new TextRun({ text: ' · ', style: 'Quiet' }), ...runsOf(tail)]
}

/** Longer labels stand before their text, not beside it. */
const longestLabel = 22
const labelCharacter = 118

/** Labelled texts; a field without a label belongs to the one above it. */
export function fieldParagraphs(fields: readonly Field[], desk: Desk): readonly Paragraph[] {
  const longest = Math.max(0, ...fields.map(({ label }) => label.length))
  const indent = longest > longestLabel ? step : Math.max(labelRoom, longest * labelCharacter)
  return fields.flatMap(field => [
    ...fieldParagraph(field, indent),
    ...listParagraphs(field.items ?? [], desk, { level: 0, indent }),
  ])
}

function fieldParagraph({ label, text, items = [] }: Field, indent: number): readonly Paragraph[] {
  const name = new TextRun({ text: docxText(label), style: 'FieldLabel' })
  const keepNext = items.length > 0
  const beside = { style: 'Field', keepNext, indent: { left: indent } }
  if (label === '') return text.length > 0 ? [new Paragraph({ ...beside, children: runsOf(text) })] : []
  if (indent === step)
    return [
      new Paragraph({
        style: 'Field',
        keepNext: true,
        spacing: { before: 120, after: 20 },
        children: [name],
      }),
      ...(text.length > 0 ? [new Paragraph({ ...beside, children: runsOf(text) })] : []),
    ]
  return [
    new Paragraph({
      style: 'Field',
      keepNext,
      indent: { left: indent, hanging: indent },
      tabStops: [{ type: TabStopType.LEFT, position: indent }],
      children: [name, tab(), ...runsOf(text)],
    }),
  ]
}

/** A tree, each level moved in. */
export const treeParagraphs = ({ text, branches }: Branch, level = 0): readonly Paragraph[] => [
  new Paragraph({
    style: 'ListBullet',
    keepNext: branches.length > 0,
    numbering: { reference: 'bullets', level: Math.min(level, deepest) },
    indent: { left: (level + 1) * step, hanging: step },
    children: runsOf(text),
  }),
  ...branches.flatMap(branch => treeParagraphs(branch, level + 1)),
]
