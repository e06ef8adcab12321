import type { Rule } from '../model/rule.ts'
import type { Plane } from '../model/truth.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { kindOf, planeOf } from './lookup.ts'
import { readsOf } from './reads.ts'
import { remembered } from './remembered.ts'
import type { Slot } from './stated-in.ts'

type Rules = ReadonlyMap<string, Rule>

/** The kinds of facts that decide what a rule finds on a plane. */
export const factsRead = remembered((rules: Rules) =>
  remembered((vocabulary: Vocabulary) =>
    remembered((rule: Rule): Readonly<Record<Plane, readonly Slot[]>> => {
      const on = (plane: Plane) => slots(readsOf(rule, plane, { vocabulary, rules }), vocabulary)
      return { law: on('law'), practice: on('practice') }
    }),
  ),
)

/** Beside what a rule asks: whether lists are complete, and whether bodies work, on which practice depends. */
function slots(reads: readonly Slot[], vocabulary: Vocabulary): readonly Slot[] {
  const works = kindOf(vocabulary, 'body', 'in-operation')
  const all: readonly Slot[] = [
    { plane: 'both' },
    ...(works ? [{ kind: works, plane: planeOf(works, 'practice') }] : []),
    ...reads.filter(({ kind }) => kind),
  ]
  return [...new Map(all.map(slot => [`${slot.kind?.path}@${slot.plane}`, slot])).values()]
}
