import type { Design } from '../model/design.ts'
import { factPathIn } from '../model/fact-path.ts'
import type { FactPlane } from '../model/truth.ts'
import type { FactKind, Vocabulary } from '../model/vocabulary.ts'

/** A kind of fact, on a plane; without a kind, what says whether a list is complete. */
export interface Slot {
  readonly kind?: FactKind
  readonly plane: FactPlane
}

/** What a design states of a kind of fact on a plane, of whomever: in words that no other statement has. */
export function statedIn({ facts }: Design, vocabulary: Vocabulary): (slot: Slot) => string {
  const stated = new Map<string, string>()
  for (const { path, plane, value } of facts.values()) {
    const slot = nameOf({ ...factPathIn(path, vocabulary), plane })
    // No path and no value in quotes has a line break.
    stated.set(slot, `${stated.get(slot) ?? ''}${path} ${JSON.stringify(value)}\n`)
  }
  return slot => stated.get(nameOf(slot)) ?? ''
}

const nameOf = ({ kind, plane }: Slot): string => `${kind?.path ?? ''}@${plane}`
