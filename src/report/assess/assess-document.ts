import type { Assessment, Finding } from '../../model/assessment.ts'
import type { Design } from '../../model/design.ts'
import type { Problem } from '../../model/problem.ts'
import type { Overall, Standing } from '../../model/standing.ts'
import { strengths } from '../../model/truth.ts'
import type { Block, Document, Medium } from '../document/document.ts'
import type { Reasons } from '../explain/reasons-of.ts'
import { toldReasons } from '../explain/told-reasons.ts'
import { nameSubject } from '../name-subject.ts'
import { overallSection, standingSection } from '../standing/standing-section.ts'
import type { DesignView, View } from '../view.ts'
import { word } from '../word.ts'
import { commonGround, commonSection } from './common-ground.ts'
import { coverageSection } from './coverage-section.ts'
import type { Gist } from './gist.ts'
import { headline } from './headline.ts'
import { notice } from './notice.ts'
import { quotesByFact } from './quote-remark.ts'
import { settledSection } from './settled-section.ts'
import { sourcesSection } from './sources-section.ts'
import { themeChart } from './theme-chart.ts'
import { retelling } from './told-before.ts'
import { undeterminedSection } from './undetermined-section.ts'
import { unmetSection } from './unmet-section.ts'

/** A design with what was found of it, and how that stands to what was known. */
export interface Assessed {
  readonly design: Design
  readonly assessment: Assessment
  readonly standing: Standing
  /** The reasons behind its findings, for a report that unfolds them: worked out when they are asked for. */
  readonly reasons?: (isTold: (finding: Finding) => boolean) => Reasons
}

/** The same with the reasons worked out. */
export type Told = Assessed & { readonly unfolded?: Reasons }

/** What remains to be said once every design has been judged. */
export interface AssessEnd {
  readonly problems: readonly Problem[]
  /** What only shows over all designs, where something was known. */
  readonly overall?: Overall
}

/** The gap report on one design: the counts, the gaps, the coverage, what is open. */
export const assessDocument = (
  { design, assessment, standing, unfolded }: Told,
  view: View,
  medium: Medium = 'screen',
): Document => ({
  language: view.language,
  title: assessTitle([design], view),
  designs: [{ id: design.id, name: nameSubject('mechanism', { ...view, design }) }],
  blocks: designBlocks(
    assessment,
    {
      ...view,
      design,
      standing,
      quotes: quotesByFact(assessment.quotes),
      isLinked: medium === 'page',
      ...(unfolded ? { reasons: toldReasons(unfolded, { ...view, design }) } : {}),
    },
    medium,
  ),
})

/** The end of a gap report, which the last design stands for: what no longer holds, what the report is and is not. */
export const assessNotice = (
  last: Gist,
  { overall, medium = 'screen' }: Pick<AssessEnd, 'overall'> & { readonly medium?: Medium },
  view: View,
): readonly Block[] => [...(overall ? overallSection(overall, view) : []), ...notice(last, view, medium)]

/** The title of a gap report on several designs. */
export const assessTitle = (designs: readonly Design[], view: View): string =>
  word(view, 'assess.title', {
    design: designs.map(design => nameSubject('mechanism', { ...view, design })).join(', '),
  })

function designBlocks(assessment: Assessment, view: DesignView, medium: Medium): readonly Block[] {
  const common = commonGround(assessment, view)
  const retell = retelling(view, common)
  return [
    ...headline(assessment, view),
    ...(medium === 'page' && view.depth !== 'brief' ? themeChart(assessment.requirements, view) : []),
    ...(view.standing ? standingSection(view.standing, view) : []),
    ...strengths.flatMap(strength => unmetSection(assessment, strength, { view, common, retell })),
    ...(view.depth === 'brief'
      ? []
      : [
          ...coverageSection(assessment, view),
          ...undeterminedSection(assessment, { view, retell }),
          ...settledSection(assessment, view),
          ...commonSection(common, view),
          ...sourcesSection(assessment, view),
        ]),
  ]
}
