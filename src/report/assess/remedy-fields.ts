import { flatMapped } from '../../engine/flat-mapped.ts'
import type { Requirement } from '../../model/assessment.ts'
import type { Rule } from '../../model/rule.ts'
import { line } from '../document/blocks.ts'
import type { Field } from '../document/document.ts'
import { fold } from '../fold.ts'
import { sayOf } from '../say.ts'
import { counted, word } from '../word.ts'
import type { Telling } from './gap-entry.ts'

const most = 3

/** What would mend a gap, each remedy once over planes and subjects. */
export function remedyFields(
  requirements: readonly Requirement[],
  rule: Rule,
  { view, gridShown }: Telling,
): readonly Field[] {
  const unmet = flatMapped(requirements, ({ findings }) => findings).filter(
    ({ verdict }) => verdict === 'unmet',
  )
  const said = gridShown
    ? unmet.map(finding => sayOf(word(view, 'gap.these-places'), finding, { rule, view }).remedy)
    : flatMapped(requirements, ({ plane }) =>
        fold(
          unmet.filter(finding => finding.plane === plane),
          rule,
          view,
        ).map(one => one.said.remedy),
      )
  const remedies = [...new Set(said)].filter(remedy => remedy !== '')
  const shown = view.depth === 'full' ? remedies : remedies.slice(0, most)
  const rest = remedies.length - shown.length
  const lines = [...shown, ...(rest > 0 ? [counted(view, 'gap.more-remedies', rest)] : [])]
  return lines.map((remedy, index) => ({
    label: index === 0 ? word(view, 'gap.remedy') : '',
    text: line(remedy),
  }))
}
