import { requireReads } from '../../engine/reads.ts'
import type { Evidence, Finding } from '../../model/assessment.ts'
import type { Rule } from '../../model/rule.ts'
import type { Plane } from '../../model/truth.ts'
import { factPath } from '../name-fact.ts'
import type { View } from '../view.ts'
import type { Spot } from './nearest-fact.ts'

/** The facts, by dotted path, that a rule asks about on a plane, apart from those that bring somebody under it. */
export function askedBy(rule: Rule, plane: Plane, { knowledge }: View): ReadonlySet<string> {
  const rules = new Map(knowledge.rules.map(one => [one.id, one]))
  const reads = requireReads(rule, plane, { vocabulary: knowledge.vocabulary, rules })
  return new Set(reads.map(({ path }) => path))
}

/** The fact to look at first: one that the rule asks about, of the first set of facts that forces the verdict. */
export function firstEvidence(
  { evidence, reasons }: Finding,
  asked: ReadonlySet<string>,
  view: View,
): Evidence | undefined {
  const isAsked = ({ path }: Evidence): boolean => {
    const { kind, rest } = factPath(path, view)
    return asked.has(kind?.path ?? rest) || asked.has(rest)
  }
  const forcing = (reasons[0] ?? []).flatMap(index => evidence[index] ?? [])
  return forcing.find(isAsked) ?? evidence.find(isAsked) ?? forcing[0] ?? evidence[0]
}

/** Where to look first for what is not stated: where somebody said it is unknown, else where it would be written. */
export function firstGap({ gaps, subject }: Finding, nearest: (path: string) => Spot): Spot {
  const said = gaps.find(({ file, line }) => file !== undefined && line !== undefined)
  if (said?.file !== undefined && said.line !== undefined)
    return { file: said.file, line: said.line, column: said.column ?? 1 }
  return nearest(gaps[0]?.path ?? subject)
}
