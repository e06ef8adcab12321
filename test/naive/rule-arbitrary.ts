import fc, { type Arbitrary } from 'fast-check'
import type { Condition, Domain, Meetings, Rule, SubjectKind } from '../../src/model/rule.ts'
import type { Plane } from '../../src/model/truth.ts'
import { leaves } from './leaf-arbitrary.ts'
import { functionIds } from './sample-vocabulary.ts'

/** Where a condition stands: what it is read of, on which planes it may be judged, how deep it may go. */
interface Spot {
  readonly of: SubjectKind
  readonly planes: readonly Plane[]
  readonly depth: number
  /** The rules it may refer to. */
  readonly earlier: readonly Outline[]
}

interface Outline {
  readonly id: string
  readonly planes: readonly Plane[]
}

/** The rules of a drawn set; each may refer to those before it. */
const outlines: readonly Outline[] = [
  { id: 'drawn/first', planes: ['law', 'practice'] },
  { id: 'drawn/second', planes: ['law'] },
  { id: 'drawn/third', planes: ['law', 'practice'] },
  { id: 'drawn/fourth', planes: ['practice'] },
]

/** The domains whose meaning the rule language says for each subject. */
const domainsOf: Readonly<Record<SubjectKind, readonly Domain[]>> = {
  mechanism: ['bodies', 'institutions', 'mandates', 'places', 'separations'],
  state: ['bodies', 'institutions', 'places', 'separations'],
  bodies: [
    'bodies',
    'others',
    'institutions',
    'institution',
    'mandates',
    'mandates',
    'places',
    'separations',
  ],
  mandates: ['bodies', 'institutions', 'places'],
  places: ['bodies', 'mandates', 'mandates'],
  separations: ['bodies', 'institutions'],
}

const elementOf: Readonly<Record<Domain, SubjectKind>> = {
  bodies: 'bodies',
  others: 'bodies',
  institutions: 'bodies',
  institution: 'bodies',
  mandates: 'mandates',
  places: 'places',
  separations: 'separations',
}

const yesNo = fc.constantFrom('yes', 'no')

const meetings: Arbitrary<Meetings> = fc.array(
  fc.tuple(fc.constantFrom(...functionIds), fc.constantFrom(...functionIds)),
  { minLength: 1, maxLength: 2 },
)

const optional = <T>(arbitrary: Arbitrary<T>): Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined })

function quantifiers(spot: Spot, name: Domain): Arbitrary<Condition>[] {
  const within: Spot = { ...spot, of: elementOf[name], depth: spot.depth - 1 }
  const meeting = name === 'separations' ? meetings : fc.constant([])
  const where = optional(conditions({ ...within, planes: ['law'] }))
  const that = conditions(within)
  const said = fc.record({ form: fc.constantFrom('some', 'every'), meeting, where, that, ifNone: yesNo }).map(
    ({ form, where: scope, ifNone, ...rest }): Condition => ({
      ...rest,
      form,
      domain: name,
      ifNone: form === 'some' ? 'no' : ifNone,
      ...(scope === undefined ? {} : { where: scope }),
    }),
  )
  const limits = fc.constantFrom(
    { atLeast: 1 },
    { atLeast: 2 },
    { atMost: 0 },
    { atMost: 1 },
    { atLeast: 1, atMost: 2 },
  )
  const count = fc.record({ meeting, where, that: optional(that), limits }).map(
    ({ meeting: pairs, where: scope, that: asked, limits: bounds }): Condition => ({
      form: 'count',
      domain: name,
      meeting: pairs,
      ...bounds,
      ...(scope === undefined ? {} : { where: scope }),
      ...(asked === undefined ? {} : { that: asked }),
    }),
  )
  return [said, said, count]
}

function connectives(spot: Spot): Arbitrary<Condition>[] {
  const inner = conditions({ ...spot, depth: spot.depth - 1 })
  const several = fc.array(inner, { minLength: 1, maxLength: 3 })
  return [
    fc.record({ form: fc.constantFrom('all', 'any'), of: several }),
    inner.map((of): Condition => ({ form: 'not', of })),
    fc.record({ form: fc.constant('at-least'), least: fc.integer({ min: 1, max: 3 }), of: several }),
    ...(['law', 'practice'] as const).map(plane =>
      conditions({ ...spot, planes: [plane], depth: spot.depth - 1 }).map(
        (of): Condition => ({ form: 'on', plane, of }),
      ),
    ),
  ]
}

/** A reference, wrapped where the rule named is not judged on every plane that is read here. */
const references = (spot: Spot): Arbitrary<Condition>[] =>
  spot.earlier.map(({ id, planes }) =>
    yesNo.map((ifNone): Condition => {
      const plain: Condition = { form: 'rule', rule: id, ifNone }
      const [plane = 'law'] = planes
      return spot.planes.every(one => planes.includes(one)) ? plain : { form: 'on', plane, of: plain }
    }),
  )

const drawn = new Map<string, Arbitrary<Condition>>()

/** Every form of the rule language, well formed for its spot (one arbitrary for each spot). */
function conditions(spot: Spot): Arbitrary<Condition> {
  const key = `${spot.of} ${spot.planes} ${spot.depth} ${spot.earlier.length}`
  const known = drawn.get(key)
  if (known) return known
  const simple = [...leaves(spot.of, spot.planes), ...references(spot)]
  const nested =
    spot.depth === 0
      ? []
      : [...connectives(spot), ...domainsOf[spot.of].flatMap(name => quantifiers(spot, name))]
  const arbitrary = fc.oneof(
    { weight: 2, arbitrary: fc.oneof(...simple) },
    ...(nested.length > 0 ? [{ weight: 3, arbitrary: fc.oneof(...nested) }] : []),
  )
  drawn.set(key, arbitrary)
  return arbitrary
}

const text = { en: '{subject}' }

function rule({ id, planes }: Outline, at: number, depth: number): Arbitrary<Rule> {
  const earlier = outlines.slice(0, at)
  const shape = fc.constantFrom<SubjectKind>(
    'mechanism',
    'state',
    'bodies',
    'bodies',
    'mandates',
    'places',
    'separations',
  )
  return shape.chain(of =>
    fc
      .record({
        meeting: of === 'separations' ? meetings : fc.constant([]),
        where: optional(conditions({ of, planes: ['law'], depth: depth - 1, earlier })),
        require: conditions({ of, planes, depth, earlier }),
      })
      .map(({ meeting, where, require }) => ({
        id,
        provisions: ['T-1'],
        strength: 'obligation',
        theme: 'mandate',
        planes,
        for: of,
        of: meeting,
        ...(where === undefined ? {} : { where }),
        require,
        says: { title: text, requirement: text, met: text, unmet: text, undetermined: text, remedy: text },
        examples: { met: 1, unmet: 1, undetermined: 1, notApplicable: 1 },
      })),
  )
}

/** Sets of well-formed rules that refer to one another without circles. */
export const ruleSets = (depth: number): Arbitrary<readonly Rule[]> =>
  fc.tuple(...outlines.map((outline, at) => rule(outline, at, depth)))
