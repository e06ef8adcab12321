import type { Overall, Standing } from '../../model/standing.ts'
import { heading, items, paragraph } from '../document/blocks.ts'
import type { Block, Item } from '../document/document.ts'
import type { View } from '../view.ts'
import { counted, joined, word } from '../word.ts'
import { expiredItems, renamedItems, staleItems } from './entry-items.ts'

/** Designs that are named one by one. */
const mostDesigns = 20

/** What a design no longer leaves of its known gaps: entries that are stale, expired or about something renamed. */
export function standingSection({ stale, expired, renamed }: Standing, view: View): readonly Block[] {
  const blocks = [
    ...items(renamedItems(renamed, view)),
    ...part('standing.expired', expired.length, expiredItems(expired, view), view),
    ...part('standing.stale', stale.length, staleItems(stale, view), view),
  ]
  return blocks.length > 0 ? [heading(2, word(view, 'section.standing')), ...blocks] : []
}

/** What of it only shows over all designs of a run. */
export function overallSection({ notJudged, renamed, stale }: Overall, view: View): readonly Block[] {
  const blocks = [
    ...items(renamedItems(renamed, view)),
    ...part('standing.stale', stale.length, staleItems(stale, view), view),
    ...(notJudged.length > 0
      ? [paragraph(word(view, 'standing.not-judged', { designs: shortened(notJudged, view) }))]
      : []),
  ]
  return blocks.length > 0 ? [heading(2, word(view, 'section.standing-overall')), ...blocks] : []
}

const part = (key: string, n: number, list: readonly Item[], view: View): readonly Block[] =>
  n > 0 ? [paragraph(counted(view, key, n)), ...items(list)] : []

function shortened(designs: readonly string[], view: View): string {
  const rest = designs.length - mostDesigns
  if (rest <= 0) return joined(view, designs)
  return joined(view, [...designs.slice(0, mostDesigns), counted(view, 'standing.more-designs', rest)])
}
