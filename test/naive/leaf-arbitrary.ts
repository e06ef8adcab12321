import fc, { type Arbitrary } from 'fast-check'
import type { Condition, SubjectKind, Test } from '../../src/model/rule.ts'
import type { Plane } from '../../src/model/truth.ts'
import type { Attachment, FactKind } from '../../src/model/vocabulary.ts'
import { dates, functionIds, levelIds, placeTypeIds, vocabulary } from './sample-vocabulary.ts'

const attachmentOf: Partial<Record<SubjectKind, Attachment>> = {
  mechanism: 'mechanism',
  state: 'state',
  bodies: 'body',
  mandates: 'mandate',
  separations: 'separation',
}

const periods = fc.constantFrom(undefined, 'P1Y', 'P1M', 'P1Y2M10D')

/** A comparison with a fixed date, the design's own or another fact. */
const dateTests = fc
  .record({
    ask: fc.constantFrom('at-latest', 'after'),
    than: fc.constantFrom(...dates, 'as-of', 'state.ratification.in-force', 'mechanism.designation.date'),
    plus: periods,
  })
  .map(({ plus, ...rest }): Test => ({ ...rest, ...(plus === undefined ? {} : { plus }) }))

const isOneOf = (values: readonly string[]): Arbitrary<Test> =>
  fc.oneof(
    fc.constantFrom(...values).map((value): Test => ({ ask: 'is', value })),
    fc.subarray([...values], { minLength: 1 }).map((some): Test => ({ ask: 'in', values: some })),
  )

/** What may be asked of a fact of this type. */
function tests(kind: FactKind): Arbitrary<Test> {
  if (kind.type === 'yes-no') return isOneOf(['yes', 'no'])
  if (kind.path === 'held') return isOneOf(kind.values)
  if (kind.type === 'one-of') return isOneOf([...kind.values, 'none'])
  if (kind.type === 'some-of') {
    return fc
      .record({
        ask: fc.constantFrom('includes', 'only'),
        values: fc.subarray([...kind.values], { minLength: 1 }),
      })
      .map((test): Test => test)
  }
  const none = fc.constant<Test>({ ask: 'is', value: 'none' })
  if (kind.type === 'date')
    return fc.oneof({ weight: 3, arbitrary: dateTests }, { weight: 1, arbitrary: none })
  if (kind.type === 'text') return none
  const bounds = fc.record({ ask: fc.constantFrom('at-least', 'at-most'), value: fc.nat(3) })
  return fc.oneof(
    bounds,
    none,
    fc.nat(3).map((value): Test => ({ ask: 'is', value })),
  )
}

/** A test of one fact, wrapped where the fact has no meaning on a plane that is judged here. */
function asked(kind: FactKind, path: string, planes: readonly Plane[]): Arbitrary<Condition>[] {
  const plain = tests(kind).map((test): Condition => ({ form: 'fact', path, test }))
  const open = kind.planes.length === 0 || planes.every(plane => kind.planes.includes(plane))
  const [plane = 'law'] = kind.planes
  const found = [open ? plain : plain.map((of): Condition => ({ form: 'on', plane, of }))]
  if (kind.planes.length < 2 || kind.type === 'some-of') return found
  const same = fc.constantFrom<Plane>('law', 'practice')
  return [
    ...found,
    same.map((other): Condition => ({ form: 'fact', path, test: { ask: 'same-on', plane: other } })),
  ]
}

const known = (path: string, values: readonly string[]): Arbitrary<Condition> =>
  isOneOf(values).map((test): Condition => ({ form: 'fact', path, test }))

const roles = ['put-forward', 'host', 'observer', 'outside']

/** What follows from kinship and the lists, and is never stated. */
const structure: Readonly<Record<SubjectKind, readonly Arbitrary<Condition>[]>> = {
  mechanism: [known('status', ['proposal', 'enacted', 'operating'])],
  state: [],
  bodies: [known('role', roles)],
  mandates: [known('function', functionIds), known('function', functionIds), known('body.role', roles)],
  places: [known('type', placeTypeIds), known('level', levelIds)],
  separations: [known('same-body', ['yes', 'no']), known('same-institution', ['yes', 'no'])],
}

const factsOn = (on: Attachment | undefined): readonly FactKind[] =>
  vocabulary.facts.filter(kind => on !== undefined && kind.on.includes(on))

/** Each single fact that a condition read of this subject can ask about. */
export function leaves(of: SubjectKind, planes: readonly Plane[]): Arbitrary<Condition>[] {
  const own = factsOn(attachmentOf[of]).flatMap(kind => asked(kind, kind.path, planes))
  const body =
    of === 'mandates' ? factsOn('body').flatMap(kind => asked(kind, `body.${kind.path}`, planes)) : []
  const far = (['state', 'mechanism'] as const).flatMap(on =>
    factsOn(on).flatMap(kind => asked(kind, `${on}.${kind.path}`, planes)),
  )
  const today = dateTests.map((test): Condition => ({ form: 'fact', path: 'as-of', test }))
  const status = known('mechanism.status', ['proposal', 'operating'])
  const parts = [own, own, structure[of], body, [...far, today, status]].filter(part => part.length > 0)
  return parts.map(part => fc.oneof(...part))
}
