import fc from 'fast-check'
import type { Design } from '../../src/model/design.ts'
import type { Side } from '../../src/model/difference.ts'
import type { Rule } from '../../src/model/rule.ts'
import { designs } from '../naive/design-arbitrary.ts'
import { assessment } from '../naive/engine.ts'
import { inFewLooks } from '../naive/in-few-looks.ts'
import { ruleSets } from '../naive/rule-arbitrary.ts'

/** Drawn rules may nest so that reading them takes millions of look-ups; those prove nothing more. */
const most = 1500

/** A design with what the engine finds of it. */
export const judged = (design: Design, rules: readonly Rule[]): Side => ({
  design,
  assessment: assessment(design, rules),
})

/** The first design, with some of its facts left out and some of the second's put in. */
function withFactsOf(one: Design, other: Design, luck: readonly boolean[]): Design {
  const owners = [
    'state',
    'mechanism',
    ...one.bodies.map(({ id }) => `bodies/${id}`),
    ...one.mandates.map(({ id }) => `mandates/${id}`),
    ...one.separations.map(({ id }) => `separations/${id}`),
  ]
  const fits = (path: string) => owners.some(owner => path.startsWith(`${owner}/`))
  const own = [...one.facts].filter((_, at) => luck[at % luck.length])
  const borrowed = [...other.facts].filter(([, { path }], at) => fits(path) && luck[(at + 1) % luck.length])
  return { ...one, facts: new Map([...own, ...borrowed]) }
}

interface Draw {
  readonly runs: number
  readonly seed: number
}

type Holds = (before: Side, after: Side, rules: readonly Rule[]) => void

/** Two designs that have nothing to do with one another. */
export const ofStrangers = (holds: Holds, draw: Draw): void =>
  check(
    designs.chain(one => designs.map(other => [one, other] as const)),
    holds,
    draw,
  )

/** Two designs that differ by what they state, and in nothing else. */
export const ofKin = (holds: Holds, draw: Draw): void =>
  check(
    fc
      .tuple(designs, designs, fc.array(fc.boolean(), { minLength: 5, maxLength: 40 }))
      .map(([one, other, luck]) => [one, withFactsOf(one, other, luck)] as const),
    holds,
    draw,
  )

/** Always the same draws; a counterexample is known by its run, since two whole designs are more than one can read. */
function check(pairs: fc.Arbitrary<readonly [Design, Design]>, holds: Holds, { runs, seed }: Draw): void {
  const property = fc.property(fc.noShrink(pairs), fc.noShrink(ruleSets(1)), ([one, other], rules) => {
    fc.pre([one, other].every(design => rules.every(rule => inFewLooks(most, rule, design, rules))))
    holds(judged(one, rules), judged(other, rules), rules)
  })
  const result = fc.check(property, { numRuns: runs, seed })
  if (!result.failed) return
  const why = result.errorInstance instanceof Error ? result.errorInstance.message : ''
  throw new Error(`after ${result.numRuns} runs with seed ${seed}: ${why}`)
}
