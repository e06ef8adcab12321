import type { Change } from '../../model/verification.ts'
import { span } from '../document/blocks.ts'
import type { Line, Tone } from '../document/document.ts'
import type { View } from '../view.ts'
import { shortened } from './shortened.ts'

const tones = {
  same: 'plain',
  removed: 'removed',
  added: 'added',
  'left-out': 'quiet',
} as const satisfies Record<Change['kind'], Tone>

/** Signs before which no space stands. */
const closing = /^[.,;:!?)\]»”’]/

/** A quotation and the text that it comes from in one line, word by word; long runs without a change are cut. */
export function differenceLine(changes: readonly Change[], { depth }: Pick<View, 'depth'>): Line {
  const most = depth === 'full' ? Number.POSITIVE_INFINITY : 24
  return changes.flatMap(({ kind, text }, index) => {
    const told = kind === 'left-out' ? '[…]' : kind === 'same' ? shortened(text, most) : text
    const isApart = index > 0 && !(kind === 'same' && closing.test(told))
    return [...(isApart ? [span(' ')] : []), span(told, tones[kind])]
  })
}
