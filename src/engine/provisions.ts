import type { ProvisionVerdict, Requirement } from '../model/assessment.ts'
import type { Norms, Provision } from '../model/norm.ts'
import type { Rule } from '../model/rule.ts'
import { type Strength, strengths } from '../model/truth.ts'
import { rollUp } from './truth.ts'

const atLeastAsStrong = (one: Strength, other: Strength) => strengths.indexOf(one) <= strengths.indexOf(other)

/** The rules that decide a provision: those that cite it and are at least as strong. */
export const rulesOn = ({ id, strength }: Provision, rules: readonly Rule[]): readonly Rule[] =>
  rules.filter(rule => rule.provisions.includes(id) && atLeastAsStrong(rule.strength, strength))

/** A provision rolls up its rules; all met but not all it asks tested, it stays undetermined (design, section 3.6). */
export function provisionVerdicts(
  provisions: readonly Provision[],
  rules: readonly Rule[],
  requirements: readonly Requirement[],
): readonly ProvisionVerdict[] {
  return provisions.flatMap(provision => {
    const deciding = new Set(rulesOn(provision, rules).map(({ id }) => id))
    if (deciding.size === 0) return []
    const own = requirements.filter(({ rule }) => deciding.has(rule))
    const rolled = rollUp(own.map(({ verdict }) => verdict))
    const verdict = rolled === 'met' && !provision.exhausted ? 'undetermined' : rolled
    return [{ id: provision.id, verdict, exhausted: provision.exhausted }]
  })
}

/** The instruments that were chosen by the words of `--norms`. */
export const provisionsOf = (
  { instruments, provisions }: Norms,
  norms: readonly string[],
): readonly Provision[] => {
  const chosen = new Set(instruments.filter(one => norms.includes(one.norms)).map(({ id }) => id))
  return provisions.filter(({ instrument }) => chosen.has(instrument))
}
