import type { ProvisionVerdict, Requirement } from '../model/assessment.ts'
import type { Norms, Provision } from '../model/norm.ts'
import type { Rule } from '../model/rule.ts'
import { type Strength, strengths, type Verdict } from '../model/truth.ts'
import { rollUp } from './truth.ts'

const atLeastAsStrong = (one: Strength, other: Strength) => strengths.indexOf(one) <= strengths.indexOf(other)

/** The rules that decide a provision: those that cite it and are at least as strong. */
export const rulesOn = ({ id, strength }: Provision, rules: readonly Rule[]): readonly Rule[] =>
  (citing(rules).get(id) ?? []).filter(rule => atLeastAsStrong(rule.strength, strength))

const tables = new WeakMap<readonly Rule[], ReadonlyMap<string, readonly Rule[]>>()

/** The rules by the provisions that they cite. */
function citing(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const known = tables.get(rules)
  if (known) return known
  const found = new Map<string, Rule[]>()
  for (const rule of rules) for (const id of rule.provisions) found.set(id, [...(found.get(id) ?? []), rule])
  tables.set(rules, found)
  return found
}

/** A provision rolls up its rules; all met but not all it asks tested, it stays undetermined (design, section 3.6). */
export function provisionVerdicts(
  provisions: readonly Provision[],
  rules: readonly Rule[],
  requirements: readonly Requirement[],
): readonly ProvisionVerdict[] {
  const verdicts = new Map<string, Verdict[]>()
  for (const { rule, verdict } of requirements) verdicts.set(rule, [...(verdicts.get(rule) ?? []), verdict])
  return provisions.flatMap(provision => {
    const deciding = rulesOn(provision, rules)
    if (deciding.length === 0) return []
    const rolled = rollUp(deciding.flatMap(({ id }) => verdicts.get(id) ?? []))
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
