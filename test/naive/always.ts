import fc from 'fast-check'
import type { Design } from '../../src/model/design.ts'
import type { Condition, Rule } from '../../src/model/rule.ts'
import { designs } from './design-arbitrary.ts'
import { inFewLooks } from './in-few-looks.ts'
import { ruleSets } from './rule-arbitrary.ts'

/** Drawn rules may nest so that reading them takes millions of look-ups; those prove nothing more. */
const most = 1500

interface Draw {
  readonly runs: number
  readonly seed: number
  readonly depth: number
}

const brief = (condition: Condition | undefined): string =>
  JSON.stringify(condition)?.replaceAll('"', '') ?? '-'

/** A counterexample in the fewest words: who there is, what is stated, what is asked. */
function describe(design: Design, rules: readonly Rule[]): string {
  const { status, asOf, bodies, mandates, separations, state, facts } = design
  return [
    `${status} ${asOf}, levels ${state.levels.map(level => level.id)}`,
    ...state.places.map(place => `place ${place.id}: ${place.type} at ${place.levels}`),
    ...bodies.map(body => `body ${body.id}: ${body.role}, part of ${body.partOf ?? '-'}`),
    ...mandates.map(
      one => `mandate ${one.id}: ${one.body} ${one.function} ${one.places} - ${one.except} at ${one.levels}`,
    ),
    ...separations.map(pair => `separation ${pair.id}`),
    ...[...facts].map(([key, fact]) => `${key} = ${fact.value}`),
    ...rules.map(rule =>
      [`${rule.id} for ${rule.for} ${rule.of.join(' ')}`, brief(rule.where), brief(rule.require)].join(
        '\n    ',
      ),
    ),
  ].join('\n  ')
}

/** Numbers below a bound, one after another, the same for the same start. */
export function dice(start: number): (below: number) => number {
  let state = start
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Checks a property of drawn designs and rules with a fixed seed; says the smallest counterexample in words. */
export function always(
  holds: (design: Design, rules: readonly Rule[], pick: (below: number) => number) => void,
  { runs, seed, depth }: Draw,
): void {
  const luck = fc.noShrink(fc.nat())
  const property = fc.property(designs, ruleSets(depth), luck, (design, rules, start) => {
    fc.pre(rules.every(rule => inFewLooks(most, rule, design, rules)))
    holds(design, rules, dice(start))
  })
  const result = fc.check(property, { numRuns: runs, seed })
  if (!result.failed) return
  const found = result.counterexample
  const why = result.errorInstance instanceof Error ? result.errorInstance.message : ''
  throw new Error(`after ${result.numRuns} runs: ${why}\n  ${found ? describe(found[0], found[1]) : ''}`)
}
