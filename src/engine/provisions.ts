import type { ProvisionVerdict, Requirement } from '../model/assessment.ts'
import type { Norms, Provision } from '../model/norm.ts'
import type { Rule } from '../model/rule.ts'
import { type Strength, strengths, type Verdict } from '../model/truth.ts'
import { flatMapped } from './flat-mapped.ts'
import { remembered } from './remembered.ts'
import { rollUp } from './truth.ts'

const atLeastAsStrong = (one: Strength, other: Strength) => strengths.indexOf(one) <= strengths.indexOf(other)

/** The rules that decide a provision: those that cite it and are at least as strong. */
export const rulesOn = (provision: Provision, rules: readonly Rule[]): readonly Rule[] =>
  deciding(rules)(provision)

const deciding = remembered((rules: readonly Rule[]) => {
  const citing = new Map<string, Rule[]>()
  for (const rule of rules)
    for (const id of rule.provisions) citing.set(id, [...(citing.get(id) ?? []), rule])
  return remembered(({ id, strength }: Provision): readonly Rule[] =>
    (citing.get(id) ?? []).filter(rule => atLeastAsStrong(rule.strength, strength)),
  )
})

/** A provision rolls up its rules; all met but not all it asks tested, it stays undetermined (design, section 3.6). */
export function provisionVerdicts(
  provisions: readonly Provision[],
  rules: readonly Rule[],
  requirements: readonly Requirement[],
): readonly ProvisionVerdict[] {
  const byRule = new Map<string, Verdict>()
  for (const { rule, verdict } of requirements) {
    const other = byRule.get(rule)
    byRule.set(rule, other === undefined ? verdict : rollUp([other, verdict]))
  }
  return flatMapped(provisions, provision => {
    const deciding = rulesOn(provision, rules)
    if (deciding.length === 0) return []
    const rolled = rollUp(deciding.map(({ id }) => byRule.get(id) ?? 'not-applicable'))
    const verdict = rolled === 'met' && !provision.exhausted ? 'undetermined' : rolled
    return [{ id: provision.id, verdict, exhausted: provision.exhausted }]
  })
}

/** The provisions that no rule decides. */
export const untestedOf = (provisions: readonly Provision[], rules: readonly Rule[]): readonly string[] =>
  provisions.filter(provision => rulesOn(provision, rules).length === 0).map(({ id }) => id)

/** The instruments that were chosen by the words of `--norms`. */
export const provisionsOf = (
  { instruments, provisions }: Norms,
  norms: readonly string[],
): readonly Provision[] => {
  const chosen = new Set(instruments.filter(one => norms.includes(one.norms)).map(({ id }) => id))
  return provisions.filter(({ instrument }) => chosen.has(instrument))
}
