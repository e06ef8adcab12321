import type { Requirement } from '../../model/assessment.ts'
import type { Plane, Strength, Verdict } from '../../model/truth.ts'
import type { Branch } from './document.ts'

/** What was found of a design on one plane. */
export interface Found {
  readonly design: string
  readonly plane: Plane
  readonly verdict: Verdict
}

/** Which requirements a part of a report tells of, so that a reader can pick it out, sort it and link to it. */
export interface About {
  /** The same in every language and at every depth, so that links to it last. */
  readonly anchor: string
  readonly rule: string
  readonly theme: string
  readonly strength: Strength
  readonly found: readonly Found[]
  /** Why, finding by finding, for a page that unfolds it. */
  readonly reasons?: readonly Branch[]
}

/** The requirements of one rule for one design, or nothing where there are none. */
export function aboutOf(requirements: readonly Requirement[], design: string): About | undefined {
  const [first] = requirements
  if (first === undefined) return undefined
  const { rule, theme, strength, plane } = first
  const found = requirements.map(one => ({ design, plane: one.plane, verdict: one.verdict }))
  return { anchor: anchorOf(design, rule, plane), rule, theme, strength, found }
}

/** The name of a place in a report; white space would end it. */
export const anchorOf = (...parts: readonly string[]): string => parts.join('/').replaceAll(/\s+/g, '-')
