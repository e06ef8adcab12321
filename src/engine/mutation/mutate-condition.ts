import type { Condition } from '../../model/rule.ts'
import type { Plane } from '../../model/truth.ts'
import { conditionText } from './condition-text.ts'
import { mutateQuantifier } from './mutate-quantifier.ts'
import { mutateTest } from './mutate-test.ts'
import { readableOn } from './readable-on.ts'
import { type Here, lifted, type Variant, without } from './variant.ts'

/** Every condition that differs from the given one in one place. */
export const mutateCondition = (condition: Condition, here: Here): readonly Variant<Condition>[] => [
  changed(condition, { kind: 'negated', after: 'negated' }, { form: 'not', of: condition }),
  ...readElsewhere(condition, here),
  ...mutateForm(condition, here),
]

/** A change of a condition as a whole. */
const changed = (
  condition: Condition,
  how: Pick<Variant<Condition>, 'kind' | 'after'>,
  value: Condition,
): Variant<Condition> => ({ ...how, value, at: [], before: conditionText(condition) })

/** What is read on the plane judged, or on one plane, read on another. */
export const readElsewhere = (condition: Condition, here: Here): readonly Variant<Condition>[] =>
  (['law', 'practice'] as const)
    .filter(plane => here.planes.some(own => own !== plane) && readableOn(condition, plane, here))
    .map(plane => changed(condition, { kind: 'read-on', after: plane }, on(plane, condition)))

const on = (plane: Plane, of: Condition): Condition => ({ form: 'on', plane, of })

function mutateForm(condition: Condition, here: Here): readonly Variant<Condition>[] {
  switch (condition.form) {
    case 'fact':
      return lifted(mutateTest(condition, here), test => ({ ...condition, test }))
    case 'all':
    case 'any':
      return mutateParts(condition, here)
    case 'at-least':
      return mutateNumber(condition, here)
    case 'not':
      return lifted(mutateCondition(condition.of, here), of => ({ ...condition, of }))
    case 'on':
      return lifted(mutateCondition(condition.of, { ...here, planes: [condition.plane] }), of => ({
        ...condition,
        of,
      }))
    case 'rule': {
      const ifNone = condition.ifNone === 'yes' ? 'no' : 'yes'
      return [changed(condition, { kind: 'changed', after: `if-none ${ifNone}` }, { ...condition, ifNone })]
    }
    default:
      return mutateQuantifier(condition, here)
  }
}

function mutateParts(
  condition: Extract<Condition, { form: 'all' | 'any' }>,
  here: Here,
): readonly Variant<Condition>[] {
  const form = condition.form === 'all' ? 'any' : 'all'
  return [
    ...(condition.of.length > 1
      ? [changed(condition, { kind: 'changed', after: form }, { ...condition, form })]
      : []),
    ...partsLeftOut(condition, here),
  ]
}

/** One part left out, and one part changed. */
const partsLeftOut = (
  condition: Extract<Condition, { form: 'all' | 'any' | 'at-least' }>,
  here: Here,
): readonly Variant<Condition>[] => [
  ...without(condition.of).map(({ left, rest }) =>
    changed(left, { kind: 'left-out', after: 'left out' }, { ...condition, of: rest }),
  ),
  ...condition.of.flatMap((part, index) =>
    lifted(mutateCondition(part, here), of => ({ ...condition, of: condition.of.with(index, of) })),
  ),
]

function mutateNumber(
  condition: Extract<Condition, { form: 'at-least' }>,
  here: Here,
): readonly Variant<Condition>[] {
  const numbers = [condition.least + 1, condition.least - 1].filter(
    least => least >= 1 && least <= condition.of.length,
  )
  return [
    ...numbers.map(least =>
      changed(condition, { kind: 'changed', after: `at-least ${least}` }, { ...condition, least }),
    ),
    ...partsLeftOut(condition, here),
  ]
}
