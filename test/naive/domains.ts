import type { Body, Design, Mandate } from '../../src/model/design.ts'
import type { Domain, Meetings, SubjectKind } from '../../src/model/rule.ts'
import type { Truth } from '../../src/model/truth.ts'
import { and, deny, or } from './kleene.ts'
import { contains, stated } from './read.ts'
import { bodyOf, type Element, putForward, rootOf, type Thing, type World } from './world.ts'

const there = (thing: Thing): Element => ({ thing, exists: 'yes' })

const asThings = (bodies: readonly Body[]): Element[] => bodies.map(body => there({ kind: 'bodies', body }))

const truth = (value: string | number): Truth => (value === 'yes' || value === 'no' ? value : 'unknown')

/** Each entry of the catalogue at each of its levels, and any other place of a level while it is not complete. */
function places(world: World): Element[] {
  const { state } = world.design
  const complete = truth(stated(world, 'state/places/complete', 'both'))
  const listed = state.places.flatMap(({ id, type, levels }) =>
    levels.map(level => there({ kind: 'places', place: id, type, level })),
  )
  const others = state.levels.map(
    ({ id }): Element => ({
      thing: { kind: 'places', place: 'other', type: 'other', level: id },
      exists: deny(complete),
    }),
  )
  return [...listed, ...others]
}

/** Whether a mandate's own description takes in a place; only an open definition takes in `other`. */
function reaches(mandate: Mandate, place: string, type: string, level: string): boolean {
  if (mandate.levels !== 'all' && !mandate.levels.includes(level)) return false
  if (mandate.except.includes(place) || mandate.except.includes(type)) return false
  if (mandate.places === 'all') return true
  return place !== 'other' && (mandate.places.includes(place) || mandate.places.includes(type))
}

/** The mandates listed, of this body, for this place or of the mechanism, and those an open list leaves out. */
function mandates(world: World, of: Thing): Element[] {
  const { design } = world
  const listed = design.mandates.filter(mandate => {
    if (of.kind === 'bodies') return mandate.body === of.body.id
    if (bodyOf(design, mandate.body).role !== 'put-forward') return false
    return of.kind !== 'places' || reaches(mandate, of.place, of.type, of.level)
  })
  const complete = truth(stated(world, 'mandates/complete', 'both'))
  const exists: Truth = complete === 'yes' ? 'no' : 'unknown'
  return [
    ...listed.map(mandate => there({ kind: 'mandates', mandate })),
    { thing: { kind: 'unlisted' }, exists },
  ]
}

/** Two functions that should not meet do so in these two bodies. */
function meet(world: World, x: Body, y: Body, meeting: Meetings): Truth {
  const has = (body: Body, id: string): Truth =>
    contains(world, { kind: 'bodies', body }, 'functions', id, 'law')
  return or(meeting.flatMap(([f, g]) => [and([has(x, f), has(y, g)]), and([has(x, g), has(y, f)])]))
}

/** Each body, each pair inside one institution of the mechanism, and each listed pair. */
function pairs(design: Design): { id: string; x: Body; y: Body }[] {
  const found: { id: string; x: Body; y: Body }[] = design.separations.map(({ id, between: [x, y] }) => ({
    id,
    x: bodyOf(design, x),
    y: bodyOf(design, y),
  }))
  const roots = putForward(design).map(body => rootOf(design, body))
  design.bodies.forEach((x, at) => {
    for (const y of design.bodies.slice(at)) {
      const known = found.some(pair => (pair.x === x && pair.y === y) || (pair.x === y && pair.y === x))
      const root = rootOf(design, x)
      if (known || root !== rootOf(design, y) || !roots.includes(root)) continue
      found.push({ id: `${x.id}+${y.id}`, x, y })
    }
  })
  return found
}

function separations(world: World, meeting: Meetings): Element[] {
  return pairs(world.design).map(({ id, x, y }) => ({
    thing: { kind: 'separations', id, x, y },
    exists: meet(world, x, y, meeting),
  }))
}

/** Over what a quantifier runs, seen from the thing it is read of. */
export function domain(world: World, name: Domain, of: Thing, meeting: Meetings): Element[] {
  const { design } = world
  const mine = putForward(design)
  if (name === 'bodies') return asThings(mine)
  if (name === 'others') return asThings(mine.filter(body => of.kind !== 'bodies' || body !== of.body))
  if (name === 'institutions') return asThings([...new Set(mine.map(body => rootOf(design, body)))])
  if (name === 'institution') {
    const root = of.kind === 'bodies' ? rootOf(design, of.body) : undefined
    return asThings(design.bodies.filter(body => rootOf(design, body) === root))
  }
  if (name === 'mandates') return mandates(world, of)
  return name === 'places' ? places(world) : separations(world, meeting)
}

/** What a rule judges one by one; only what is listed of mandates. */
export function subjects(world: World, kind: SubjectKind, of: Meetings): Element[] {
  if (kind === 'mechanism' || kind === 'state') return [there({ kind })]
  const all = domain(world, kind, { kind: 'mechanism' }, of)
  return all.filter(({ thing }) => thing.kind !== 'unlisted')
}

/** Whether this thing is there for a rule: a place of the catalogue, a pair whose functions meet. */
export function existence(world: World, thing: Thing, of: Meetings): Truth {
  if (thing.kind === 'separations') return meet(world, thing.x, thing.y, of)
  if (thing.kind !== 'places' || thing.place !== 'other') return 'yes'
  return deny(truth(stated(world, 'state/places/complete', 'both')))
}
