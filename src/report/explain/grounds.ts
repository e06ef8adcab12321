import type { Finding, Gap } from '../../model/assessment.ts'
import { evidenceItems } from '../assess/evidence-items.ts'
import { line, span } from '../document/blocks.ts'
import type { Field, Item } from '../document/document.ts'
import { nameOwnedFact, questionOf } from '../name-fact.ts'
import type { DesignView } from '../view.ts'
import { word } from '../word.ts'

const most = 5

/** What a verdict rests on: the facts, the sets of them that force it, what is open and what would settle it. */
export function grounds(finding: Finding, remedy: string, view: DesignView): readonly Field[] {
  const { evidence, reasons, gaps, settles, verdict } = finding
  const facts = evidence.map(({ path }) => nameOwnedFact(path, view))
  const open = gaps.map(gap => nameGap(gap, view))
  const listed = (label: string, items: readonly Item[], lead = ''): readonly Field[] =>
    items.length === 0 ? [] : [{ label: word(view, label), text: line(lead), items }]
  const sets = (of: readonly (readonly number[])[], names: readonly string[]) => setItems(of, names, view)
  const isMore = [reasons, settles.met, settles.unmet].some(one => one.length > most)
  return [
    ...listed('explain.evidence', evidenceItems([finding], new Map(), { ...view, depth: 'full' })),
    ...(reasons.length > 1
      ? listed('explain.reasons', sets(reasons, facts), word(view, 'explain.reasons-note'))
      : []),
    ...listed(
      'explain.gaps',
      gaps.map(gap => gapItem(gap, view)),
    ),
    ...(JSON.stringify(settles.met) === JSON.stringify(settles.unmet)
      ? listed('explain.settles', sets(settles.met, open))
      : [
          ...listed('explain.settles-met', sets(settles.met, open)),
          ...listed('explain.settles-unmet', sets(settles.unmet, open)),
        ]),
    ...(finding.capped || (isMore && view.depth !== 'full')
      ? [{ label: '', text: line(span(word(view, 'explain.capped'), 'quiet')) }]
      : []),
    ...(verdict === 'unmet' && remedy ? [{ label: word(view, 'gap.remedy'), text: line(remedy) }] : []),
  ]
}

/** Sets of facts by name; sets that read the same are one. */
function setItems(
  sets: readonly (readonly number[])[],
  names: readonly string[],
  view: DesignView,
): readonly Item[] {
  const told = [...new Set(sets.map(set => [...new Set(set.map(index => names[index] ?? ''))].join(' + ')))]
  return (view.depth === 'full' ? told : told.slice(0, most)).map(text => ({ text: line(text) }))
}

const nameGap = ({ path, plane }: Gap, view: DesignView): string =>
  nameOwnedFact(path, view) + (plane === 'both' ? '' : ` (${word(view, `plane.${plane}`)})`)

const gapItem = (gap: Gap, view: DesignView): Item => ({
  text: line(questionOf(gap.path, gap.plane, view)),
  tail: line(
    span(
      [nameOwnedFact(gap.path, view), word(view, `gap.kind.${gap.kind}`)].join(word(view, 'list.colon')),
      'quiet',
    ),
  ),
  under: gap.note === undefined ? [] : [{ mark: span('–', 'quiet'), text: line(span(gap.note, 'quiet')) }],
})
