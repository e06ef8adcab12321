import type { Design } from '../model/design.ts'
import type { Rule } from '../model/rule.ts'
import type { Plane } from '../model/truth.ts'
import { factsRead } from './facts-read.ts'
import type { Found, OnPlane } from './finding-of.ts'
import { remembered } from './remembered.ts'
import type { Case } from './scene.ts'
import { redrawing, type Sketch, sketchOf } from './sketch.ts'
import { statedIn } from './stated-in.ts'
import type { Work } from './work.ts'

export type Judging = Case & { readonly work: Work }

/** What was found, and the steps that it took. */
interface Example {
  readonly steps: number
  readonly found: readonly Sketch[]
}

/** A few designs whole, or very many of which little differs. */
const most = 5_000
const mostStructures = 50
/** What takes longer is judged again, so that no design is let through because its like was refused. */
const mostSteps = 20_000

/**
 * What a rule finds, unless that was found of a design that has the same bodies, mandates and places and states the same of
 * all that the rule reads: the design before it was edited, or a variant of it.
 */
export function seenBefore(
  one: Judging,
  { rule, plane }: OnPlane,
  look: () => readonly Found[],
): readonly Found[] {
  const { work } = one
  const seen = work.once([seenOf, one.design, ''], () => seenOf(one))
  if (!seen) return look()
  const key = seen.keyOf(rule, plane)
  const example = seen.examples.get(key)
  if (example) {
    work.spend(example.steps)
    return example.found.map(seen.redraw)
  }
  const before = work.spent()
  const found = look()
  const steps = work.spent() - before
  if (steps > mostSteps) return found
  if (seen.examples.size >= most) seen.examples.clear()
  seen.examples.set(key, { steps, found: found.map(sketchOf) })
  return found
}

/** What was found of designs of the same structure; nothing if there was none. */
function seenOf({ design, vocabulary, rules }: Judging) {
  const { structures, examples } = memoryOf(rules)
  const structure = structureOf(design)
  const number = structures.get(structure)
  if (number === undefined) {
    if (structures.size >= mostStructures) {
      structures.clear()
      examples.clear()
    }
    structures.set(structure, structures.size)
    return undefined
  }
  const read = factsRead(rules)(vocabulary)
  const stated = statedIn(design, vocabulary)
  return {
    examples,
    keyOf: (rule: Rule, plane: Plane) =>
      `${number} ${plane} ${rule.id}\n${read(rule)[plane].map(stated).join('\n')}`,
    redraw: redrawing(design),
  }
}

const memoryOf = remembered((_: Case['rules']) => ({
  structures: new Map<string, number>(),
  examples: new Map<string, Example>(),
}))

/** What rules see of a design beside its facts: bodies, mandates, pairs, places and dates, whatever they are called. */
const structureOf = ({ asOf, status, state, bodies, mandates, separations }: Design): string =>
  JSON.stringify([
    asOf,
    status,
    state.levels.map(({ id }) => id),
    state.places.map(({ id, type, levels }) => [id, type, levels]),
    bodies.map(({ id, partOf, role }) => [id, partOf, role]),
    mandates,
    separations,
  ])
