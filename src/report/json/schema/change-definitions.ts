import { confidences } from '../../../model/design.ts'
import { factChangeKinds } from '../../../model/difference.ts'
import { ref, type Schema } from '../../../model/schema.ts'
import { factPlanes, planes, strengths, verdicts } from '../../../model/truth.ts'
import type { changeJson, FindingSideJson } from '../change-json.ts'
import type { factChangeJson, statedJson, structureJson } from '../fact-change-json.ts'
import { count, factValue, list, oneOf, ordinal, record, text, under } from './field.ts'
import { findingFields } from './finding-definitions.ts'

type ChangeJson = ReturnType<typeof changeJson>
type FactJson = ReturnType<typeof factChangeJson>

const verdictOrAbsent = (description: string): Schema => oneOf([...verdicts, 'absent'], description)

/** A position in a list at the top. */
export const position: Schema = count('A position in that list; the first is 0.')

const ofFinding = findingFields.properties as Readonly<Record<string, Schema>>
const asInFinding = (field: string): Schema => ofFinding[field] as Schema

const findingSide: Schema = under('3', {
  ...record<FindingSideJson>(
    {
      verdict: verdictOrAbsent('The verdict on this side; “absent” where it has no such subject.'),
      evidence: list(ref('evidence'), 'The facts relied on.'),
      gaps: list(ref('gap'), 'The facts that are not known.'),
    },
    {
      subject: text('The subject by the id that this side has for it.'),
      subjectName: asInFinding('subjectName'),
      message: asInFinding('message'),
      reasons: asInFinding('reasons'),
      settles: asInFinding('settles'),
      capped: asInFinding('capped'),
      witness: asInFinding('witness'),
      remedy: asInFinding('remedy'),
      fingerprint: asInFinding('fingerprint'),
    },
  ),
  description: 'A finding as one side has it.',
})

const change: Schema = under('5', {
  ...record<ChangeJson>(
    {
      rule: text('The id of the rule.'),
      theme: text('The id of the theme of the rule.'),
      strength: oneOf(strengths, 'How binding the requirement is.'),
      provisions: list(ref('cited'), 'The provisions that the rule reads, of the norms that were chosen.'),
      title: text('The title of the rule.'),
      subject: text('The subject as the second design names it; as the first does, where only that has it.'),
      subjectName: text('The name of the subject, for people.'),
      plane: oneOf(planes, 'Judged in law or in practice.'),
      requirement: {
        ...record<ChangeJson['requirement']>(
          {
            before: verdictOrAbsent('The requirement as a whole in the first design.'),
            after: verdictOrAbsent('The requirement as a whole in the second design.'),
          },
          {},
        ),
        description: 'The verdicts on all subjects, rolled up.',
      },
      before: ref('finding-side', { description: 'The finding on the first design.' }),
      after: ref('finding-side', { description: 'The finding on the second design.' }),
      causes: {
        ...record<ChangeJson['causes']>(
          {
            facts: list(ref('position'), 'Positions in “facts” at the top.'),
            structure: list(ref('position'), 'Positions in “structure” at the top.'),
          },
          {},
        ),
        description: 'The changes among what both findings rest on or wait for.',
      },
    },
    {},
  ),
  description: 'What became of one finding.',
})

const stated: Schema = under('3.8', {
  ...record<ReturnType<typeof statedJson>>(
    {
      path: text('The path by the ids that this side has.'),
      sources: list(text('The id of a source and, after #, the place in it.'), 'What it is taken from.'),
      file: text('The file that states it, as it was named.'),
      line: ordinal('The line in that file, counted from 1.'),
      column: ordinal('The column in that line, counted from 1 in UTF-16 units.'),
    },
    {
      quote: text('The words of the source that the design quotes.'),
      note: text('What the design adds to the fact.'),
      confidence: oneOf(confidences, 'How sure the design is of the fact.'),
      by: text('Who gave this answer, when the fact came from a form.'),
      on: text('The day of that answer.'),
    },
  ),
  description: 'Where and how one side states a fact.',
})

const fact: Schema = under('5', {
  ...record<FactJson>(
    {
      path: text('The path of the fact, with the ids of the second design.'),
      plane: oneOf(factPlanes, 'The plane on which it is stated.'),
      before: factValue('The value in the first design, or “absent”.'),
      after: factValue('The value in the second design, or “absent”.'),
      kind: oneOf(
        factChangeKinds,
        'Another value; stated by the second alone; by the first alone; the same value, cited otherwise.',
      ),
      stated: {
        ...record<FactJson['stated']>(
          {},
          {
            before: ref('stated', { description: 'In the first design.' }),
            after: ref('stated', { description: 'In the second design.' }),
          },
        ),
        description: 'Where each side states it; a side that does not is left out.',
      },
    },
    {},
  ),
  description: 'A fact that is not the same on both sides.',
})

const told = (description: string): Schema => ({
  type: ['string', 'array'],
  items: text('One of several.'),
  description,
})

const part: Schema = {
  ...record<ReturnType<typeof structureJson>>(
    {
      subject: text(
        'What changed: “design”, “state”, “bodies/x”, “mandates/x”, “separations/x+y”, “levels/x”, “places/x” or “sources/x”.',
      ),
      aspect: text('What of it changed: “role”, “places”; “itself” if it was added or removed.'),
      before: told('As it was; “absent” if nothing was said.'),
      after: told('As it is; “absent” if nothing is said.'),
    },
    {},
  ),
  description: 'A change of structure.',
}

/** What a difference is made of. */
export const changeDefinitions = { change, 'finding-side': findingSide, fact, stated, part }
