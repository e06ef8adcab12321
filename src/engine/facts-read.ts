import type { Rule } from '../model/rule.ts'
import type { FactPlane, Plane } from '../model/truth.ts'
import type { FactKind, Vocabulary } from '../model/vocabulary.ts'
import { kindOf, planeOf } from './lookup.ts'
import { readsOf } from './reads.ts'
import { remembered } from './remembered.ts'

type Rules = ReadonlyMap<string, Rule>

/** A kind of fact on a plane, of whatever it is stated; without a kind, what says whether a list is complete. */
export const slotOf = (kind: FactKind | undefined, plane: FactPlane): string => `${kind?.path ?? ''}@${plane}`

/** What decides what a rule finds on a plane, beside the structure of the design. */
export const factsRead = remembered((rules: Rules) =>
  remembered((vocabulary: Vocabulary) =>
    remembered((rule: Rule): Readonly<Record<Plane, readonly string[]>> => {
      const on = (plane: Plane) => [
        ...new Set([
          ...readsOf(rule, plane, { vocabulary, rules }).map(read => slotOf(read.kind, read.plane)),
          ...always(vocabulary),
        ]),
      ]
      return { law: on('law'), practice: on('practice') }
    }),
  ),
)

/** Whether lists are complete, and whether bodies work: practice depends on it. */
function always(vocabulary: Vocabulary): readonly string[] {
  const works = kindOf(vocabulary, 'body', 'in-operation')
  return [slotOf(undefined, 'both'), ...(works ? [slotOf(works, planeOf(works, 'practice'))] : [])]
}
