import { standsOf } from '../../engine/standing/counts-as.ts'
import type { Assessment } from '../../model/assessment.ts'
import { type OpenVerdict, type Stand, stands } from '../../model/standing.ts'
import { paragraph } from '../document/blocks.ts'
import type { Block } from '../document/document.ts'
import type { DesignView } from '../view.ts'
import { counted, word } from '../word.ts'

const countWords = {
  baseline: 'standing.count.baseline',
  waived: 'standing.count.waived',
  attested: 'standing.count.attested',
  'attested-unmet': 'standing.count.attested-unmet',
  new: 'standing.count.new',
} as const satisfies Record<Stand, string>

const verdictWords = {
  unmet: 'standing.unmet',
  undetermined: 'standing.undetermined',
} as const satisfies Record<OpenVerdict, string>

/** How many of the open requirements are known, waived or attested, and how many are new; counts stay as computed. */
export function standingSummary(assessment: Assessment, view: DesignView): readonly Block[] {
  if (!view.standing?.asked) return []
  const found = standsOf(assessment, view.standing)
  return (['unmet', 'undetermined'] as const)
    .filter(verdict => found[verdict].size > 0)
    .map(verdict => {
      const parts = stands
        .filter(stand => stand === 'new' || found[verdict].has(stand))
        .map(stand => counted(view, countWords[stand], found[verdict].get(stand) ?? 0))
      return paragraph(word(view, verdictWords[verdict], { parts: parts.join(', ') }))
    })
}
