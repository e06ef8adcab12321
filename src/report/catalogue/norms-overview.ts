import type { Instrument, Norms, Provision } from '../../model/norm.ts'
import { line, span } from '../document/blocks.ts'
import type { Block, Row } from '../document/document.ts'
import { inLanguage } from '../in-language.ts'
import type { View } from '../view.ts'
import { word } from '../word.ts'

/** How many provisions of each instrument are tested, in full, not yet, and cannot be. */
export function normsOverview(
  { instruments, provisions }: Norms,
  isTested: (provision: Provision) => boolean,
  view: View,
): Block {
  const count = (own: readonly Provision[], holds: (one: Provision) => boolean) => own.filter(holds).length
  const cells = (own: readonly Provision[]): readonly number[] => [
    own.length,
    count(own, isTested),
    count(own, one => isTested(one) && one.exhausted),
    count(own, one => !isTested(one) && one.checkable !== 'no'),
    count(own, one => !isTested(one) && one.checkable === 'no'),
  ]
  const row = ({ id, name }: Pick<Instrument, 'id' | 'name'>): Row => ({
    cells: [
      line(inLanguage(name, view.language)),
      ...cells(provisions.filter(({ instrument }) => instrument === id)).map(numeral),
    ],
  })
  return {
    kind: 'table',
    caption: word(view, 'norms.title'),
    align: ['left', 'right', 'right', 'right', 'right', 'right'],
    head: [
      'norms.instrument',
      'norms.counts.provisions',
      'norms.counts.tested',
      'norms.counts.whole',
      'norms.counts.untested',
      'norms.counts.uncheckable',
    ].map(key => line(word(view, key))),
    rows: instruments.map(row),
  }
}

const numeral = (n: number) => line(span(String(n), n > 0 ? 'plain' : 'quiet'))
