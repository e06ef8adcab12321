import type { Finding, Gap } from '../../src/model/assessment.ts'
import type { Design } from '../../src/model/design.ts'
import type { Condition, Rule } from '../../src/model/rule.ts'
import { kindAt, overMandates } from './completions.ts'

/**
 * What makes a settling set hard to find: a fact that is asked about twice, a fact that several things read, mandates
 * that nobody listed, dates too rough. `plain` is none of these.
 */
export type SettlingKind = 'repeated' | 'shared' | 'open' | 'rough' | 'plain'

/** The paths a condition asks about, each as often as it is asked; `twice` marks what may be read more than once. */
function asked(condition: Condition | undefined): readonly string[] {
  const twice = ['twice', 'twice']
  if (condition === undefined) return []
  if (condition.form === 'rule') return twice
  if (condition.form === 'fact') {
    const { path, test } = condition
    if (test.ask === 'same-on' || test.ask === 'in') return twice
    const than = 'than' in test ? [test.than] : []
    return [path, ...than].map(one => one.replace(/^(mechanism|state|body)\./, ''))
  }
  if (!('domain' in condition)) return [condition.of].flat().flatMap(asked)
  const inner = [...asked(condition.where), ...asked(condition.that)]
  const nested = [condition.where, condition.that].some(one =>
    JSON.stringify(one)?.match(/domain|mechanism\.|state\.|as-of/),
  )
  const both = condition.form === 'count' && condition.atLeast !== undefined && condition.atMost !== undefined
  return nested || both || condition.domain === 'separations' ? twice : inner
}

/** Several things read one fact by inheritance: to state it of the whole is to state it of the part. */
function isShared(gaps: readonly Gap[]): boolean {
  const inherited = gaps.flatMap(gap => {
    const kind = kindAt(gap.path)
    return kind && (kind.inherits.length > 0 || kind.on.includes('mandate'))
      ? [`${kind.path}@${gap.plane}`]
      : []
  })
  return new Set(inherited).size < inherited.length
}

/** The first of these that is so. */
export function settlingKind(
  { gaps }: Finding,
  rule: Rule,
  rules: readonly Rule[],
  design: Design,
): SettlingKind {
  const gate = rule.planes.includes('practice') ? ['in-operation'] : []
  const paths = [...asked(rule.where), ...asked(rule.require), ...gate]
  if (new Set(paths).size < paths.length) return 'repeated'
  if (isShared(gaps)) return 'shared'
  const complete = design.facts.get('mandates/complete@both')?.value === 'yes'
  if (!complete && overMandates(rule, rules).length > 0) return 'open'
  return gaps.some(gap => gap.kind === 'imprecise') ? 'rough' : 'plain'
}
