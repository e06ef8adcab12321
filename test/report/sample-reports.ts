import type { Judgement } from '../../src/model/assessment.ts'
import { type reports as gapReports, rendererOf } from '../../src/report/formats.ts'
import type { View } from '../../src/report/view.ts'
import { designWithText, verification } from '../verify/sample-verification.ts'
import { gapReport } from './gap-report.ts'
import { assessment } from './sample-assessment.ts'
import { comparison } from './sample-comparison.ts'
import { design, other, view } from './sample-design.ts'
import { after, before, difference } from './sample-difference.ts'
import { rules } from './sample-knowledge.ts'
import { norms } from './sample-norms.ts'
import { lint, mutants, tried } from './sample-trials.ts'
import { vocabulary } from './sample-vocabulary.ts'

/** A report of every kind that there is. */
export const reports = {
  assess: (at: View) => ({ assessments: [{ design, assessment }], view: at }),
  compare: (at: View) => ({ designs: [design, other], comparison, view: at }),
  diff: (at: View) => ({ before, after, difference, view: at }),
  explain: (at: View) => ({ design, items: explained(), view: at }),
  rules: (at: View) => ({ rules, view: at }),
  norms: (at: View) => ({ norms, rules, view: at }),
  facts: (at: View) => ({ vocabulary, view: at }),
  trials: (at: View) => ({ tried, mutants, view: at }),
  lint: (at: View) => ({ lint, view: at }),
  verify: (at: View) => ({ verified: [{ design: designWithText, verification }], view: at }),
}

export const kinds = Object.keys(reports) as (keyof typeof reports)[]

/** One of them in a format, for a reader of one's choice. */
export const written = (kind: keyof typeof reports, format: string, more: Partial<View> = {}): string =>
  kind === 'assess'
    ? gapReport(format as keyof typeof gapReports, reports.assess({ ...view, ...more }))
    : String(rendererOf(kind, format)?.(reports[kind]({ ...view, ...more }) as never))

function explained() {
  const leaf: Judgement = {
    form: 'fact',
    truth: 'no',
    path: 'members.seconded',
    at: 'bodies/council/members/seconded',
    plane: 'law',
    value: 'yes',
    asks: 'no',
    children: [],
  }
  const there: Judgement = {
    ...leaf,
    path: 'bodies/council',
    at: 'bodies/council',
    asks: 'exists',
    truth: 'yes',
  }
  const monitoring: Judgement = {
    form: 'fact',
    truth: 'yes',
    path: 'functions',
    at: 'bodies/council/functions/monitoring',
    plane: 'both',
    value: 'yes',
    asks: 'includes monitoring',
    children: [],
  }
  const applies: Judgement = {
    form: 'applies',
    truth: 'yes',
    children: [{ form: 'where', truth: 'yes', children: [there, monitoring] }],
  }
  const tree: Judgement = {
    form: 'requirement',
    truth: 'no',
    path: 'opcat/18-1-seconded',
    children: [applies, leaf],
  }
  return assessment.requirements
    .slice(0, 2)
    .flatMap(({ findings }) => findings.map(finding => ({ finding, tree })))
}
