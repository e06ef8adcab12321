import type { GapKind } from '../model/assessment.ts'
import type { Fact, FactValue } from '../model/design.ts'
import type { FactPlane, Truth } from '../model/truth.ts'
import { all, any, atLeast, not } from './truth.ts'

/** What values an unknown fact may take in one way of settling a condition. */
export type Allowed =
  | { readonly kind: 'values'; readonly values: ReadonlySet<FactValue> }
  | { readonly kind: 'range'; readonly min: number; readonly max: number; readonly none: boolean }
  | { readonly kind: 'any' }

/** Of what is `yes` or `no`, one of them. */
export const only: Readonly<Record<'yes' | 'no', Allowed>> = {
  yes: { kind: 'values', values: new Set(['yes']) },
  no: { kind: 'values', values: new Set(['no']) },
}

/** One unknown value: the gap a reader is asked to fill, and the atom of it that counts. */
export interface Need {
  readonly gap: {
    readonly kind: GapKind
    readonly path: string
    readonly plane: FactPlane
    readonly fact?: Fact
  }
  /** The member of a list, or nothing for a fact that is one value. */
  readonly member: string
  readonly allowed: Allowed
}

/** A fact relied on, and where it was read when inherited. */
export interface Ground {
  readonly fact: Fact
  readonly readAt?: string
}

/** A condition on facts, judged: the sets of facts that force it and the sets of needs that could settle it. */
export interface Leaf {
  readonly form: 'leaf'
  readonly truth: Truth
  /** Each set alone forces the truth; empty for `unknown`, one empty set for what is structure. */
  readonly forcing: readonly (readonly Ground[])[]
  readonly toYes: readonly (readonly Need[])[]
  readonly toNo: readonly (readonly Need[])[]
  readonly path: string
  readonly plane: FactPlane
  readonly value: FactValue | undefined
  readonly asks: string
}

/** How a node is shown: a quantifier is a conjunction or disjunction under its own name. */
export interface Label {
  readonly form: string
  readonly path?: string
}

/** Of a part that stands in many trees, so that what follows from it is worked out once. */
interface Shared {
  readonly shared?: true
}

/** A reasoning tree with the truth of every part. */
export type Node = Leaf | (Shared & Inner)

type Inner =
  | {
      readonly form: 'all' | 'any'
      readonly truth: Truth
      readonly of: readonly Node[]
      readonly label: Label
    }
  | { readonly form: 'not'; readonly truth: Truth; readonly of: readonly [Node]; readonly label: Label }
  | {
      readonly form: 'at-least'
      readonly truth: Truth
      readonly least: number
      readonly of: readonly Node[]
      readonly label: Label
    }
  | {
      /** Judged only where it applies; `ifNone` where it does not. Unknown applicability leaves it open. */
      readonly form: 'cases'
      readonly truth: Truth
      readonly applies: Node
      readonly asked: Node
      readonly ifNone: 'yes' | 'no'
      readonly label: Label
    }

/** Spelt out: thousands are made, and copies cost more. */
function marked(node: Inner): Node {
  const { truth, label } = node
  switch (node.form) {
    case 'all':
    case 'any':
      return { form: node.form, truth, of: node.of, label, shared: true }
    case 'not':
      return { form: 'not', truth, of: node.of, label, shared: true }
    case 'at-least':
      return { form: 'at-least', truth, least: node.least, of: node.of, label, shared: true }
    case 'cases': {
      const { applies, asked, ifNone } = node
      return { form: 'cases', truth, applies, asked, ifNone, label, shared: true }
    }
  }
}

/** A part that will stand in many trees. */
export const shared = (node: Node): Node => (node.form === 'leaf' || node.shared ? node : marked(node))

const allForm: Label = { form: 'all' }
const anyForm: Label = { form: 'any' }
const notForm: Label = { form: 'not' }
const atLeastForm: Label = { form: 'at-least' }
const none: readonly never[] = []
const byNature = [none]

export const allOf = (of: readonly Node[], label = allForm): Node => ({
  form: 'all',
  truth: all(of),
  of,
  label,
})

/** As `allOf`, of which nobody is shown the parts: what is certain by nature adds nothing. */
export function allTogether(of: readonly Node[]): Node {
  const asked = of.filter(node => node.form !== 'leaf' || node.truth !== 'yes' || node.forcing !== byNature)
  const [first = certain] = asked
  return asked.length < 2 ? first : allOf(asked)
}

export const anyOf = (of: readonly Node[], label = anyForm): Node => ({
  form: 'any',
  truth: any(of),
  of,
  label,
})

export const notOf = (node: Node, label = notForm): Node => ({
  form: 'not',
  truth: not(node.truth),
  of: [node],
  label,
})

export const atLeastOf = (least: number, of: readonly Node[], label = atLeastForm): Node => ({
  form: 'at-least',
  truth: atLeast(least, of),
  least,
  of,
  label,
})

export const casesOf = (applies: Node, asked: Node, ifNone: 'yes' | 'no', label: Label): Node => ({
  form: 'cases',
  truth: applies.truth === 'yes' ? asked.truth : applies.truth === 'no' ? ifNone : 'unknown',
  applies,
  asked,
  ifNone,
  label,
})

/** What follows from the structure of the design (kinship, a mandate's places), with no fact behind it. */
export const structural = (truth: 'yes' | 'no', path: string, value: FactValue, asks: string): Leaf => ({
  form: 'leaf',
  truth,
  forcing: byNature,
  toYes: none,
  toNo: none,
  path,
  plane: 'both',
  value,
  asks,
})

const certain = structural('yes', '', 'yes', '')
