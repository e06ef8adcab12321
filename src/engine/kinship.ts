import type { Body, Design } from '../model/design.ts'
import { remembered } from './remembered.ts'

/** Who is part of whom. */
interface Kinship {
  readonly bodies: ReadonlyMap<string, Body>
  readonly roots: ReadonlyMap<string, string>
  readonly institutions: ReadonlyMap<string, readonly Body[]>
}

const kinshipOf = remembered((bodies: readonly Body[]): Kinship => {
  const byId = new Map(bodies.map(body => [body.id, body]))
  const rootFrom = (id: string): string => {
    const parent = byId.get(id)?.partOf
    return parent === undefined ? id : rootFrom(parent)
  }
  const roots = new Map(bodies.map(({ id }) => [id, rootFrom(id)]))
  const institutions = new Map<string, Body[]>()
  for (const body of bodies) {
    const root = roots.get(body.id) as string
    const kin = institutions.get(root)
    if (kin) kin.push(body)
    else institutions.set(root, [body])
  }
  return { bodies: byId, roots, institutions }
})

/** The institution a body belongs to: the root of its `part-of` chain. */
export const rootOf = (design: Design, id: string): string =>
  kinshipOf(design.bodies).roots.get(id) ?? unknownBody(design, id)

export const bodyOf = (design: Design, id: string): Body =>
  kinshipOf(design.bodies).bodies.get(id) ?? unknownBody(design, id)

const unknownBody = (design: Design, id: string): never => {
  throw new Error(`No body “${id}” in ${design.file}: the loader lets no such reference through.`)
}

const amongPutForward = remembered((bodies: readonly Body[]) =>
  bodies.filter(body => body.role === 'put-forward'),
)

export const putForward = (design: Design): readonly Body[] => amongPutForward(design.bodies)

/** All bodies with one root, whatever their role. */
export const institutionOf = (design: Design, root: string): readonly Body[] =>
  kinshipOf(design.bodies).institutions.get(root) ?? []

/** The roots of the bodies put forward, in the order of the file. */
export const institutions = (design: Design): readonly Body[] => {
  const roots = new Set(putForward(design).map(body => rootOf(design, body.id)))
  return design.bodies.filter(body => roots.has(body.id))
}
