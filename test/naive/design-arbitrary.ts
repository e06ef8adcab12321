import fc, { type Arbitrary } from 'fast-check'
import {
  type Body,
  type Design,
  type Fact,
  type FactValue,
  factKey,
  type Mandate,
  type Separation,
} from '../../src/model/design.ts'
import type { FactPlane } from '../../src/model/truth.ts'
import type { Attachment, FactKind } from '../../src/model/vocabulary.ts'
import { dates, levelIds, placeTypeIds, vocabulary } from './sample-vocabulary.ts'

/** A fact without the path of what it attaches to. */
interface Loose {
  readonly end: string
  readonly plane: FactPlane
  readonly value: FactValue
}

const answers = ['yes', 'yes', 'no', 'unknown'] as const

/** The values a fact can have, `unknown` among them. */
export function valuesOf(kind: FactKind): readonly FactValue[] {
  if (kind.type === 'yes-no') return answers
  if (kind.path === 'held') return ['yes', 'yes', ...kind.values, 'unknown']
  if (kind.type === 'one-of') return [...kind.values, ...kind.values, 'none', 'unknown']
  if (kind.type === 'number') return [0, 1, 2, 3, 'none', 'unknown']
  if (kind.type === 'date') return [...dates, 'none', 'unknown']
  return ['a text', 'none', 'unknown']
}

const maybe = <T>(arbitrary: Arbitrary<T>): Arbitrary<T | null> => fc.option(arbitrary, { freq: 3 })

/** A list member by member, or one word for the whole of it. */
function list(kind: FactKind, plane: FactPlane): Arbitrary<readonly Loose[]> {
  const end = kind.path.replaceAll('.', '/')
  const whole = fc.constantFrom('none', 'unknown').map(value => [{ end, plane, value }])
  const members = fc
    .tuple(
      ...kind.values.map(() => maybe(fc.constantFrom('yes', 'yes', 'yes', 'no', 'unknown'))),
      maybe(fc.constantFrom(...answers)),
    )
    .map(said =>
      said.flatMap((value, at) =>
        value === null ? [] : [{ end: `${end}/${kind.values[at] ?? 'complete'}`, plane, value }],
      ),
    )
  return fc.oneof({ weight: 6, arbitrary: members }, { weight: 1, arbitrary: whole })
}

/** Any choice of facts for one kind of thing; those of the mandate include what it shares with its body. */
function factsOn(on: Attachment): Arbitrary<readonly Loose[]> {
  const slots = vocabulary.facts
    .filter(kind => kind.on.includes(on))
    .flatMap(kind => {
      const planes: readonly FactPlane[] = kind.planes.length > 0 ? kind.planes : ['both']
      return planes.map((plane): Arbitrary<readonly Loose[]> => {
        if (kind.type === 'some-of') return list(kind, plane)
        const end = kind.path.replaceAll('.', '/')
        return fc.constantFrom(...valuesOf(kind)).map(value => [{ end, plane, value }])
      })
    })
  return fc.tuple(...slots.map(maybe)).map(said => said.flatMap(facts => facts ?? []))
}

const complete = (end: string): Arbitrary<readonly Loose[]> =>
  maybe(fc.constantFrom(...answers)).map(value => (value === null ? [] : [{ end, plane: 'both', value }]))

const bodyArbitrary = fc.record({
  role: fc.constantFrom('put-forward', 'put-forward', 'put-forward', 'host', 'observer', 'outside'),
  parent: fc.option(fc.nat(3)),
  facts: factsOn('body'),
})

const some = (of: readonly string[]): Arbitrary<readonly string[]> => fc.subarray([...of], { minLength: 1 })

const orAll = (of: Arbitrary<readonly string[]>): Arbitrary<'all' | readonly string[]> =>
  fc.oneof(fc.constant<'all'>('all'), of)

const placeIds = ['prison', 'cells', 'annex'] as const

const mandateArbitrary = fc.record({
  body: fc.nat(3),
  function: fc.constantFrom('monitoring', 'monitoring', 'complaints'),
  places: orAll(some([...placeIds, ...placeTypeIds])),
  except: fc.oneof(fc.constant<readonly string[]>([]), some(['prison', 'cells', 'cell', 'other'])),
  levels: orAll(some(levelIds)),
  facts: factsOn('mandate'),
})

const separationArbitrary = fc.record({ x: fc.nat(3), y: fc.nat(3), facts: factsOn('separation') })

const outline = fc.record({
  status: fc.constantFrom('proposal', 'enacted', 'operating', 'operating'),
  asOf: fc.constantFrom(...dates),
  bodies: fc.array(bodyArbitrary, { minLength: 1, maxLength: 4 }),
  backwards: fc.boolean(),
  mandates: fc.array(mandateArbitrary, { maxLength: 4 }),
  separations: fc.array(separationArbitrary, { maxLength: 3 }),
  levels: fc.constantFrom<readonly string[]>(['land'], ['land', 'town']),
  places: fc.array(fc.record({ type: fc.constantFrom(...placeTypeIds), levels: some(levelIds) }), {
    maxLength: 3,
  }),
  state: factsOn('state'),
  mechanism: factsOn('mechanism'),
  whole: fc.tuple(complete('mandates/complete'), complete('state/places/complete')),
})

type Outline = typeof outline extends Arbitrary<infer T> ? T : never

const bodiesOf = ({ bodies }: Outline): readonly Body[] =>
  bodies.map(({ role, parent }, at) => ({
    id: `b${at}`,
    name: { en: `Body ${at}` },
    role,
    ...(parent !== null && parent < at ? { partOf: `b${parent}` } : {}),
  }))

const mandatesOf = ({ bodies, mandates, levels, places }: Outline): readonly Mandate[] =>
  mandates.map((mandate, at) => {
    const known: readonly string[] = [...placeIds.slice(0, places.length), ...placeTypeIds]
    const inState = mandate.levels === 'all' ? levels : mandate.levels.filter(level => levels.includes(level))
    return {
      id: `m${at}`,
      body: `b${mandate.body % bodies.length}`,
      function: mandate.function,
      places: mandate.places === 'all' ? 'all' : mandate.places.filter(place => known.includes(place)),
      except: mandate.places === 'all' ? mandate.except.filter(place => known.includes(place)) : [],
      levels: mandate.levels === 'all' ? 'all' : inState,
    }
  })

type Listed = Separation & { readonly facts: readonly Loose[] }

function separationsOf({ bodies, separations }: Outline): readonly Listed[] {
  const listed: Listed[] = []
  for (const { x, y, facts } of separations) {
    const pair = [x % bodies.length, y % bodies.length].map(at => `b${at}`)
    const [first = '', second = ''] = pair
    if (first === second || listed.some(one => pair.every(id => one.between.includes(id)))) continue
    listed.push({ id: `${first}+${second}`, between: [first, second], facts })
  }
  return listed
}

/** Facts by key, as a loader would hand them over. */
export function factMap(facts: readonly Loose[]): ReadonlyMap<string, Fact> {
  return new Map(
    facts.map(({ end, plane, value }, offset) => [
      factKey(end, plane),
      { path: end, plane, value, sources: [], file: 'design.yaml', offset },
    ]),
  )
}

function build(of: Outline): Design {
  const bodies = bodiesOf(of)
  const separations = separationsOf(of)
  const at = (prefix: string, facts: readonly Loose[]): Loose[] =>
    facts.map(fact => ({ ...fact, end: `${prefix}/${fact.end}` }))
  const facts = [
    ...of.whole.flat(),
    ...at('state', of.state),
    ...at('mechanism', of.mechanism),
    ...of.bodies.flatMap((body, index) => at(`bodies/b${index}`, body.facts)),
    ...of.mandates.flatMap((mandate, index) => at(`mandates/m${index}`, mandate.facts)),
    ...separations.flatMap(({ id, facts: own }) => at(`separations/${id}`, own)),
  ]
  return {
    id: 'drawn',
    name: { en: 'Drawn at random' },
    file: 'design.yaml',
    asOf: of.asOf,
    status: of.status,
    state: {
      id: 'land',
      name: { en: 'Land' },
      levels: of.levels.map(id => ({ id, name: { en: id } })),
      places: of.places.flatMap(({ type, levels }, index) => {
        const inState = levels.filter(level => of.levels.includes(level))
        const id = placeIds[index] ?? 'prison'
        return inState.length > 0 ? [{ id, type, name: { en: id }, levels: inState }] : []
      }),
    },
    sources: new Map(),
    bodies: of.backwards ? bodies.toReversed() : bodies,
    mandates: mandatesOf(of),
    separations: separations.map(({ id, between }) => ({ id, between })),
    facts: factMap(facts),
    fixed: [],
    texts: new Map(),
    lines: new Map([['design.yaml', [0]]]),
  }
}

/** Any design over the sample vocabulary, valid by construction. */
export const designs: Arbitrary<Design> = outline.map(build)
