import { flatMapped } from '../../engine/flat-mapped.ts'
import { widthOf, wrapped } from '../measure.ts'
import { span } from './blocks.ts'
import { below, beside, type Canvas, oncePerCanvas, painted, placed, prose } from './canvas.ts'
import type { Field, Item, Line, Span } from './document.ts'

const bullet: Span = span('•', 'quiet')
const between: Line = [span(' · ', 'quiet')]

/** A list entry; what follows it stays on its line where there is room, else goes below. */
export const itemLines = oncePerCanvas((item: Item, canvas): readonly string[] => {
  const inner = beside(painted([item.mark ?? bullet], canvas), canvas)
  const own = placed(withTail(item.text, item.tail ?? [], inner), inner)
  return item.under?.length ? [...own, ...itemsLines(item.under, below(inner))] : own
})

/** List entries below one another. */
export function itemsLines(items: readonly Item[], canvas: Canvas): readonly string[] {
  const rest = below(canvas)
  return flatMapped(items, (item, index) => itemLines(item, index === 0 ? canvas : rest))
}

/** A label, and its text beside it; below it, if the label is too long. */
export const fieldLines = oncePerCanvas(({ label, text, items = [] }: Field, canvas): readonly string[] => {
  const name = painted([span(label, 'quiet')], canvas)
  const spare = canvas.labels - widthOf(name)
  const isBeside = spare >= 0
  const inner = beside(`${isBeside ? name : ''}${' '.repeat((isBeside ? spare : canvas.labels) + 1)}`, canvas)
  const first = isBeside ? inner : below(inner)
  return [
    ...(isBeside ? [] : placed(wrapped(name, canvas.width), canvas)),
    ...(text.length > 0 ? placed(prose(text, inner), first) : []),
    ...itemsLines(items, text.length > 0 ? below(inner) : first),
  ]
})

function withTail(text: Line, tail: Line, canvas: Canvas): readonly string[] {
  const own = painted(text, canvas)
  if (tail.length === 0) return wrapped(own, canvas.width)
  const rest = painted(tail, canvas)
  const whole = text.length === 0 ? rest : own + painted(between, canvas) + rest
  return widthOf(whole) <= canvas.wide
    ? [whole]
    : [...wrapped(own, canvas.width), ...wrapped(rest, canvas.width)]
}
