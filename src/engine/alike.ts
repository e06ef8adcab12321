import { type Atom, lastOfEach, placesOf } from './bundle.ts'
import type { Ground } from './node.ts'
import type { Reasons } from './reasons.ts'
import type { OpenGap, Settling } from './settling.ts'
import type { Shape } from './shape.ts'
import { endless, type Work } from './work.ts'

type Sets = readonly (readonly number[])[]

/** What is the same for all trees that look alike. */
interface Pattern {
  /** Sets of positions in the grounds. */
  readonly reasons: Sets
  /** Sets of positions in the gaps. */
  readonly settles: { readonly met: Sets; readonly unmet: Sets }
  readonly capped: boolean
}

/** The reasons behind a verdict, or what could settle it. */
export interface Found extends Pattern {
  readonly grounds: readonly Ground[]
  readonly gaps: readonly OpenGap[]
}

/** What was found of one tree, for those that look like it: which of the grounds and gaps of a shape it was. */
interface Example extends Pattern {
  readonly grounds: readonly number[]
  readonly gaps: readonly number[]
}

export const nothingSettles: Settling = { sets: [], gaps: [], capped: false }
export const noReasons: Reasons = { sets: [], grounds: [], capped: false }

/** What is worked out of a tree. */
interface Worked {
  readonly reasons: Reasons
  readonly met: Settling
  readonly unmet: Settling
}

/** Far more than the packaged rules make of any hundred designs. */
const most = 5_000
const examples = new Map<string, Example>()

/**
 * Works a tree out, unless one that looks like it has been. A tree with a shape is small: it costs the same steps whoever
 * was first.
 */
export function alike(shape: Shape | undefined, work: Work, workOut: (by: Work) => Worked): Found {
  if (!shape) return foundOf(workOut(work))
  work.spend(20 * shape.looks.length)
  const { grounds, gaps } = shape
  const example = examples.get(shape.looks)
  if (example)
    return {
      ...example,
      grounds: example.grounds.map(at => grounds[at] as Ground),
      gaps: example.gaps.map(at => gaps[at] as OpenGap),
    }
  const found = foundOf(workOut(endless()))
  if (examples.size >= most) examples.clear()
  examples.set(shape.looks, {
    ...found,
    grounds: found.grounds.map(one => grounds.indexOf(one)),
    gaps: found.gaps.map(one => gaps.indexOf(one)),
  })
  return found
}

function foundOf({ reasons, met, unmet }: Worked): Found {
  const gaps = bothGaps(met.gaps, unmet.gaps)
  const inGrounds = positionsIn(reasons.grounds)
  const inGaps = positionsIn(gaps)
  return {
    grounds: reasons.grounds.map(({ part }) => part),
    reasons: reasons.sets.map(inGrounds),
    gaps: gaps.map(({ part }) => part),
    settles: { met: met.sets.map(inGaps), unmet: unmet.sets.map(inGaps) },
    capped: reasons.capped || met.capped || unmet.capped,
  }
}

type Gaps = readonly Atom<OpenGap>[]

/** Each gap once: as the second list has it, where the first has it. */
function bothGaps(one: Gaps, other: Gaps): Gaps {
  if (one.length === 0) return other
  return lastOfEach(one.concat(other), ({ name }) => name)
}

/** Turns sets of atoms into their sorted positions in a list. */
function positionsIn(list: readonly Atom<unknown>[]): (set: readonly Atom<unknown>[]) => readonly number[] {
  const at = placesOf(list)
  return set => {
    const positions = set.map(({ name }) => at(name))
    return positions.length < 2 ? positions : positions.sort((one, other) => one - other)
  }
}
