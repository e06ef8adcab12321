import { flatMapped } from '../../engine/flat-mapped.ts'
import type { AssessEnd, Assessed } from '../assess/assess-document.ts'
import type { Gist } from '../assess/gist.ts'
import { inLanguage } from '../in-language.ts'
import type { Report } from '../reporter.ts'
import { ruleOf } from '../rule-of.ts'
import type { View } from '../view.ts'
import { findingJson } from './finding-json.ts'
import { formatHead, jsonBehindKey, jsonText } from './json-text.ts'
import { problemJson } from './problem-json.ts'
import { overallJson, standingJson } from './standing-json.ts'
import { quoteJson } from './verification-json.ts'

/** `opcat/assessment/1`: every finding with its evidence, reasons, gaps and words; what is wrong with other designs. */
export const assessmentJson: Report<Assessed, Gist, AssessEnd> = view => ({
  open: first => opening(first?.norms ?? [], view),
  each: assessed => `\n${listed(designJson(assessed, view))}`,
  between: ',',
  close: ({ problems, overall }, last) => {
    const told = problems.map(problem => problemJson(problem, view))
    const standing = overall ? `,\n  "standing": ${jsonBehindKey(overallJson(overall))}` : ''
    return `${last ? '\n  ' : ''}],\n  "problems": ${jsonBehindKey(told)}${standing}\n}\n`
  },
  apart: true,
})

function opening(norms: readonly string[], view: View): string {
  const head = jsonText({ ...formatHead('assessment', view), norms, language: view.language })
  return `${head.slice(0, head.lastIndexOf('\n}'))},\n  "designs": [`
}

/** A value as it stands in a list behind a key. */
const listed = (value: unknown): string => jsonBehindKey([value]).slice('[\n'.length, -'\n  ]'.length)

/** One design as the gap report states it. */
export function designJson({ design, assessment, standing }: Assessed, view: View) {
  const { summary, provisions, requirements, untested, coverage, quotes } = assessment
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
    findings: flatMapped(requirements, ({ rule, findings }) =>
      findings.map(one => findingJson(one, ruleOf(rule, view), own)),
    ),
    coverage,
    untested,
    quotes: quotes.map(quoteJson),
    ...(standing.asked ? { standing: standingJson(standing, assessment) } : {}),
  }
}
