import { type Design, type Fact, factKey } from '../model/design.ts'
import { factPathIn } from '../model/fact-path.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { slotOf } from './facts-read.ts'
import type { Found } from './finding-of.ts'
import type { Ground } from './node.ts'
import { placeInFile } from './place-in-file.ts'
import { rememberedHere } from './remembered.ts'
import type { Case } from './scene.ts'
import type { OpenGap } from './settling.ts'

/** Facts by their keys, each with all that is told of it. */
export type Facts = ReadonlyMap<string, { readonly fact: Fact; readonly told: string }>

export const factsOf = ({ design, statuses }: Pick<Case, 'design' | 'statuses'>): Facts =>
  new Map(
    [...design.facts].map(([key, fact]) => [key, { fact, told: toldOf(fact, design, statuses?.get(key)) }]),
  )

/** A fact in words: what is stated, on whose word, and in what line. */
function toldOf({ offset, quoteOffset: _, ...said }: Fact, design: Design, quoteStatus?: string): string {
  const { line, column } = placeInFile(design, { file: said.file, offset })
  return JSON.stringify([said, line, column, quoteStatus])
}

/** The kinds of facts of which two designs do not state the same, and those of which they do not tell the same. */
export interface Changes {
  readonly stated: ReadonlySet<string>
  readonly told: ReadonlySet<string>
}

export function changesBetween(before: Facts, after: Facts, vocabulary: Vocabulary): Changes {
  const [stated, told] = [new Set<string>(), new Set<string>()]
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [one, other] = [before.get(key), after.get(key)]
    if (one?.told === other?.told) continue
    const { path, plane } = (one ?? other)?.fact as Fact
    const slot = slotOf(factPathIn(path, vocabulary).kind, plane)
    told.add(slot)
    if (one?.fact.value !== other?.fact.value) stated.add(slot)
  }
  return { stated, told }
}

/** What was found of one design, as it is found of another that states the facts behind it alike. */
export function movedTo({ facts }: Design): (found: Found) => Found {
  const fact = ({ path, plane }: Fact): Fact => facts.get(factKey(path, plane)) as Fact
  // What many findings rest on stays one and the same.
  const ground = rememberedHere((one: Ground): Ground => ({ ...one, fact: fact(one.fact) }))
  const gap = rememberedHere((one: OpenGap): OpenGap => (one.fact ? { ...one, fact: fact(one.fact) } : one))
  return found => {
    const { outcome } = found
    const { grounds, gaps } = outcome
    return { ...found, outcome: { ...outcome, grounds: grounds.map(ground), gaps: gaps.map(gap) } }
  }
}
