import type { Example } from '../../model/example.ts'
import type { Remark } from '../../model/lint.ts'
import type { Rule } from '../../model/rule.ts'
import type { Plane } from '../../model/truth.ts'
import { type Known, type Seen, verdictsSeen } from './settled.ts'

/** Rules that apply to no design, that none can meet or that none can fail to meet, on some plane they judge. */
export const weighRules = (
  rules: readonly Rule[],
  known: Known,
  examples: readonly Example[],
): readonly Remark[] =>
  rules.flatMap(rule =>
    rule.planes.flatMap(plane => remarks(rule, plane, verdictsSeen(rule, plane, known, examples))),
  )

function remarks(rule: Rule, plane: Plane, { met, unmet, exhaustive }: Seen): readonly Remark[] {
  if (met && unmet) return []
  const code = met ? 'never-unmet' : unmet ? 'never-met' : 'never-applies'
  const about = { source: `rule:${rule.id}`, path: [met || unmet || !rule.where ? 'require' : 'where'] }
  const fill = { rule: rule.id, plane }
  // A search that found nothing proves nothing: somebody has to think about it.
  return exhaustive
    ? [{ code, level: 'fault', about, with: fill }]
    : [{ code: `perhaps-${code}`, level: 'note', about, with: fill }]
}
