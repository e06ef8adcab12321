import type { Comparison, Order } from '../../model/comparison.ts'
import { fields, heading, line, paragraph, span } from '../document/blocks.ts'
import type { Block } from '../document/document.ts'
import { grouped } from '../grouped.ts'
import { byTheme, nameTheme } from '../name-theme.ts'
import type { View } from '../view.ts'
import { joined, word } from '../word.ts'
import type { Column } from './compare-document.ts'

/** What orders the designs, theme by theme, in sentences; where nothing does, it says so. */
export function ordering(
  { rows, order }: Comparison,
  columns: readonly Column[],
  view: View,
): readonly Block[] {
  if (columns.length < 2) return []
  const themes = byTheme(rows, view).map(([theme]) => ({
    theme,
    own: order.filter(one => one.theme === theme),
  }))
  const ordered = themes.filter(({ own }) => own.length > 0)
  const unordered = themes.filter(({ own }) => own.length === 0).map(({ theme }) => nameTheme(theme, view))
  const said = ordered.map(({ theme, own }) => ({
    label: nameTheme(theme, view),
    text: line([...sentences(own, columns, view), ...rest(own, columns, view)].join(' ')),
  }))
  return [
    heading(2, word(view, 'section.ordering')),
    paragraph(span(word(view, 'order.note'), 'quiet')),
    ...(said.length > 0 ? [fields(said)] : []),
    ...(unordered.length > 0
      ? [paragraph(word(view, 'order.none', { themes: joined(view, unordered) }))]
      : []),
  ]
}

/** “A is certainly better than B and C.” — what is certain before what is possible. */
function sentences(order: readonly Order[], columns: readonly Column[], view: View): readonly string[] {
  const letterOf = (id: string): string => columns.find(column => column.id === id)?.letter ?? id
  return (['certain', 'possible'] as const).flatMap(certainty =>
    [
      ...grouped(
        order.filter(one => one.certainty === certainty),
        ({ better }) => better,
      ),
    ].map(([better, worse]) =>
      word(view, `order.${certainty}`, {
        better: letterOf(better),
        than: joined(
          view,
          worse.map(({ than }) => letterOf(than)),
        ),
      }),
    ),
  )
}

/** Pairs that no sentence relates are incomparable. */
function rest(order: readonly Order[], columns: readonly Column[], view: View): readonly string[] {
  const related = new Set(order.map(({ better, than }) => [better, than].sort().join('+'))).size
  return related < (columns.length * (columns.length - 1)) / 2 ? [word(view, 'order.rest')] : []
}
