import { flatMapped } from '../../engine/flat-mapped.ts'
import { remembered, rememberedHere } from '../../engine/remembered.ts'
import { widthOf, wrapped } from '../measure.ts'
import { span } from './blocks.ts'
import { below, beside, type Canvas, oncePerCanvas, painted, placed, prose } from './canvas.ts'
import type { Field, Item, Line, Span } from './document.ts'

const bullet: Span = span('•', 'quiet')
const between: Line = [span(' · ', 'quiet')]

/** A list entry; what follows it stays on its line where there is room, else goes below. */
export const itemLines = oncePerCanvas((item: Item, canvas): readonly string[] => {
  const inner = item.mark ? beside(painted([item.mark], canvas), canvas) : besideBullet(canvas)
  const own = placed(withTail(item.text, item.tail ?? [], inner), inner)
  return item.under?.length ? [...own, ...itemsLines(item.under, below(inner))] : own
})

const besideBullet = remembered((canvas: Canvas) => beside(painted([bullet], canvas), canvas))

/** List entries below one another. */
export function itemsLines(items: readonly Item[], canvas: Canvas): readonly string[] {
  const rest = below(canvas)
  return flatMapped(items, (item, index) => itemLines(item, index === 0 ? canvas : rest))
}

/** A label, and its text beside it; below it, if the label is too long. */
export const fieldLines = oncePerCanvas(({ label, text, items = [] }: Field, canvas): readonly string[] => {
  const { above, inner, first } = besideLabel(canvas)(label)
  const own = text.length > 0 ? placed(prose(text, inner), first) : []
  return [...above, ...own, ...itemsLines(items, text.length > 0 ? below(inner) : first)]
})

/** What a label leaves of the room: all of it in the first line, if the label stands above. */
const besideLabel = remembered((canvas: Canvas) =>
  rememberedHere((label: string) => {
    const name = painted([span(label, 'quiet')], canvas)
    const spare = canvas.labels - widthOf(name)
    if (spare >= 0) {
      const inner = beside(`${name}${' '.repeat(spare + 1)}`, canvas)
      return { above: [], inner, first: inner }
    }
    const inner = beside(' '.repeat(canvas.labels + 1), canvas)
    return { above: placed(wrapped(name, canvas.width), canvas), inner, first: below(inner) }
  }),
)

function withTail(text: Line, tail: Line, canvas: Canvas): readonly string[] {
  const own = painted(text, canvas)
  if (tail.length === 0) return wrapped(own, canvas.width)
  const rest = painted(tail, canvas)
  const whole = text.length === 0 ? rest : own + painted(between, canvas) + rest
  return widthOf(whole) <= canvas.wide
    ? [whole]
    : [...wrapped(own, canvas.width), ...wrapped(rest, canvas.width)]
}
