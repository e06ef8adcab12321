import type { Difference, Side } from '../../model/difference.ts'
import { strengths } from '../../model/truth.ts'
import { whatItIs } from '../assess/notice.ts'
import { paragraph, span } from '../document/blocks.ts'
import type { Block, Document } from '../document/document.ts'
import { nameSubject } from '../name-subject.ts'
import type { DesignView, View } from '../view.ts'
import { word } from '../word.ts'
import { changedCoverage } from './changed-coverage.ts'
import { changedFacts, citedOtherwise } from './changed-facts.ts'
import { changedRequirements } from './changed-requirements.ts'
import { changedStructure } from './changed-structure.ts'
import { diffHeadline } from './diff-headline.ts'
import { driftedSection } from './drifted-section.ts'
import { renamedParts } from './renamed-parts.ts'

/** Two judged designs and how the second differs from the first. */
export interface DiffInput {
  readonly before: Side
  readonly after: Side
  readonly difference: Difference
  readonly view: View
}

/** The same reader, looking at either side. */
export interface Views {
  readonly before: DesignView
  readonly after: DesignView
}

/** What changed: how much, requirement by requirement with what it rests on, then every fact and part that differs. */
export function diffDocument({ before, after, difference, view }: DiffInput): Document {
  const views: Views = {
    before: { ...view, design: before.design },
    after: { ...view, design: after.design },
  }
  return {
    language: view.language,
    title: word(view, 'diff.title', { design: nameSubject('mechanism', views.after) }),
    blocks: [
      ...diffHeadline({ before, after, difference }, views),
      ...renamedParts(difference, views),
      ...driftedSection(difference, views.after),
      ...changesOf(difference, views),
      ...whatItIs(after.assessment.norms, view),
    ],
  }
}

function changesOf(difference: Difference, views: Views): readonly Block[] {
  const verdicts = strengths.flatMap(strength => changedRequirements(difference, strength, views))
  const view = views.after
  if (verdicts.length === 0)
    return [paragraph(word(view, 'diff.no-verdict')), ...otherChanges(difference, views)]
  if (view.depth === 'brief') return verdicts
  const marks = paragraph(span(word(view, 'diff.marks'), 'quiet'))
  return [marks, ...verdicts, ...otherChanges(difference, views)]
}

/** What changed beside verdicts: coverage, facts, structure. */
function otherChanges(difference: Difference, views: Views): readonly Block[] {
  if (views.after.depth === 'brief') return []
  return [
    ...changedCoverage(difference, views),
    ...changedFacts(difference, views),
    ...citedOtherwise(difference, views),
    ...changedStructure(difference, views),
  ]
}
