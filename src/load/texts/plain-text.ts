import { limits } from '../limits.ts'
import { lineStarts } from '../positions.ts'
import type { Extracted } from './extracted.ts'
import { TextFault } from './text-fault.ts'

/** A text that is its own file. */
export function plainText(text: string): Extracted {
  if (text.length > limits.text) throw new TextFault('TEXT_TOO_LONG', { limit: `${limits.text}` })
  return { text, unit: 'line', lines: lineStarts(text), stretches: { at: [0], from: [0] } }
}
