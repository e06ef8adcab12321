import { explain } from '../../engine/explain.ts'
import { TooMuchWork } from '../../engine/work.ts'
import type { Assessment, Finding, Judgement } from '../../model/assessment.ts'
import type { Design } from '../../model/design.ts'
import type { Knowledge } from '../../model/knowledge.ts'
import type { Plane } from '../../model/truth.ts'
import { grouped } from '../grouped.ts'
import { decisive } from './decisive.ts'
import type { Explained } from './explain-document.ts'

/** What decided each finding, by rule and plane. */
export type Reasons = ReadonlyMap<string, readonly Explained[]>

/** The requirement that a finding belongs to. */
export const reasonsKey = ({ rule, plane }: { readonly rule: string; readonly plane: Plane }): string =>
  `${rule} ${plane}`

/**
 * What decided the findings that are open, or all of them; equal parts are one. A design on which that would take too
 * long goes without: every reason is still there for who asks after one rule.
 */
export function reasonsOf(
  { design, assessment }: { readonly design: Design; readonly assessment: Assessment },
  knowledge: Knowledge,
  isTold: (finding: Finding) => boolean,
): Reasons {
  const told = assessment.requirements.filter(({ findings }) => findings.some(isTold))
  const [rules, keys] = [new Set(told.map(({ rule }) => rule)), new Set(told.map(reasonsKey))]
  try {
    const items = explain(
      design,
      knowledge,
      knowledge.rules.filter(({ id }) => rules.has(id)),
    )
    const shared = sharing()
    const decided = items
      .filter(({ finding }) => keys.has(reasonsKey(finding)) && isTold(finding))
      .map(({ finding, tree }) => ({ finding, tree: shared(decisive(tree)) }))
    return grouped(decided, ({ finding }) => reasonsKey(finding))
  } catch (fault) {
    if (fault instanceof TooMuchWork) return new Map()
    throw fault
  }
}

/** Makes equal parts of trees one part. */
function sharing(): (tree: Judgement) => Judgement {
  const known = new Map<string, Judgement>()
  const numbers = new Map<Judgement, number>()
  const shared = (tree: Judgement): Judgement => {
    const children = tree.children.map(shared)
    const key = JSON.stringify({ ...tree, children: children.map(one => numbers.get(one)) })
    const before = known.get(key)
    if (before) return before
    const made = { ...tree, children }
    known.set(key, made)
    numbers.set(made, numbers.size)
    return made
  }
  return shared
}
