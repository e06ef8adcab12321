import type { SourceText } from '../../model/source-text.ts'
import { limits } from '../limits.ts'
import { TextFault } from './text-fault.ts'

/** A text as it was gathered, with the way back to its file. */
export type Gathered = Pick<SourceText, 'text' | 'stretches'>

/** Gathers a text piece by piece, each with the offset in the file at which it stands. */
export interface TextCollector {
  readonly add: (piece: string, from: number) => void
  /** Begins a new line of the text, with an empty one before it. */
  readonly breakLine: () => void
  readonly length: () => number
  readonly append: (other: Gathered) => void
  readonly gathered: () => Gathered
}

/** An empty text to be filled. */
export function textCollector(): TextCollector {
  const pieces: string[] = []
  const at: number[] = []
  const from: number[] = []
  let length = 0
  let expected = Number.NaN
  let isOpen = false
  const push = (piece: string) => {
    pieces.push(piece)
    length += piece.length
    if (length > limits.text) throw new TextFault('TEXT_TOO_LONG', { limit: `${limits.text}` })
  }
  const add = (piece: string, offset: number) => {
    // Between two blocks, markup is only indented.
    if (!isOpen && piece.trim() === '') return
    if (offset !== expected) {
      at.push(length)
      from.push(offset)
    }
    push(piece)
    expected = offset + piece.length
    isOpen = true
  }
  return {
    add,
    breakLine: () => {
      if (isOpen) push('\n\n')
      expected = Number.NaN
      isOpen = false
    },
    length: () => length,
    append: other => {
      for (const [index, start] of other.stretches.at.entries())
        add(other.text.slice(start, other.stretches.at[index + 1]), other.stretches.from[index] ?? 0)
    },
    gathered: () => ({ text: pieces.join(''), stretches: { at, from } }),
  }
}
