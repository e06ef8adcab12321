import type { Body, Design, Mandate } from '../model/design.ts'
import type { SubjectKind } from '../model/rule.ts'
import { bodyOf, institutionOf, institutions, putForward, rootOf } from './kinship.ts'
import { remembered } from './remembered.ts'

/** A place as it is judged: an entry of the catalogue at one level, or any other place at that level. */
export interface Place {
  readonly entry: string
  readonly type: string
  readonly level: string
}

/** What a rule judges, one by one (design, section 3.13), and its path: `bodies/x`, `places/x@level`, `separations/x+y`. */
export type Subject = { readonly path: string } & SubjectParts

type SubjectParts =
  | { readonly kind: 'mechanism' | 'state' }
  | { readonly kind: 'bodies'; readonly body: Body }
  | { readonly kind: 'mandates'; readonly mandate: Mandate }
  | { readonly kind: 'places'; readonly place: Place }
  | { readonly kind: 'separations'; readonly id: string; readonly one: Body; readonly other: Body }

/** The entry of the place that each level has while the catalogue is not complete. */
export const otherPlace = 'other'

/** Every subject of a kind, before `where` and existence are asked. */
export const subjectsOf = (design: Design, kind: SubjectKind): readonly Subject[] => subjects[kind](design)

/** A body, and a mandate, as a subject: one and the same wherever it is met. */
export const bodySubject = remembered(
  (body: Body): Subject => ({ kind: 'bodies', path: `bodies/${body.id}`, body }),
)
export const mandateSubject = remembered(
  (mandate: Mandate): Subject => ({ kind: 'mandates', path: `mandates/${mandate.id}`, mandate }),
)

const placeSubject = (place: Place): Subject => ({
  kind: 'places',
  path: `places/${place.entry}@${place.level}`,
  place,
})

const whole = {
  mechanism: [{ kind: 'mechanism', path: 'mechanism' }],
  state: [{ kind: 'state', path: 'state' }],
} as const satisfies Partial<Record<SubjectKind, readonly Subject[]>>

const subjects: Readonly<Record<SubjectKind, (design: Design) => readonly Subject[]>> = {
  mechanism: () => whole.mechanism,
  state: () => whole.state,
  bodies: remembered(design => putForward(design).map(bodySubject)),
  mandates: remembered(design => mandatesPutForward(design).map(mandateSubject)),
  places: remembered(design => placesOf(design).map(placeSubject)),
  separations: remembered(design => pairsOf(design)),
}

export const mandatesPutForward = remembered((design: Design): readonly Mandate[] =>
  design.mandates.filter(mandate => bodyOf(design, mandate.body).role === 'put-forward'),
)

export const placesOf = remembered((design: Design): readonly Place[] => {
  const listed = design.state.places.flatMap(({ id, type, levels }) =>
    levels.map(level => ({ entry: id, type, level })),
  )
  const others = design.state.levels.map(level => ({ entry: otherPlace, type: otherPlace, level: level.id }))
  return [...listed, ...others]
})

/** Whether a mandate's places and levels take in a place; only an open definition reaches `other`. */
export function reaches(mandate: Mandate, { entry, type, level }: Place): boolean {
  const { places, except, levels } = reachOf(mandate)
  const named = (list: ReadonlySet<string>) => list.has(entry) || list.has(type)
  const inPlaces = places === 'all' || (entry !== otherPlace && named(places))
  return inPlaces && !named(except) && (levels === 'all' || levels.has(level))
}

/** Whether a mandate takes in the place that a path names, `places/x@level`, if the state has it. */
export function reachesSubject({ state }: Design, mandate: Mandate, path: string): boolean {
  const [entry = '', level = ''] = path.slice('places/'.length).split('@')
  const listed = state.places.find(({ id }) => id === entry)
  const there = entry === otherPlace || listed?.levels.includes(level) === true
  return there && reaches(mandate, { entry, type: listed?.type ?? otherPlace, level })
}

/** The places and levels of a mandate, to be looked up. */
export const reachOf = remembered(({ places, except, levels }: Mandate) => ({
  places: places === 'all' ? places : new Set(places),
  except: new Set(except),
  levels: levels === 'all' ? levels : new Set(levels),
}))

/** Each body with itself, each pair inside one institution put forward, and each listed pair. */
function pairsOf(design: Design): readonly Subject[] {
  const kin = institutions(design).flatMap(root => pairsWithin(institutionOf(design, root.id)))
  const listed = design.separations.map(
    ({ id, between: [one, other] }) => [bodyOf(design, one), bodyOf(design, other), id] as const,
  )
  const listedPairs = new Map(listed.map(([one, other, id]) => [unordered(one, other), id]))
  const formed = kin.map(
    ([one, other]) =>
      [one, other, listedPairs.get(unordered(one, other)) ?? `${one.id}+${other.id}`] as const,
  )
  const known = new Set(kin.map(([one, other]) => unordered(one, other)))
  const added = listed.filter(([one, other]) => !known.has(unordered(one, other)))
  return [...formed, ...added].map(([one, other, id]) => ({
    kind: 'separations',
    path: `separations/${id}`,
    id,
    one,
    other,
  }))
}

const pairsWithin = (bodies: readonly Body[]): readonly (readonly [Body, Body])[] =>
  bodies.flatMap((one, index) => bodies.slice(index).map(other => [one, other] as const))

const unordered = (one: Body, other: Body) => [one.id, other.id].sort().join('+')

export const sameInstitution = (design: Design, one: Body, other: Body): boolean =>
  rootOf(design, one.id) === rootOf(design, other.id)
