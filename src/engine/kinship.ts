import type { Body, Design } from '../model/design.ts'

/** The institution a body belongs to: the root of its `part-of` chain. */
export function rootOf(design: Design, id: string): string {
  const parent = bodyOf(design, id).partOf
  return parent === undefined ? id : rootOf(design, parent)
}

export function bodyOf(design: Design, id: string): Body {
  const body = design.bodies.find(one => one.id === id)
  if (!body) throw new Error(`No body “${id}” in ${design.file}: the loader lets no such reference through.`)
  return body
}

export const putForward = (design: Design): readonly Body[] =>
  design.bodies.filter(body => body.role === 'put-forward')

/** All bodies with one root, whatever their role. */
export const institutionOf = (design: Design, root: string): readonly Body[] =>
  design.bodies.filter(body => rootOf(design, body.id) === root)

/** The roots of the bodies put forward, in the order of the file. */
export const institutions = (design: Design): readonly Body[] => {
  const roots = new Set(putForward(design).map(body => rootOf(design, body.id)))
  return design.bodies.filter(body => roots.has(body.id))
}
