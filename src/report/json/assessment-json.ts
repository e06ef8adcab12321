import type { Assessed, AssessInput } from '../assess/assess-document.ts'
import { inLanguage } from '../in-language.ts'
import { ruleOf } from '../rule-of.ts'
import type { View } from '../view.ts'
import { findingJson } from './finding-json.ts'
import { formatHead, jsonText } from './json-text.ts'
import { overallJson, standingJson } from './standing-json.ts'

/** `opcat/assessment/1`: every finding with its evidence, reasons, gaps and words. */
export const assessmentJson = ({ assessments, overall, view }: AssessInput): string =>
  jsonText({
    ...formatHead('assessment', view),
    norms: [...new Set(assessments.flatMap(({ assessment }) => assessment.norms))],
    language: view.language,
    designs: assessments.map(one => designJson(one, view)),
    ...(overall ? { standing: overallJson(overall) } : {}),
  })

function designJson({ design, assessment, standing }: Assessed, view: View) {
  const { summary, provisions, requirements, untested, coverage } = assessment
  const own = { ...view, design, standing }
  return {
    id: design.id,
    name: inLanguage(design.name, view.language),
    file: design.file,
    asOf: design.asOf,
    status: design.status,
    summary,
    provisions,
    requirements: requirements.map(({ rule, plane, verdict }) => ({ rule, plane, verdict })),
    findings: requirements.flatMap(({ rule, findings }) =>
      findings.map(one => findingJson(one, ruleOf(rule, view), own)),
    ),
    coverage,
    untested,
    ...(standing.asked ? { standing: standingJson(standing, assessment) } : {}),
  }
}
