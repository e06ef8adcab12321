import type { FactValue } from '../../src/model/design.ts'
import type { FactPlane, Plane, Truth } from '../../src/model/truth.ts'
import type { Attachment, FactKind } from '../../src/model/vocabulary.ts'
import { bodyOf, rootOf, type Thing, type World } from './world.ts'

/** The value at one key, `unknown` if nothing is stated there or it may not be seen (design, section 3.2). */
export const stated = (world: World, path: string, plane: FactPlane): FactValue => {
  const key = `${path}@${plane}`
  return world.sees(key) ? (world.design.facts.get(key)?.value ?? 'unknown') : 'unknown'
}

/** Something of the fact is stated here, be it one member or that it is unknown; the mask does not matter. */
function spoken(world: World, path: string, plane: FactPlane): boolean {
  const inside = `${path}/`
  for (const fact of world.design.facts.values()) {
    if (fact.plane === plane && (fact.path === path || fact.path.startsWith(inside))) return true
  }
  return false
}

/** The path at which the fact is read: its own, or the parent's when it is silent and the plane is inherited. */
export function seat(world: World, thing: Thing, kind: FactKind, plane: FactPlane): string {
  const end = kind.path.replaceAll('.', '/')
  if (thing.kind === 'mandates') {
    const own = `mandates/${thing.mandate.id}/${end}`
    if (!kind.on.includes('body') || spoken(world, own, plane)) return own
    return seat(world, { kind: 'bodies', body: bodyOf(world.design, thing.mandate.body) }, kind, plane)
  }
  if (thing.kind === 'bodies') {
    const own = `bodies/${thing.body.id}/${end}`
    const inherits = plane !== 'both' && kind.inherits.includes(plane)
    if (thing.body.partOf === undefined || !inherits || spoken(world, own, plane)) return own
    return seat(world, { kind: 'bodies', body: bodyOf(world.design, thing.body.partOf) }, kind, plane)
  }
  if (thing.kind === 'separations') return `separations/${thing.id}/${end}`
  return `${thing.kind}/${end}`
}

const attachments: Partial<Record<Thing['kind'], Attachment>> = {
  mechanism: 'mechanism',
  state: 'state',
  bodies: 'body',
  mandates: 'mandate',
  separations: 'separation',
}

/** The thing a path starts at, and the rest of the path. */
export function start(world: World, thing: Thing, path: string): { thing: Thing; rest: string } {
  const [head = '', ...tail] = path.split('.')
  const rest = tail.join('.')
  if (head === 'state') return { thing: { kind: 'state' }, rest }
  if (head === 'mechanism') return { thing: { kind: 'mechanism' }, rest }
  if (head === 'body' && thing.kind === 'mandates') {
    return { thing: { kind: 'bodies', body: bodyOf(world.design, thing.mandate.body) }, rest }
  }
  return { thing, rest: path }
}

/** The vocabulary's entry for a path of this thing. */
export function kindOf(world: World, thing: Thing, rest: string): FactKind {
  const on = attachments[thing.kind]
  const kind = world.vocabulary.facts.find(
    one => one.path === rest && on !== undefined && one.on.includes(on),
  )
  if (!kind) throw new Error(`no fact ${rest} of ${thing.kind}`)
  return kind
}

/** A fact without plane reads the same on both. */
export const planeOf = (kind: FactKind, plane: Plane): FactPlane =>
  kind.planes.length === 0 ? 'both' : plane

const said = (claim: boolean): FactValue => (claim ? 'yes' : 'no')

/** What is known from the structure and never stated. */
function structure(world: World, thing: Thing, rest: string): FactValue | undefined {
  if (rest === 'as-of') return world.design.asOf
  if (thing.kind === 'mechanism' && rest === 'status') return world.design.status
  if (thing.kind === 'bodies' && rest === 'role') return thing.body.role
  if (thing.kind === 'mandates' && rest === 'function') return thing.mandate.function
  if (thing.kind === 'mandates' && rest === 'body') return thing.mandate.body
  if (thing.kind === 'places' && rest === 'type') return thing.type
  if (thing.kind === 'places' && rest === 'level') return thing.level
  if (thing.kind !== 'separations') return undefined
  if (rest === 'same-body') return said(thing.x.id === thing.y.id)
  if (rest === 'same-institution') {
    return said(rootOf(world.design, thing.x).id === rootOf(world.design, thing.y).id)
  }
  return undefined
}

/** Whether a body works, read as practice always (design, section 3.5). */
export function inOperation(world: World, id: string): Truth {
  const thing: Thing = { kind: 'bodies', body: bodyOf(world.design, id) }
  const value = stated(
    world,
    seat(world, thing, kindOf(world, thing, 'in-operation'), 'practice'),
    'practice',
  )
  return value === 'yes' || value === 'no' ? value : 'unknown'
}

/** The one value at a path, as stated. */
export function read(world: World, of: Thing, path: string, plane: Plane): FactValue {
  const { thing, rest } = start(world, of, path)
  const known = structure(world, thing, rest)
  if (known !== undefined) return known
  const kind = kindOf(world, thing, rest)
  const on = planeOf(kind, plane)
  return stated(world, seat(world, thing, kind, on), on)
}

/** Whether a list contains a member: a list excludes the unnamed only when it says it is complete. */
export function contains(world: World, of: Thing, path: string, member: string, plane: Plane): Truth {
  const { thing, rest } = start(world, of, path)
  const kind = kindOf(world, thing, rest)
  const on = planeOf(kind, plane)
  const list = seat(world, thing, kind, on)
  const value = stated(world, `${list}/${member}`, on)
  if (value === 'yes' || value === 'no') return value
  if (stated(world, list, on) === 'none') return 'no'
  const named = world.design.facts.has(`${list}/${member}@${on}`)
  return !named && stated(world, `${list}/complete`, on) === 'yes' ? 'no' : 'unknown'
}
