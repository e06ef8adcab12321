import { type Design, factKey } from '../../src/model/design.ts'

/** A design whose bodies go by other ids, and by the same names. */
export function renamed(design: Design): Design {
  const id = (body: string) => `new-${body}`
  const path = (old: string): string =>
    old
      .replace(/^bodies\/([^/]+)/, (_, body: string) => `bodies/${id(body)}`)
      .replace(
        /^separations\/([^+/]+)\+([^/]+)/,
        (_, one: string, two: string) => `separations/${id(one)}+${id(two)}`,
      )
  return {
    ...design,
    bodies: design.bodies.map(body => ({
      ...body,
      id: id(body.id),
      ...(body.partOf === undefined ? {} : { partOf: id(body.partOf) }),
    })),
    mandates: design.mandates.map(mandate => ({ ...mandate, body: id(mandate.body) })),
    separations: design.separations.map(({ between: [one, other] }) => ({
      id: `${id(one)}+${id(other)}`,
      between: [id(one), id(other)],
    })),
    facts: new Map(
      [...design.facts.values()].map(fact => {
        const moved = { ...fact, path: path(fact.path) }
        return [factKey(moved.path, moved.plane), moved]
      }),
    ),
  }
}
