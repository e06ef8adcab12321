import type { Example } from '../model/example.ts'
import type { Verdict } from '../model/truth.ts'
import { clean } from './clean.ts'
import type { View } from './view.ts'
import { word } from './word.ts'

/** An example and the verdict that its rule gave. */
export interface Trial {
  readonly example: Example
  readonly verdict: Verdict
}

/** The examples whose verdict is not the expected one, each at its line, then the counts. */
export function trialsText(trials: readonly Trial[], view: View): string {
  const wrong = trials.filter(({ example, verdict }) => example.expect !== verdict)
  const lines = wrong.map(({ example: { rule, plane, expect, file, line }, verdict }) =>
    word(view, 'trials.wrong', {
      place: clean(`${file}:${line}`),
      rule: clean(rule),
      plane: word(view, `plane.${plane}`),
      expected: word(view, `verdict.${expect}`),
      given: word(view, `verdict.${verdict}`),
    }),
  )
  const rules = new Set(trials.map(({ example }) => example.rule)).size
  const counts = word(view, 'trials.counts', { rules, examples: trials.length, wrong: wrong.length })
  return `${[...lines, counts].join('\n')}\n`
}
