import { assess, type Only } from '../engine/assess.ts'
import type { Register } from '../engine/standing/register.ts'
import { standing } from '../engine/standing/standing.ts'
import type { Grammar } from '../load/grammar.ts'
import { loadValidators } from '../load/validators.ts'
import type { Design } from '../model/design.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Problem } from '../model/problem.ts'
import type { Assessed } from '../report/assess/assess-document.ts'
import { reasonsOf } from '../report/explain/reasons-of.ts'
import type { View } from '../report/view.ts'
import type { Host } from './host.ts'
import { knownGaps } from './known-gaps.ts'
import { normsChosen, type Options } from './options.ts'
import { type Based, citing, knowledgeFor, onlyFrom, spokenIn, viewFor } from './prepare.ts'
import { type Bounded, withinBounds } from './within-bounds.ts'

/** All that designs are judged by: the same for all of them. */
export interface Desk {
  readonly view: View
  readonly knowledge: Knowledge
  readonly norms: readonly string[]
  readonly only: Only
  /** What was known of their gaps. */
  readonly register: Register
  /** What is wrong with the rule packs and with what was known; then no design can be judged. */
  readonly problems: readonly Problem[]
  /** The files that say what was known. */
  readonly files: readonly string[]
}

/** Reads what the options of a call name beside the designs. */
export async function deskFor(
  patterns: readonly string[],
  options: Options & Based,
  host: Host,
): Promise<Desk> {
  const { knowledge, problems: ofPacks } = await knowledgeFor(options, host, spokenIn(options, host))
  const norms = normsChosen(knowledge, options.norms)
  const only = onlyFrom(options, knowledge)
  const { register, problems: ofKnown, files } = await knownGaps(options, knowledge, host)
  const view = { ...viewFor(citing(knowledge, norms), options, host), named: patterns }
  return { view, knowledge, norms, only, register, problems: [...ofPacks, ...ofKnown], files }
}

/** Judges a design, unless that would take too long. */
export function judge(design: Design, { knowledge, norms, only, register }: Desk): Bounded<Assessed> {
  const outcome = withinBounds(() => assess(design, knowledge, norms, only))
  if ('problem' in outcome) return outcome
  const judged = { design, assessment: outcome.done }
  const reasons: Assessed['reasons'] = isTold => reasonsOf(judged, knowledge, isTold)
  return { done: { ...judged, standing: standing(register, judged), reasons } }
}

/** What can be said in the files of designs, and how. */
export const grammarOf = async ({ knowledge }: Desk): Promise<Grammar> => ({
  vocabulary: knowledge.vocabulary,
  validators: await loadValidators(),
})
