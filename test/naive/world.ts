import type { Body, Design, Mandate } from '../../src/model/design.ts'
import type { Condition, Rule } from '../../src/model/rule.ts'
import type { Truth } from '../../src/model/truth.ts'
import type { Vocabulary } from '../../src/model/vocabulary.ts'

/** What is supposed of the mandates that an open list leaves out: how many, and whether they are asked about and hold. */
export interface Unlisted {
  readonly copies: number
  readonly counted: Truth
  readonly that: Truth
}

/** What the naive evaluator looks at: a design, the law as data, and which stated facts may be seen. */
export interface World {
  readonly design: Design
  readonly vocabulary: Vocabulary
  readonly rules: readonly Rule[]
  readonly sees: (key: string) => boolean
  /** A supposition about unlisted mandates, for one quantifier over them; without it nothing is known. */
  readonly suppose?: (form: Condition) => Unlisted | undefined
}

/** What a condition is read of. An unlisted mandate stands for all that an open list leaves out. */
export type Thing =
  | { readonly kind: 'mechanism' | 'state' | 'unlisted' }
  | { readonly kind: 'bodies'; readonly body: Body }
  | { readonly kind: 'mandates'; readonly mandate: Mandate }
  | { readonly kind: 'places'; readonly place: string; readonly type: string; readonly level: string }
  | { readonly kind: 'separations'; readonly id: string; readonly x: Body; readonly y: Body }

/** A thing, and whether it is there at all. */
export interface Element {
  readonly thing: Thing
  readonly exists: Truth
}

/** The id of a subject as findings name it (design, section 3.13). */
export function subjectOf(thing: Thing): string {
  if (thing.kind === 'bodies') return `bodies/${thing.body.id}`
  if (thing.kind === 'mandates') return `mandates/${thing.mandate.id}`
  if (thing.kind === 'places') return `places/${thing.place}@${thing.level}`
  if (thing.kind === 'separations') return `separations/${thing.id}`
  return thing.kind
}

/** The body of that id: the bodies named are all there are (design, section 3.4). */
export function bodyOf(design: Design, id: string): Body {
  const body = design.bodies.find(one => one.id === id)
  if (!body) throw new Error(`no body ${id}`)
  return body
}

/** The institution a body belongs to: the end of its chain of `part-of`. */
export const rootOf = (design: Design, body: Body): Body =>
  body.partOf === undefined ? body : rootOf(design, bodyOf(design, body.partOf))

export const putForward = (design: Design): readonly Body[] =>
  design.bodies.filter(body => body.role === 'put-forward')
