import type { Evidence, Finding, Gap, Witness } from '../model/assessment.ts'
import { type Design, factKey } from '../model/design.ts'
import type { Rule } from '../model/rule.ts'
import type { Plane, Verdict } from '../model/truth.ts'
import { type Atom, lastOfEach, placesOf } from './bundle.ts'
import { fingerprint } from './fingerprint.ts'
import { lengthOf, lengthOfFact } from './length.ts'
import type { Ground } from './node.ts'
import { placeInFile } from './place-in-file.ts'
import type { Reasons } from './reasons.ts'
import { rememberedHere } from './remembered.ts'
import type { Case } from './scene.ts'
import type { OpenGap, Settling } from './settling.ts'
import type { Work } from './work.ts'

/** A verdict, with the reasons that force it or the sets of unknown facts that could settle it. */
export interface Outcome {
  readonly verdict: Verdict
  readonly reasons: Reasons
  readonly met: Settling
  readonly unmet: Settling
}

/** What a rule is found of. */
export interface Found {
  readonly rule: Rule
  readonly subject: string
  readonly plane: Plane
  readonly witness: Witness | undefined
}

type Statuses = Case['statuses']

/** The finding that an outcome makes. */
export function findingOf(
  { design, statuses, work }: Case & { readonly work: Work },
  { rule, subject, plane, witness }: Found,
  { verdict, reasons, met, unmet }: Outcome,
): Finding {
  const gaps = bothGaps(met.gaps, unmet.gaps)
  work.spend(500 + 20 * (reasons.grounds.length + gaps.length))
  work.tell(lengthOf(design, rule, subject))
  for (const { part } of reasons.grounds) work.tell(lengthOfFact(part.fact))
  for (const { part } of gaps) work.tell(lengthOfFact(part.fact))
  const inEvidence = positionsIn(reasons.grounds)
  const inGaps = positionsIn(gaps)
  const { evidence, gap } = work.once([tellingOf, design, ''], () => tellingOf(design, statuses))
  const found = {
    rule: rule.id,
    subject,
    plane,
    verdict,
    evidence: reasons.grounds.map(({ part }) => evidence(part)),
    reasons: reasons.sets.map(inEvidence),
    gaps: gaps.map(({ part }) => gap(part)),
    settles: { met: met.sets.map(inGaps), unmet: unmet.sets.map(inGaps) },
    capped: reasons.capped || met.capped || unmet.capped,
    fingerprint: fingerprint([rule.id, design.id, subject, plane]),
  }
  if (!witness) return found
  const { fingerprint: name, ...rest } = found
  return { ...rest, witness, fingerprint: name }
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

/** What is told of the facts and gaps of a design, each once, however many findings rest on it. */
const tellingOf = (design: Design, statuses: Statuses) => ({
  evidence: rememberedHere((ground: Ground) => evidenceOf(design, ground, statuses)),
  gap: rememberedHere((gap: OpenGap) => toldGap(design, gap)),
})

function evidenceOf(design: Design, { fact, readAt }: Ground, statuses: Statuses): Evidence {
  const { offset: _, quoteOffset: __, ...told } = fact
  const quoteStatus = statuses?.get(factKey(fact.path, fact.plane))
  return {
    ...told,
    ...placeInFile(design, fact),
    ...(readAt ? { readAt } : {}),
    ...(quoteStatus ? { quoteStatus } : {}),
  }
}

function toldGap(design: Design, { fact, kind, path, plane }: OpenGap): Gap {
  if (!fact) return { kind, path, plane }
  const { sources, note, file } = fact
  return { kind, path, plane, sources, ...(note ? { note } : {}), file, ...placeInFile(design, fact) }
}
