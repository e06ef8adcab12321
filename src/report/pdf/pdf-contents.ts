import { contentsOf, type Part } from '../document/contents.ts'
import type { Block } from '../document/document.ts'
import { word } from '../word.ts'
import { placeName, type Spot } from './desk.ts'
import { pageOf, step } from './measures.ts'
import { type Look, plainLook } from './pdf-text.ts'
import { setText } from './set-text.ts'
import type { Slab, Tag } from './slab.ts'

/** The room for the number of a page. */
const figures = 26

/** The parts of a document with their pages, each a link; none for a brief. */
export function contentsSlabs(
  blocks: readonly Block[],
  { desk, orientation, tag: parent }: Pick<Spot, 'desk' | 'orientation' | 'tag'>,
): readonly Slab[] {
  const parts = contentsOf(blocks, desk.view.depth)
  if (parts.length === 0) return []
  const spot = { desk, orientation, indent: 0 }
  const toc: Tag = { type: 'TOC', parent }
  const size = desk.type.headings[2]?.size ?? desk.type.text
  const title = setText(
    [{ text: word(desk.view, 'page.contents'), look: { ...plainLook(size), face: 'strong' } }],
    spot,
    {
      size,
      before: 16,
      tag: { type: 'P', parent },
      keep: true,
    },
  )
  return [...title, ...parts.flatMap(part => partSlabs(part, { ...spot, tag: toc }))]
}

function partSlabs(
  { text, level, n }: Part,
  { desk, orientation, tag: parent }: Pick<Spot, 'desk' | 'orientation' | 'tag'>,
): readonly Slab[] {
  const { type } = desk
  const place = placeName('part', n)
  const { width } = pageOf(orientation).room
  const look: Look = { ...plainLook(type.text), face: level === 1 ? 'strong' : 'regular' }
  const tag: Tag = { type: 'Reference', parent: { type: 'TOCI', parent } }
  const indent = (level - 1) * step
  const run = { text, look, link: `#${place}` }
  // The number has a column of its own: no title reaches into it.
  const narrow = { width: width - figures }
  const set = setText(
    [run],
    { desk, orientation, indent, ...narrow },
    {
      size: type.text,
      before: level === 1 ? 4 : 1,
      tag,
    },
  )
  const last = set.at(-1)
  if (!last) return set
  const line = last.marks.find(({ kind }) => kind === 'text')
  if (line?.kind !== 'text') return set
  return [
    ...set.slice(0, -1),
    {
      ...last,
      marks: [
        ...last.marks,
        {
          kind: 'page',
          tag,
          of: place,
          from: indent + line.line.width + 4,
          x: width,
          y: line.y,
          size: type.text,
        },
      ],
    },
  ]
}
