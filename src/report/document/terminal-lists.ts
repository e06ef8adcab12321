import { flatMapped } from '../../engine/flat-mapped.ts'
import { clean } from '../clean.ts'
import { widthOf } from '../measure.ts'
import { chain, span } from './blocks.ts'
import { type Canvas, hung, narrowed, oncePerCanvas, painted, prose } from './canvas.ts'
import type { Field, Item, Line, Span } from './document.ts'

const bullet: Span = span('•', 'quiet')

/** A list entry; what follows it stays on its line where there is room, else goes below. */
export const itemLines = oncePerCanvas((item: Item, canvas): readonly string[] => {
  const mark = item.mark ?? bullet
  const inner = narrowed(canvas, widthOf(clean(mark.text)) + 1)
  return hung(painted([mark], canvas), [
    ...withTail(item.text, item.tail ?? [], inner),
    ...flatMapped(item.under ?? [], under => itemLines(under, inner)),
  ])
})

/** A label, and its text beside it; below it, if the label is too long. */
export const fieldLines = oncePerCanvas((field: Field, canvas): readonly string[] => {
  const inner = narrowed(canvas, canvas.labels + 2)
  const lines = [
    ...(field.text.length > 0 ? prose(field.text, inner) : []),
    ...flatMapped(field.items ?? [], item => itemLines(item, inner)),
  ]
  const label = painted([span(field.label, 'quiet')], canvas)
  const spare = canvas.labels - widthOf(label)
  if (spare >= 0) return hung(`${label}${' '.repeat(spare + 1)}`, lines)
  return [
    ...prose([span(field.label, 'quiet')], canvas),
    ...lines.map(text => ' '.repeat(canvas.labels + 2) + text),
  ]
})

function withTail(text: Line, tail: Line, canvas: Canvas): readonly string[] {
  if (tail.length === 0) return prose(text, canvas)
  const whole = painted(chain([text, tail]), canvas)
  return widthOf(whole) <= canvas.wide ? [whole] : [...prose(text, canvas), ...prose(tail, canvas)]
}
