import type { Finding } from '../../model/assessment.ts'
import type {
  Absent,
  FactChange,
  FindingChange,
  RequirementChange,
  StructureChange,
} from '../../model/difference.ts'
import type { Verdict } from '../../model/truth.ts'
import type { Views } from '../diff/diff-document.ts'
import { nameSubject } from '../name-subject.ts'
import { ruleOf, titleOf } from '../rule-of.ts'
import type { DesignView } from '../view.ts'
import { findingJson, provisionsJson } from './finding-json.ts'

/** What the causes of a change point at, and who names things on either side. */
export interface ToldOnce {
  readonly facts: readonly FactChange[]
  readonly structure: readonly StructureChange[]
  readonly views: Views
}

/** What became of one finding, with both sides of it; its causes are positions in `facts` and `structure`. */
export function changeJson(
  { subject, before, after, causes }: FindingChange,
  requirement: RequirementChange,
  { facts, structure, views }: ToldOnce,
) {
  const rule = ruleOf(requirement.rule, views.after)
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
    before: findingSideJson(before, views.before),
    after: findingSideJson(after, views.after),
    causes: {
      facts: causes.facts.map(fact => facts.indexOf(fact)),
      structure: causes.structure.map(part => structure.indexOf(part)),
    },
  }
}

type FindingJson = ReturnType<typeof findingJson>

/** What a finding says that its entry does not say for both sides. */
type OfSide =
  | 'subject'
  | 'subjectName'
  | 'message'
  | 'reasons'
  | 'settles'
  | 'capped'
  | 'witness'
  | 'remedy'
  | 'fingerprint'

/** One side of a change; a side that is absent has nothing but empty lists. */
export type FindingSideJson = Pick<FindingJson, 'evidence' | 'gaps'> &
  Partial<Pick<FindingJson, OfSide>> & { readonly verdict: Verdict | Absent }

function findingSideJson(side: Finding | Absent, view: DesignView): FindingSideJson {
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
