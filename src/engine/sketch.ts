import { type Design, factKey } from '../model/design.ts'
import type { Found } from './finding-of.ts'
import type { Ground } from './node.ts'
import type { OpenGap } from './settling.ts'

/** What was found of a subject, with keys for the facts: so, it holds of every design of which the same is found. */
export interface Sketch {
  readonly found: Found
  readonly grounds: readonly Mark[]
  readonly gaps: readonly Mark[]
}

/** A ground or a gap without its fact; its name says all of it. */
interface Mark {
  readonly name: string
  readonly key?: string
  readonly part: Omit<Ground, 'fact'> | Omit<OpenGap, 'fact'>
}

export function sketchOf(found: Found): Sketch {
  const { grounds, gaps } = found.outcome
  const outcome = { ...found.outcome, grounds: [], gaps: [] }
  return { found: { ...found, outcome }, grounds: grounds.map(markOf), gaps: gaps.map(markOf) }
}

function markOf({ fact, ...part }: Ground | OpenGap): Mark {
  const key = fact && factKey(fact.path, fact.plane)
  return { name: JSON.stringify([key, part]), part, ...(key === undefined ? {} : { key }) }
}

/** Finds of a design what a sketch shows; what many findings rest on is one and the same. */
export function redrawing({ facts }: Design): (sketch: Sketch) => Found {
  const known = new Map<string, object>()
  const marked = ({ name, key, part }: Mark) => {
    const before = known.get(name)
    if (before) return before
    const fact = key === undefined ? undefined : facts.get(key)
    const whole = fact ? { ...part, fact } : part
    known.set(name, whole)
    return whole
  }
  return ({ found, grounds, gaps }) => ({
    ...found,
    outcome: {
      ...found.outcome,
      grounds: grounds.map(marked) as Ground[],
      gaps: gaps.map(marked) as OpenGap[],
    },
  })
}
