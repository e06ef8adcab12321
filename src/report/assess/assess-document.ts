import type { Assessment } from '../../model/assessment.ts'
import type { Design } from '../../model/design.ts'
import type { Overall, Standing } from '../../model/standing.ts'
import { strengths } from '../../model/truth.ts'
import type { Block, Document } from '../document/document.ts'
import { nameSubject } from '../name-subject.ts'
import { overallSection, standingSection } from '../standing/standing-section.ts'
import type { DesignView, View } from '../view.ts'
import { word } from '../word.ts'
import { commonGround, commonSection } from './common-ground.ts'
import { coverageSection } from './coverage-section.ts'
import { headline } from './headline.ts'
import { notice } from './notice.ts'
import { settledSection } from './settled-section.ts'
import { sourcesSection } from './sources-section.ts'
import { undeterminedSection } from './undetermined-section.ts'
import { unmetSection } from './unmet-section.ts'

/** A design with what was found of it, and how that stands to what was known. */
export interface Assessed {
  readonly design: Design
  readonly assessment: Assessment
  readonly standing: Standing
}

/** The designs of one report, in the order in which they were named. */
export interface AssessInput {
  readonly assessments: readonly Assessed[]
  /** What only shows over all designs, where something was known. */
  readonly overall?: Overall
  readonly view: View
}

/** The gap report: for each design the counts, the gaps, the coverage, what is open; then what the report is not. */
export function assessDocument({ assessments, overall, view }: AssessInput): Document {
  const blocks = [
    ...assessments.flatMap(({ design, assessment, standing }) =>
      designBlocks(assessment, { ...view, design, standing }),
    ),
    ...(overall ? overallSection(overall, view) : []),
  ]
  const last = assessments.at(-1)
  return {
    language: view.language,
    title: word(view, 'assess.title', {
      design: assessments.map(({ design }) => nameSubject('mechanism', { ...view, design })).join(', '),
    }),
    blocks: last ? [...blocks, ...notice(last.assessment, { ...view, design: last.design })] : blocks,
  }
}

function designBlocks(assessment: Assessment, view: DesignView): readonly Block[] {
  const common = commonGround(assessment, view)
  return [
    ...headline(assessment, view),
    ...(view.standing ? standingSection(view.standing, view) : []),
    ...strengths.flatMap(strength => unmetSection(assessment, strength, { view, common })),
    ...(view.depth === 'brief'
      ? []
      : [
          ...coverageSection(assessment, view),
          ...undeterminedSection(assessment, view),
          ...settledSection(assessment, view),
          ...commonSection(common, view),
          ...sourcesSection(assessment, view),
        ]),
  ]
}
