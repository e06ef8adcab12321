import type { Finding } from '../../model/assessment.ts'
import type {
  Absent,
  Change,
  Difference,
  FactChange,
  FindingChange,
  RequirementChange,
  Side,
  Stated,
} from '../../model/difference.ts'
import { strengths } from '../../model/truth.ts'
import type { DiffInput, Views } from '../diff/diff-document.ts'
import { inLanguage } from '../in-language.ts'
import { nameSubject } from '../name-subject.ts'
import { byTheme } from '../name-theme.ts'
import { ruleOf, titleOf } from '../rule-of.ts'
import type { View } from '../view.ts'
import { findingJson, provisionsJson } from './finding-json.ts'
import { formatHead, jsonText } from './json-text.ts'

/** `opcat/difference/1`: what became of each finding with both sides of it, then every fact and part that differs. */
export function differenceJson({ before, after, difference, view }: DiffInput): string {
  const views = { before: { ...view, design: before.design }, after: { ...view, design: after.design } }
  const ordered = inOrder(difference, view)
  const list = (change: Change) =>
    ordered.flatMap(requirement =>
      requirement.findings
        .filter(one => one.change === change)
        .map(one => changeJson(one, requirement, { difference, views })),
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
    requirements: ordered.map(({ findings: _, ...requirement }) => requirement),
    coverage: difference.coverage,
    facts: valueChanges(difference).map(factJson),
    citations: difference.facts.filter(({ kind }) => kind === 'cited-otherwise').map(factJson),
    structure: difference.structure,
    renamed: difference.renamed,
  })
}

/** The facts whose value changed: what causes point at. */
const valueChanges = ({ facts }: Difference): readonly FactChange[] =>
  facts.filter(({ kind }) => kind !== 'cited-otherwise')

/** Obligations first, then by theme. */
const inOrder = ({ requirements }: Difference, view: View): readonly RequirementChange[] =>
  strengths.flatMap(strength =>
    byTheme(
      requirements.filter(one => one.strength === strength),
      view,
    ).flatMap(([, group]) => group),
  )

const sideJson = ({ design, assessment }: Side, { language }: View) => ({
  id: design.id,
  name: inLanguage(design.name, language),
  file: design.file,
  asOf: design.asOf,
  status: design.status,
  summary: assessment.summary,
})

interface Told {
  readonly difference: Difference
  readonly views: Views
}

/** Causes are positions in `facts` and `structure`. */
function changeJson(one: FindingChange, requirement: RequirementChange, { difference, views }: Told) {
  const { structure } = difference
  const facts = valueChanges(difference)
  const rule = ruleOf(requirement.rule, views.after)
  const { subject, before, after, causes } = one
  return {
    rule: rule.id,
    theme: rule.theme,
    strength: rule.strength,
    provisions: provisionsJson(rule, views.after),
    title: titleOf(rule, views.after),
    subject,
    subjectName: nameSubject(subject, after === 'absent' ? views.before : views.after),
    plane: requirement.plane,
    requirement: { before: requirement.before, after: requirement.after },
    before: findingSide(before, views.before),
    after: findingSide(after, views.after),
    causes: {
      facts: causes.facts.map(fact => facts.indexOf(fact)),
      structure: causes.structure.map(part => structure.indexOf(part)),
    },
  }
}

/** A finding without what the entry says of its rule; `absent` where there is none. */
function findingSide(side: Finding | Absent, view: Views['after']) {
  if (side === 'absent') return { verdict: side, evidence: [], gaps: [] }
  const {
    rule: _r,
    theme: _t,
    strength: _s,
    provisions: _p,
    title: _n,
    requirement: _q,
    plane: _l,
    ...own
  } = findingJson(side, ruleOf(side.rule, view), view)
  return own
}

/** Values stand by themselves; where each side states them, and in which words, stands beside. */
const factJson = ({ kind, path, plane, before, after }: FactChange) => ({
  path,
  plane,
  before: before === 'absent' ? before : before.value,
  after: after === 'absent' ? after : after.value,
  kind,
  stated: { ...statedJson('before', before), ...statedJson('after', after) },
})

const statedJson = (side: 'before' | 'after', stated: Stated | Absent) => {
  if (stated === 'absent') return {}
  const { value: _v, plane: _p, ...where } = stated
  return { [side]: where }
}
