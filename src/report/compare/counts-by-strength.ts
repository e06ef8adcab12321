import type { Comparison } from '../../model/comparison.ts'
import { strengths, verdicts } from '../../model/truth.ts'
import { line, span } from '../document/blocks.ts'
import type { Block, Row } from '../document/document.ts'
import { verdictSign } from '../sign.ts'
import type { View } from '../view.ts'
import { capitalised, word } from '../word.ts'
import type { Column } from './columns.ts'

/** How many requirements of each strength came out how, design by design. */
export function countsByStrength(
  { rows }: Pick<Comparison, 'rows'>,
  columns: readonly Column[],
  view: View,
): Block {
  const body = strengths.flatMap((strength): readonly Row[] => {
    const own = rows.filter(row => row.strength === strength)
    if (own.length === 0) return []
    return [
      { section: line(capitalised(word(view, `strength.${strength}.many`))), depth: 1 },
      ...verdicts.map(verdict => ({
        cells: [
          line(verdictSign(verdict), ` ${word(view, `verdict.${verdict}`)}`),
          ...columns.map(({ id }) => {
            const count = own.filter(({ cells }) => cells[id]?.verdict === verdict).length
            return line(span(String(count), count > 0 ? verdict : 'quiet'))
          }),
        ],
      })),
    ]
  })
  return {
    kind: 'table',
    caption: word(view, 'compare.counts'),
    align: ['left', ...columns.map(() => 'right' as const)],
    head: [line(word(view, 'compare.counts')), ...columns.map(({ letter }) => line(letter))],
    rows: body,
  }
}
