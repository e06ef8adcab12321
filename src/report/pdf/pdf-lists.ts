import { clean } from '../clean.ts'
import type { Branch, Field, Item } from '../document/document.ts'
import type { Spot } from './desk.ts'
import { step } from './measures.ts'
import { colors, plainLook, type Run, runsOf, signsOf } from './pdf-text.ts'
import { type Setting, setText } from './set-text.ts'
import type { Note, Slab, Tag } from './slab.ts'

const bullets = ['•', '–', '·'] as const

const bulletAt = (level: number): string => bullets[level % bullets.length] ?? '•'

/** Moving in has an end, or deep lists had no room left. */
const deepest = 8

/** A list; a sign takes the place of the bullet. */
export function listSlabs(items: readonly Item[], spot: Spot, level = 0): readonly Slab[] {
  if (items.length === 0) return []
  const tag: Tag = { type: 'L', parent: spot.tag, numbering: 'Disc' }
  return items.flatMap(item => itemSlabs(item, { ...spot, tag }, level))
}

function itemSlabs(item: Item, spot: Spot, level: number): readonly Slab[] {
  const { desk } = spot
  const { type } = desk
  const entry: Tag = { type: 'LI', parent: spot.tag }
  const body: Tag = { type: 'LBody', parent: entry }
  const indent = spot.indent + (level < deepest ? step : 0)
  const look = plainLook(type.text)
  const [sign] = signsOf(item.mark)
  const isBare = item.mark?.text.trim() === ''
  const mark = sign
    ? runsOf([sign], look)
    : [{ text: bulletAt(level), look: plainLook(type.text, colors.quiet) }]
  const { runs, notes } = tailOf(item, { ...spot, tag: body })
  const under = item.under ?? []
  return [
    ...setText(
      [...runsOf(item.text, look), ...runs],
      { ...spot, indent },
      {
        size: type.text,
        before: sign || isBare ? type.signed : type.item,
        tag: body,
        notes,
        keep: under.length > 0,
        ...(isBare ? {} : { hung: { runs: mark, tag: { type: 'Lbl', parent: entry }, x: spot.indent } }),
      },
    ),
    ...listSlabs(under, { ...spot, tag: body, indent }, level + 1),
  ]
}

/** Where a fact comes from stands at the foot of the page, all else that follows on the line. */
function tailOf(
  { tail = [], sourced = false }: Item,
  spot: Spot,
): { runs: readonly Run[]; notes: readonly Note[] } {
  if (tail.length === 0) return { runs: [], notes: [] }
  const look = plainLook(spot.desk.type.text)
  if (!sourced)
    return {
      runs: [{ text: ' · ', look: { ...look, color: colors.quiet } }, ...runsOf(tail, look)],
      notes: [],
    }
  const { run, note } = spot.desk.note(tail, spot)
  return { runs: [{ text: '\u202f', look }, run], notes: [note] }
}

/** Longer labels stand before their text, not beside it. */
const longestLabel = 120
const leastLabel = 84

/** Labelled texts; a field without a label belongs to the one above it. */
export function fieldSlabs(fields: readonly Field[], spot: Spot): readonly Slab[] {
  const { ruler, type } = spot.desk
  const look = labelLook(spot)
  const widest = Math.max(0, ...fields.map(({ label }) => ruler.width(label, look))) + type.text
  const beside = widest > longestLabel ? undefined : Math.max(leastLabel, widest)
  const tag: Tag = { type: 'L', parent: spot.tag, numbering: 'None' }
  let body: Tag | undefined
  const set = fields.map(field => {
    const entry: Tag = { type: 'LI', parent: tag }
    body = field.label === '' && body ? body : { type: 'LBody', parent: entry }
    return fieldSlab(field, { ...spot, tag: body }, { label: { type: 'Lbl', parent: entry }, beside })
  })
  return [...set.slice(0, -2).flat(), ...together(set.at(-2) ?? [], set.at(-1) ?? [])]
}

/** A last line does not stand alone on the next page. */
const together = (before: readonly Slab[], last: readonly Slab[]): readonly Slab[] =>
  last.length > 1
    ? [...before, ...last]
    : [
        ...before.map((slab, index) => (index === before.length - 1 ? { ...slab, keep: true } : slab)),
        ...last,
      ]

const labelLook = ({ desk }: Spot) => ({
  ...plainLook(desk.type.text * 0.92, colors.quiet),
  face: 'strong' as const,
})

function fieldSlab(
  { label, text, items = [] }: Field,
  spot: Spot,
  { label: tag, beside }: { label: Tag; beside: number | undefined },
): readonly Slab[] {
  const { type } = spot.desk
  const indent = spot.indent + (beside ?? step)
  const name = [{ text: clean(label), look: labelLook(spot) }]
  const keep = items.length > 0
  const before = beside === undefined ? type.paragraph : type.item + 0.6
  const isBeside = beside !== undefined && label !== ''
  const above =
    label === '' || isBeside
      ? []
      : setText(name, spot, { size: type.text, before, tag, keep: keep || text.length > 0 })
  const hung = isBeside ? { runs: name, tag, x: spot.indent } : undefined
  const list = listSlabs(items, { ...spot, indent })
  // A list without a text before it begins beside its label.
  if (text.length === 0 && hung && list.length > 0) return labelled(list, hung, { ...spot, before })
  const own =
    text.length > 0 || hung
      ? setText(
          runsOf(text, plainLook(type.text)),
          { ...spot, indent },
          {
            size: type.text,
            before: hung ? before : type.item,
            tag: spot.tag,
            keep,
            ...(hung ? { hung } : {}),
          },
        )
      : []
  return [...above, ...own, ...list]
}

function labelled(
  [first, ...others]: readonly Slab[],
  hung: NonNullable<Setting['hung']>,
  spot: Spot & { before: number },
): readonly Slab[] {
  const { type } = spot.desk
  const [label] = setText([], spot, { size: type.text, before: 0, tag: hung.tag, hung })
  if (!first || !label) return others
  return [{ ...first, before: spot.before, marks: [...label.marks, ...first.marks] }, ...others]
}

/** A tree, each level moved in. */
export function treeSlabs({ text, branches }: Branch, spot: Spot, level = 0): readonly Slab[] {
  const list: Tag = level === 0 ? { type: 'L', parent: spot.tag, numbering: 'Disc' } : spot.tag
  const entry: Tag = { type: 'LI', parent: list }
  const body: Tag = { type: 'LBody', parent: entry }
  const { type } = spot.desk
  const indent = spot.indent + (level < deepest ? step : 0)
  const below: Tag = { type: 'L', parent: body, numbering: 'Disc' }
  return [
    ...setText(
      runsOf(text, plainLook(type.text)),
      { ...spot, indent },
      {
        size: type.text,
        before: type.item,
        tag: body,
        keep: branches.length > 0,
        hung: {
          runs: [{ text: bulletAt(level), look: plainLook(type.text, colors.quiet) }],
          tag: { type: 'Lbl', parent: entry },
          x: spot.indent,
        },
      },
    ),
    ...branches.flatMap(branch => treeSlabs(branch, { ...spot, tag: below, indent }, level + 1)),
  ]
}
