import type { Comparison, Order } from '../../model/comparison.ts'
import { fields, heading, line, paragraph, span } from '../document/blocks.ts'
import type { Block } from '../document/document.ts'
import { grouped } from '../grouped.ts'
import { byTheme, nameTheme } from '../name-theme.ts'
import type { View } from '../view.ts'
import { counted, joined, word } from '../word.ts'
import type { Column } from './columns.ts'

/** What orders the designs, theme by theme, in sentences; where nothing does, it says so. */
export function ordering(
  { rows, order }: Comparison,
  columns: readonly Column[],
  view: View,
): readonly Block[] {
  if (columns.length < 2) return []
  const byTheirs = grouped(order, ({ theme }) => theme)
  const themes = byTheme(rows, view).map(([theme]) => ({ theme, own: byTheirs.get(theme) ?? [] }))
  const ordered = themes.filter(({ own }) => own.length > 0)
  const unordered = themes.filter(({ own }) => own.length === 0).map(({ theme }) => nameTheme(theme, view))
  const said = ordered.map(({ theme, own }) => ({
    label: nameTheme(theme, view),
    text: line(sentences(own, columns, view).join(' ')),
  }))
  return [
    heading(2, word(view, 'section.ordering'), 'ordering'),
    paragraph(span(word(view, 'order.note'), 'quiet')),
    ...(said.length > 0 ? [fields(said)] : []),
    ...(unordered.length > 0
      ? [paragraph(word(view, 'order.none', { themes: joined(view, unordered) }))]
      : []),
  ]
}

/** “A and B are certainly better than C.” — what is certain before what is possible. */
function sentences(order: readonly Order[], columns: readonly Column[], view: View): readonly string[] {
  const letters = (ids: ReadonlySet<string>): string =>
    joined(
      view,
      columns.filter(({ id }) => ids.has(id)).map(({ letter }) => letter),
    )
  return (['certain', 'possible'] as const).flatMap(certainty => {
    const own = order.filter(one => one.certainty === certainty)
    const beaten = [...grouped(own, ({ better }) => better)].map(([better, worse]) => ({
      better,
      than: letters(new Set(worse.map(({ than }) => than))),
    }))
    return [...grouped(beaten, ({ than }) => than)].map(([than, same]) =>
      counted(view, `order.${certainty}`, same.length, {
        better: letters(new Set(same.map(({ better }) => better))),
        than,
      }),
    )
  })
}
