import type { Evidence, Finding, Gap, Witness } from '../model/assessment.ts'
import { type Design, factKey } from '../model/design.ts'
import type { Rule } from '../model/rule.ts'
import type { Plane } from '../model/truth.ts'
import { fingerprint } from './fingerprint.ts'
import { lengthOf, lengthOfFact } from './length.ts'
import type { Ground } from './node.ts'
import type { Outcome } from './outcome.ts'
import { placeInFile } from './place-in-file.ts'
import { rememberedHere } from './remembered.ts'
import type { Case } from './scene.ts'
import type { OpenGap } from './settling.ts'
import type { Work } from './work.ts'

/** What a rule finds of a subject. */
export interface Found {
  readonly subject: string
  readonly witness: Witness | undefined
  readonly outcome: Outcome
}

/** A rule, on one of its planes. */
export interface OnPlane {
  readonly rule: Rule
  readonly plane: Plane
}

type Statuses = Case['statuses']

/** What was found, as it is told. */
export function findingOf(
  { design, statuses, work }: Case & { readonly work: Work },
  { rule, plane }: OnPlane,
  { subject, witness, outcome }: Found,
): Finding {
  const { verdict, grounds, reasons, gaps, settles, capped } = outcome
  work.spend(500 + 20 * (grounds.length + gaps.length))
  work.tell(lengthOf(design, rule, subject))
  for (const { fact } of grounds) work.tell(lengthOfFact(fact))
  for (const { fact } of gaps) work.tell(lengthOfFact(fact))
  const { evidence, gap } = work.once([tellingOf, design, ''], () => tellingOf(design, statuses))
  return {
    rule: rule.id,
    subject,
    plane,
    verdict,
    evidence: grounds.map(evidence),
    reasons,
    gaps: gaps.map(gap),
    settles,
    capped,
    ...(witness ? { witness } : {}),
    fingerprint: fingerprint([rule.id, design.id, subject, plane]),
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
