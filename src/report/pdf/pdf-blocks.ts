import { clean } from '../clean.ts'
import { span } from '../document/blocks.ts'
import { plain } from '../document/contents.ts'
import type { Block } from '../document/document.ts'
import type { Spot } from './desk.ts'
import { pageOf, step } from './measures.ts'
import { chartSlabs } from './pdf-chart.ts'
import { fieldSlabs, listSlabs, treeSlabs } from './pdf-lists.ts'
import { tableSlabs } from './pdf-table.ts'
import { colors, isQuiet, type Look, plainLook, runsOf, signsOf } from './pdf-text.ts'
import { baseline, setText } from './set-text.ts'
import type { Slab, Tag } from './slab.ts'
import { wrappedRuns } from './wrapped-runs.ts'

/** A block as slabs. */
export function blockSlabs(block: Block, spot: Spot): readonly Slab[] {
  switch (block.kind) {
    case 'heading':
      return headingSlabs(block.text, spot, { kind: 'part', look: block.level })
    case 'paragraph':
      return paragraphSlabs(block.text, spot)
    case 'items':
      return listSlabs(block.items, spot)
    case 'fields':
      return fieldSlabs(block.fields, spot)
    case 'entry':
      return entrySlabs(block, spot)
    case 'table':
      return tableSlabs(block, { ...spot, indent: 0 })
    case 'chart':
      return chartSlabs(block, { ...spot, indent: 0 })
    case 'tree':
      return treeSlabs(block.root, spot)
    case 'code':
      return codeSlabs(block.lines, spot)
  }
}

/** A heading of the level of its spot; `look` is the level it is set as. */
function headingSlabs(
  text: Extract<Block, { kind: 'heading' }>['text'],
  spot: Spot,
  { kind, look }: { kind: 'part' | 'entry'; look: 1 | 2 | 3 | 4 },
): readonly Slab[] {
  const { desk, level } = spot
  const { size, before, after } = desk.type.headings[look - 1] ?? {
    size: desk.type.text,
    before: 0,
    after: 0,
  }
  const set = setText(runsOf(text, { ...plainLook(size), face: 'strong' }), spot, {
    size,
    before,
    tag: { type: `H${level}`, parent: spot.tag },
    keep: true,
    ...(look === 1 && !spot.first ? { fresh: true } : {}),
    place: { name: desk.place(kind), title: plain(text), level },
  })
  const last = set.at(-1)
  return last ? [...set.slice(0, -1), { ...last, height: last.height + after }] : set
}

function paragraphSlabs(text: Extract<Block, { kind: 'paragraph' }>['text'], spot: Spot): readonly Slab[] {
  const { type } = spot.desk
  const size = isQuiet(text) ? type.aside : type.text
  return setText(runsOf(text, plainLook(size)), spot, {
    size,
    before: type.paragraph,
    tag: { type: 'P', parent: spot.tag },
    keep: spot.leads ?? false,
  })
}

/** A titled part: a heading one level below the one above it, its sign before it. */
function entrySlabs({ mark, title, blocks }: Extract<Block, { kind: 'entry' }>, spot: Spot): readonly Slab[] {
  const own = { ...spot, level: Math.min(spot.level + 1, 6), title: plain(title) }
  const name = [...signsOf(mark).flatMap(sign => [sign, span('\u00a0')]), ...title]
  return [
    ...headingSlabs(name, own, { kind: 'entry', look: 4 }),
    ...blocks.flatMap((block, index) =>
      entryPart(block, index, { ...own, leads: index < blocks.length - 1 }),
    ),
  ]
}

/** What is cited under a title stays with what follows it. */
function entryPart(block: Block, index: number, spot: Spot): readonly Slab[] {
  if (index > 0 || block.kind !== 'paragraph') return blockSlabs(block, spot)
  const size = spot.desk.type.aside
  return setText(runsOf(block.text, plainLook(size, colors.quiet)), spot, {
    size,
    before: 0,
    tag: { type: 'P', parent: spot.tag },
    keep: true,
  })
}

/** Lines of a file, each as it is, a bar beside them. */
function codeSlabs(lines: readonly string[], spot: Spot): readonly Slab[] {
  const { type, ruler } = spot.desk
  const look: Look = { ...plainLook(type.aside), face: 'code' }
  const tag: Tag = { type: 'Code', parent: { type: 'P', parent: spot.tag } }
  const height = type.aside * type.leading
  const x = spot.indent + step
  const set = lines.flatMap(text =>
    wrappedRuns([{ text: clean(text), look }], pageOf(spot.orientation).room.width - x, ruler),
  )
  return set.map((line, index) => ({
    orientation: spot.orientation,
    before: index === 0 ? type.paragraph : 0,
    height: height + (index === set.length - 1 ? type.paragraph : 0),
    keep: index === 0 && set.length > 1,
    marks: [
      { kind: 'box', x: x - 7, y: 0, width: 1.5, height, color: colors.rule },
      { kind: 'text', tag, line, x, y: baseline(type.aside, height) },
    ],
  }))
}
