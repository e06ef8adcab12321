import { type Design, type Fact, type FactValue, factKey } from '../../src/model/design.ts'
import type { FactPlane } from '../../src/model/truth.ts'
import type { Attachment, FactKind } from '../../src/model/vocabulary.ts'
import { valuesOf } from './design-arbitrary.ts'
import { seat, stated } from './read.ts'
import { vocabulary } from './sample-vocabulary.ts'
import type { Thing, World } from './world.ts'

/** A fact that nothing settles yet, where it would be stated, and what could be stated. */
export interface Unknown {
  readonly path: string
  readonly plane: FactPlane
  readonly values: readonly FactValue[]
  /** What the statement replaces: that the list is unknown. */
  readonly instead?: string
}

const definite = (kind: FactKind): readonly FactValue[] => [
  ...new Set(valuesOf(kind).filter(value => value !== 'unknown')),
]

/** The bodies, mandates and pairs of a design, with what can be stated of them. */
function things(design: Design): readonly { thing: Thing; on: Attachment; prefix: string }[] {
  const body = (id: string) => design.bodies.filter(one => one.id === id)
  return [
    { thing: { kind: 'state' }, on: 'state', prefix: 'state' },
    { thing: { kind: 'mechanism' }, on: 'mechanism', prefix: 'mechanism' },
    ...design.bodies.map(one => ({
      thing: { kind: 'bodies', body: one } as const,
      on: 'body' as const,
      prefix: `bodies/${one.id}`,
    })),
    ...design.mandates.map(mandate => ({
      thing: { kind: 'mandates', mandate } as const,
      on: 'mandate' as const,
      prefix: `mandates/${mandate.id}`,
    })),
    ...design.separations.flatMap(({ id, between }) =>
      body(between[0]).flatMap(x =>
        body(between[1]).map(y => ({
          thing: { kind: 'separations', id, x, y } as const,
          on: 'separation' as const,
          prefix: `separations/${id}`,
        })),
      ),
    ),
  ]
}

/** The members that a list leaves open, its `complete` too; a list that is complete excludes the unnamed. */
function openMembers(world: World, list: string, kind: FactKind, plane: FactPlane): readonly Unknown[] {
  const whole = stated(world, list, plane)
  if (whole === 'none') return []
  const closed = stated(world, `${list}/complete`, plane) === 'yes'
  const instead = world.design.facts.has(factKey(list, plane)) ? { instead: list } : {}
  return [...kind.values, 'complete'].flatMap(member => {
    const path = `${list}/${member}`
    const named = world.design.facts.has(factKey(path, plane))
    if (stated(world, path, plane) !== 'unknown' || (closed && !named)) return []
    return [{ path, plane, values: ['yes', 'no'], ...instead }]
  })
}

/** Every fact that is unknown after inheritance, at the place where it is read. */
export function unknownFacts(design: Design): readonly Unknown[] {
  const world: World = { design, vocabulary, rules: [], sees: () => true }
  const spoken = (path: string, plane: FactPlane): boolean =>
    [...design.facts.values()].some(fact => fact.plane === plane && `${fact.path}/`.startsWith(`${path}/`))
  const found = things(design).flatMap(({ thing, on, prefix }) =>
    vocabulary.facts
      .filter(kind => kind.on.includes(on))
      .flatMap(kind => {
        const planes: readonly FactPlane[] = kind.planes.length > 0 ? kind.planes : ['both']
        return planes.flatMap((plane): readonly Unknown[] => {
          const read = seat(world, thing, kind, plane)
          const path = spoken(read, plane) ? read : `${prefix}/${kind.path.replaceAll('.', '/')}`
          if (kind.type === 'some-of') return openMembers(world, path, kind, plane)
          return stated(world, path, plane) === 'unknown' ? [{ path, plane, values: definite(kind) }] : []
        })
      }),
  )
  const lists = ['mandates/complete', 'state/places/complete']
    .filter(path => stated(world, path, 'both') === 'unknown')
    .map((path): Unknown => ({ path, plane: 'both', values: ['yes', 'no'] }))
  return [...found, ...lists]
}

/** The design with one more fact stated. */
export function stating(design: Design, { path, plane, instead }: Unknown, value: FactValue): Design {
  const fact: Fact = { path, plane, value, sources: [], file: design.file, offset: 0 }
  const facts = new Map(design.facts)
  if (instead !== undefined) facts.delete(factKey(instead, plane))
  return { ...design, facts: facts.set(factKey(path, plane), fact) }
}
