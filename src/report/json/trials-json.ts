import { leastShare, shareKilled } from '../../engine/mutation/census.ts'
import type { Equivalent, Mutant, MutantCensus, Tried } from '../../model/trials.ts'
import { inLanguage } from '../in-language.ts'
import { mutantText } from '../trials/mutant-text.ts'
import { shareText, type TrialsInput, wrongOf } from '../trials/trials-document.ts'
import type { View } from '../view.ts'
import { formatHead, jsonText } from './json-text.ts'

/** `opcat/trials/1`: what the examples of the rules gave, and what became of the mutants. */
export const trialsJson = ({ tried, mutants, view }: TrialsInput): string =>
  jsonText({
    ...formatHead('trials', view),
    language: view.language,
    rules: new Set(tried.map(({ example }) => example.rule)).size,
    examples: tried.length,
    wrong: wrongOf(tried).map(wrongJson),
    ...(mutants ? { mutants: mutantsJson(mutants, view) } : {}),
  })

/** An example whose verdict is not the expected one. */
export const wrongJson = ({ example: { rule, plane, expect, file, line }, verdict }: Tried) => ({
  rule,
  plane,
  expected: expect,
  given: verdict,
  file,
  line,
})

/** What became of the mutants. */
export const mutantsJson = (found: MutantCensus, view: View) => ({
  total: found.total,
  killed: found.killed,
  share: Number(shareText(shareKilled(found))),
  least: leastShare,
  survivors: found.survivors.map(mutant => mutantJson(mutant, view)),
  equivalent: found.equivalent.map(({ mutant, said }) => ({
    ...mutantJson(mutant, view),
    why: inLanguage(said.why, view.language),
  })),
  stale: found.stale.map(({ said, killed }) => ({ ...saidJson(said), killed })),
})

const mutantJson = (mutant: Mutant, view: View) => ({
  rule: mutant.rule,
  mutant: mutant.name,
  kind: mutant.kind,
  at: mutant.at,
  before: mutant.before,
  after: mutant.after,
  text: mutantText(mutant, view),
  ...mutant.position,
})

const saidJson = ({ rule, mutant, file, line }: Equivalent) => ({ rule, mutant, file, line })
