import type { Evidence, Finding, Gap } from '../model/assessment.ts'
import { type Design, type Fact, factKey } from '../model/design.ts'
import { factPathIn } from '../model/fact-path.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { slotOf } from './facts-read.ts'
import type { Found } from './finding-of.ts'
import type { Ground } from './node.ts'
import { type PlaceInFile, placeInFile } from './place-in-file.ts'
import { rememberedHere } from './remembered.ts'
import type { Case } from './scene.ts'
import type { OpenGap } from './settling.ts'

/** Facts by their keys, each with all that is told of it, and where it stands. */
export type Facts = ReadonlyMap<string, Told>

interface Told extends PlaceInFile {
  readonly fact: Fact
  readonly words: string
}

export const factsOf = ({ design, statuses }: Pick<Case, 'design' | 'statuses'>): Facts =>
  new Map([...design.facts].map(([key, fact]) => [key, toldOf(fact, design, statuses?.get(key))]))

function toldOf(fact: Fact, design: Design, quoteStatus?: string): Told {
  const { offset: _, quoteOffset: __, ...said } = fact
  return { fact, words: JSON.stringify([said, quoteStatus]), ...placeInFile(design, fact) }
}

/** The kinds of facts of which two designs do not state, do not tell, or do not place the same. */
export interface Changes {
  readonly stated: ReadonlySet<string>
  readonly told: ReadonlySet<string>
  readonly placed: ReadonlySet<string>
}

export function changesBetween(before: Facts, after: Facts, vocabulary: Vocabulary): Changes {
  const changes = { stated: new Set<string>(), told: new Set<string>(), placed: new Set<string>() }
  const note = ({ fact: { path, plane } }: Told, what: Set<string>) =>
    what.add(slotOf(factPathIn(path, vocabulary).kind, plane))
  for (const [key, is] of after) {
    const was = before.get(key)
    if (was?.fact.value !== is.fact.value) note(is, changes.stated)
    else if (was.words !== is.words) note(is, changes.told)
    else if (was.line !== is.line || was.column !== is.column) note(is, changes.placed)
  }
  for (const [key, was] of before) if (!after.has(key)) note(was, changes.stated)
  return changes
}

/** What was found and told of a design that has changed no word of it: the same, but for the places. */
export function placedIn(
  after: Facts,
): (findings: readonly Finding[], found: readonly Found[]) => readonly Finding[] {
  const known = new Map<object, object>()
  const placed = <Thing extends Evidence | Gap>(thing: Thing, fact: Fact | undefined): Thing => {
    const before = known.get(thing)
    if (before) return before as Thing
    const place = fact && after.get(factKey(fact.path, fact.plane))
    const isMoved = place && (place.line !== thing.line || place.column !== thing.column)
    const now = isMoved ? { ...thing, line: place.line, column: place.column } : thing
    known.set(thing, now)
    return now
  }
  return (findings, found) =>
    mapped(findings, (finding, at) => {
      const { grounds = [], gaps: open = [] } = found[at]?.outcome ?? {}
      const evidence = mapped(finding.evidence, (one, index) => placed(one, grounds[index]?.fact))
      const gaps = mapped(finding.gaps, (one, index) => placed(one, open[index]?.fact))
      return evidence === finding.evidence && gaps === finding.gaps ? finding : { ...finding, evidence, gaps }
    })
}

/** As `map`; the very list, if none of it changes. */
function mapped<Thing>(
  list: readonly Thing[],
  change: (thing: Thing, at: number) => Thing,
): readonly Thing[] {
  const changed = list.map(change)
  return changed.every((one, at) => one === list[at]) ? list : changed
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
