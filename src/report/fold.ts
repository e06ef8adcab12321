import { flatMapped } from '../engine/flat-mapped.ts'
import type { Finding } from '../model/assessment.ts'
import type { Rule } from '../model/rule.ts'
import { grouped } from './grouped.ts'
import { nameSubjects } from './name-subject.ts'
import { sayOf, type Told } from './say.ts'
import type { DesignView } from './view.ts'

/** Findings of one requirement that say the same of different subjects. */
export interface Fold {
  readonly findings: readonly Finding[]
  readonly said: Told
}

const anybody = '\u0000'

/** Folds findings whose sentences differ by their subject alone, so that 25 places make one line. */
export function fold(findings: readonly Finding[], rule: Rule, view: DesignView): readonly Fold[] {
  const sentence = (finding: Finding): string => {
    const { message, remedy } = sayOf(anybody, finding, { rule, view })
    return `${finding.verdict} ${message} ${remedy}`
  }
  const alike = findings.length < 2 ? [findings] : [...grouped(findings, sentence).values()]
  return flatMapped(alike, same => {
    const [first] = same
    if (first === undefined) return []
    const subject = nameSubjects(
      same.map(finding => finding.subject),
      view,
    )
    return [{ findings: same, said: sayOf(subject, first, { rule, view }) }]
  })
}
