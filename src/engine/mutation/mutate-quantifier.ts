import { type Condition, type Domain, domains } from '../../model/rule.ts'
import { type Scope, scopeOfDomain } from '../../model/scope.ts'
import { conditionText, pairText } from './condition-text.ts'
import { mutateCondition } from './mutate-condition.ts'
import { type Here, lifted, type Variant, without } from './variant.ts'

type Quantified = Extract<Condition, { form: 'some' | 'every' | 'count' }>

/** Another quantifier or number, another domain, `where` left out or changed, `that` changed. */
export function mutateQuantifier(condition: Quantified, here: Here): readonly Variant<Condition>[] {
  const changed = (value: Condition, after: string): Variant<Condition> => ({
    value,
    kind: 'changed',
    at: [],
    before: conditionText(condition),
    after,
  })
  return [
    ...otherQuantifiers(condition).map(([value, after]) => changed(value, after)),
    ...otherDomains(condition.domain, here.scope).map(domain => changed({ ...condition, domain }, domain)),
    ...without(condition.meeting).map(
      ({ left, rest }): Variant<Condition> => ({
        ...changed({ ...condition, meeting: rest }, 'left out'),
        kind: 'left-out',
        before: `of ${pairText(left)}`,
      }),
    ),
    ...mutateWhere(condition, here),
    ...mutateThat(condition, here),
  ]
}

function otherQuantifiers(condition: Quantified): readonly (readonly [Condition, string])[] {
  if (condition.form === 'count') return otherBounds(condition)
  if (condition.form === 'some') return [[{ ...condition, form: 'every', ifNone: 'no' }, 'every']]
  const ifNone = condition.ifNone === 'yes' ? 'no' : 'yes'
  return [
    [{ ...condition, form: 'some', ifNone: 'no' }, 'some'],
    [{ ...condition, ifNone }, `if-none ${ifNone}`],
  ]
}

function otherBounds(
  condition: Extract<Quantified, { form: 'count' }>,
): readonly (readonly [Condition, string])[] {
  const { atLeast, atMost, ...bare } = condition
  const least = atLeast === undefined ? {} : { atLeast }
  const most = atMost === undefined ? {} : { atMost }
  return [
    ...beside(atLeast, 1).map(n => [{ ...condition, atLeast: n }, `at-least ${n}`] as const),
    ...beside(atMost, 0).map(n => [{ ...condition, atMost: n }, `at-most ${n}`] as const),
    ...(atLeast === undefined || atMost === undefined
      ? []
      : ([
          [{ ...bare, ...most }, 'without at-least'],
          [{ ...bare, ...least }, 'without at-most'],
        ] as const)),
  ]
}

/** The numbers next to a bound; none below what leaves nothing to ask. */
const beside = (bound: number | undefined, lowest: number): readonly number[] =>
  bound === undefined ? [] : [bound + 1, bound - 1].filter(number => number >= lowest)

/** Other domains whose members are of the same kind, and which the subject has. */
const otherDomains = (domain: Domain, scope: Scope): readonly Domain[] =>
  domains.filter(
    other =>
      other !== domain &&
      scopeOfDomain[other] === scopeOfDomain[domain] &&
      (other !== 'others' || scope === 'body') &&
      (other !== 'institution' || ['body', 'mandate', 'separation'].includes(scope)),
  )

function mutateWhere(condition: Quantified, here: Here): readonly Variant<Condition>[] {
  const { where, ...bare } = condition
  if (!where) return []
  const at = [`${condition.form} ${condition.domain}`, 'where']
  const inner: Here = { ...here, scope: scopeOfDomain[condition.domain], planes: ['law'] }
  const dropped: readonly Variant<Condition>[] =
    condition.form === 'count' || condition.that
      ? [{ value: bare as Condition, kind: 'left-out', at, before: conditionText(where), after: 'left out' }]
      : []
  return [
    ...dropped,
    ...lifted(mutateCondition(where, inner), changed => ({ ...condition, where: changed }), at),
  ]
}

function mutateThat(condition: Quantified, here: Here): readonly Variant<Condition>[] {
  const { that } = condition
  if (!that) return []
  const inner: Here = { ...here, scope: scopeOfDomain[condition.domain] }
  return lifted(mutateCondition(that, inner), (changed): Condition => ({ ...condition, that: changed }), [
    `${condition.form} ${condition.domain}`,
    'that',
  ])
}
