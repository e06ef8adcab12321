import type { FactValue } from '../model/design.ts'
import type { Test } from '../model/rule.ts'
import type { Truth } from '../model/truth.ts'
import type { Reading } from './lookup.ts'
import type { Leaf, Need } from './node.ts'
import { remembered } from './remembered.ts'

/** What is asked of which path, in the words of the rule file. */
export interface Asked {
  readonly path: string
  readonly asks: string
}

const none: readonly never[] = []

/** A leaf that one known fact settles. */
export const settledBy = (reading: Extract<Reading, { stated: true }>, truth: Truth, asked: Asked): Leaf =>
  settledLeaf(truth, [[reading.ground]], asked, reading.value)

/** A leaf whose truth each of the given sets of facts forces. */
export const settledLeaf = (
  truth: Truth,
  forcing: Leaf['forcing'],
  asked: Asked,
  value?: FactValue,
): Leaf => ({
  form: 'leaf',
  truth,
  forcing,
  toYes: none,
  toNo: none,
  plane: forcing[0]?.[0]?.fact.plane ?? 'both',
  path: asked.path,
  asks: asked.asks,
  value,
})

/** A leaf that waits for a fact. */
export const openLeaf = (gap: Need['gap'], asked: Asked, toYes: Leaf['toYes'], toNo: Leaf['toNo']): Leaf => ({
  form: 'leaf',
  truth: 'unknown',
  forcing: none,
  toYes,
  toNo,
  plane: gap.plane,
  path: asked.path,
  asks: asked.asks,
  value: undefined,
})

/** A test in the words of the rule file. */
export const wording = remembered((test: Test): string => {
  switch (test.ask) {
    case 'is':
      return String(test.value)
    case 'at-least':
    case 'at-most':
      return `${test.ask} ${test.value}`
    case 'at-latest':
    case 'after':
      return `${test.ask} ${test.than}${test.plus ? ` plus ${test.plus}` : ''}`
    case 'same-on':
      return `same-on ${test.plane}`
    default:
      return `${test.ask} ${test.values.join(', ')}`
  }
})
