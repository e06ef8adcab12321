import type { Change, Difference, FactChange, RequirementChange, Side } from '../../model/difference.ts'
import { strengths } from '../../model/truth.ts'
import type { DiffInput, Views } from '../diff/diff-document.ts'
import { inLanguage } from '../in-language.ts'
import { byTheme } from '../name-theme.ts'
import type { View } from '../view.ts'
import { changeJson } from './change-json.ts'
import { factChangeJson, structureJson } from './fact-change-json.ts'
import { formatHead, jsonText } from './json-text.ts'
import { quoteJson } from './verification-json.ts'

/** `opcat/difference/1`: what became of each finding with both sides of it, then every fact and part that differs. */
export function differenceJson({ before, after, difference, view }: DiffInput): string {
  const views: Views = {
    before: { ...view, design: before.design },
    after: { ...view, design: after.design },
  }
  const ordered = requirementsInOrder(difference, view)
  const facts = difference.facts.filter(isOfValue)
  const told = { facts, structure: difference.structure, views }
  const list = (change: Change) =>
    ordered.flatMap(requirement =>
      requirement.findings
        .filter(one => one.change === change)
        .map(one => changeJson(one, requirement, told)),
    )
  return jsonText({
    ...formatHead('difference', view),
    norms: after.assessment.norms,
    language: view.language,
    before: sideJson(before, view),
    after: sideJson(after, view),
    counts: difference.counts,
    improved: list('improved'),
    worsened: list('worsened'),
    settled: list('settled'),
    unsettled: list('unsettled'),
    arisen: list('arisen'),
    lapsed: list('lapsed'),
    unchanged: difference.unchanged,
    requirements: ordered.map(requirementJson),
    coverage: difference.coverage,
    facts: facts.map(factChangeJson),
    citations: difference.facts.filter(fact => !isOfValue(fact)).map(factChangeJson),
    structure: difference.structure.map(one => structureJson(one, view)),
    renamed: difference.renamed,
    drifted: difference.drifted.map(quoteJson),
  })
}

/** The facts whose value changed: what causes point at. */
const isOfValue = ({ kind }: FactChange): boolean => kind !== 'cited-otherwise'

/** Obligations first, then by theme. */
export const requirementsInOrder = ({ requirements }: Difference, view: View): readonly RequirementChange[] =>
  strengths.flatMap(strength =>
    byTheme(
      requirements.filter(one => one.strength === strength),
      view,
    ).flatMap(([, group]) => group),
  )

/** A requirement rolled up, before and after. */
export const requirementJson = ({ rule, plane, theme, strength, before, after }: RequirementChange) => ({
  rule,
  plane,
  theme,
  strength,
  before,
  after,
})

/** One of the two designs, with its counts. */
export const sideJson = ({ design, assessment }: Side, { language }: View) => ({
  id: design.id,
  name: inLanguage(design.name, language),
  file: design.file,
  asOf: design.asOf,
  status: design.status,
  summary: assessment.summary,
})
