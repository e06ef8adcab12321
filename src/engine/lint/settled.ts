import type { Design } from '../../model/design.ts'
import type { Example } from '../../model/example.ts'
import type { Rule } from '../../model/rule.ts'
import type { Plane, Verdict } from '../../model/truth.ts'
import type { Vocabulary } from '../../model/vocabulary.ts'
import { isSingle, readsOf } from '../reads.ts'
import { verdictsOf } from '../verdict.ts'
import { type Worlds, worldsFor } from './worlds.ts'

/** What lint looks at: rules among the rules they may refer to. */
export interface Known {
  readonly vocabulary: Vocabulary
  readonly rules: ReadonlyMap<string, Rule>
}

/** Which settled verdicts a rule can give on a plane, and whether that is all there is to see. */
export interface Seen {
  readonly met: boolean
  readonly unmet: boolean
  readonly exhaustive: boolean
}

/** Looks at the rule's own examples first, then at designs in miniature, until both verdicts have been seen. */
export function verdictsSeen(rule: Rule, plane: Plane, known: Known, examples: readonly Example[]): Seen {
  const seen = new Set<Verdict>()
  const look = (design: Design) => {
    for (const verdict of verdictsOf({ design, ...known }, rule, plane).values()) seen.add(verdict)
    return seen.has('met') && seen.has('unmet')
  }
  const shown = examples.some(one => one.rule === rule.id && one.plane === plane && look(one.design))
  if (shown) return { met: true, unmet: true, exhaustive: false }
  const worlds = worldsOf([rule], plane, known)
  for (const design of worlds.designs) if (look(design)) break
  return { met: seen.has('met'), unmet: seen.has('unmet'), exhaustive: worlds.exhaustive }
}

/** Designs in miniature for rules that judge one kind of subject. */
export function worldsOf(rules: readonly [Rule, ...Rule[]], plane: Plane, known: Known): Worlds {
  return worldsFor({
    kind: rules[0].for,
    plane,
    vocabulary: known.vocabulary,
    reads: rules.flatMap(rule => readsOf(rule, plane, known)),
    single: rules.every(({ where, require }) => isSingle(where) && isSingle(require)),
  })
}
