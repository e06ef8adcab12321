import { type Evidence, type Gap, gapKinds, type Witness } from '../../../model/assessment.ts'
import { confidences } from '../../../model/design.ts'
import { confirmations } from '../../../model/norm.ts'
import { ref, type Schema } from '../../../model/schema.ts'
import { factPlanes, planes, strengths, verdicts } from '../../../model/truth.ts'
import type { findingJson, provisionsJson } from '../finding-json.ts'
import { count, factValue, flag, list, oneOf, ordinal, record, text, under } from './field.ts'
import { standingDefinitions } from './standing-definitions.ts'

type FindingJson = ReturnType<typeof findingJson>
type CitedJson = ReturnType<typeof provisionsJson>[number]

import { quoteStatuses } from '../../../model/verification.ts'

/** Sets of positions in a list of the same finding. */
const positions = (description: string): Schema =>
  list(list(count('A position in that list; the first is 0.'), 'One set.'), description)

/** The fields of a finding; a format that adds its own puts them beside these. */
export const findingFields: Schema = record<FindingJson>(
  {
    rule: text('The id of the rule, as “opcat explain” takes it.'),
    theme: text('The id of the theme of the rule.'),
    strength: oneOf(
      strengths,
      'How binding the requirement is; a recommendation or a position never is a breach of the treaty.',
    ),
    provisions: list(
      ref('cited'),
      'The provisions that the rule reads, of the norms that were chosen; the first caps its strength.',
    ),
    subject: under(
      '3.13',
      text(
        'What was judged: “mechanism”, “state”, “bodies/x”, “mandates/x”, “places/x@level” or “separations/x+y”.',
      ),
    ),
    subjectName: text('The name of the subject, for people.'),
    plane: under('3.5', oneOf(planes, 'Judged in law (what a text says) or in practice (what is observed).')),
    verdict: under(
      '3.6',
      oneOf(
        verdicts,
        '“met” means that this rule found no breach; “undetermined” that too little is stated to tell.',
      ),
    ),
    title: text('The title of the rule.'),
    requirement: text('What the rule asks, in a sentence.'),
    message: text('The verdict on this subject, in a sentence.'),
    evidence: list(ref('evidence'), 'The facts relied on: the union of all reasons.'),
    reasons: under(
      '3.8',
      positions(
        'Each set of positions in “evidence” alone forces the verdict, and none of its facts can be left out.',
      ),
    ),
    gaps: list(ref('gap'), 'The facts that are not known; stating them could settle the finding.'),
    settles: under('3.8', {
      ...record<FindingJson['settles']>(
        {
          met: positions('Each set of positions in “gaps” could, once stated, make the finding met.'),
          unmet: positions('Each set of positions in “gaps” could, once stated, make the finding unmet.'),
        },
        {},
      ),
      description: 'For what is undetermined: which unknown facts would settle it.',
    }),
    capped: flag(
      'More sets exist than are listed in “reasons” or “settles”; “evidence” and “gaps” are whole all the same.',
    ),
    fingerprint: under(
      '6',
      text(
        'A stable name of the finding, from rule, design, subject and plane: 16 hexadecimal digits. It does not depend on the verdict, the words or the line.',
      ),
    ),
  },
  {
    witness: ref('witness', { description: 'For a place that is not covered: the body that comes closest.' }),
    remedy: text('What would mend it, in a sentence; of unmet findings only.'),
    excuse: ref('excuse', { description: 'Of an open finding that is known, waived or attested: by what.' }),
  },
)

/** What a finding is made of. */
export const findingDefinitions: Readonly<Record<string, Schema>> = {
  ...standingDefinitions,
  finding: under('3', {
    ...findingFields,
    description: 'A verdict on one subject and plane, with its grounds.',
  }),
  cited: under('5', {
    ...record<CitedJson>(
      { id: text('The id of the provision, as “opcat norms” lists it.') },
      {
        instrument: text('The id of the instrument that the provision stands in.'),
        pinpoint: text(
          'Where in the instrument, as a lawyer cites it; left out when nobody has confirmed it.',
        ),
        confidence: oneOf(confirmations, 'How sure the pinpoint is.'),
      },
    ),
    description: 'A provision as a rule cites it.',
  }),
  evidence: under('3.8', {
    ...record<Evidence>(
      {
        path: text('The path of the fact where it is stated: “bodies/x/members/seconded”.'),
        plane: oneOf(
          factPlanes,
          'The plane on which it is stated; “both” is a fact that reads the same on either.',
        ),
        value: factValue(
          'The value as stated: a word of the vocabulary, a number in the unit of the fact, a date (year, month or day) or a text.',
        ),
        sources: list(
          text('The id of a source and, after #, the place in it.'),
          'What the fact is taken from, as the design gives it.',
        ),
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
        readAt: text('The path at which it was read, when inherited from “path”.'),
        quoteStatus: oneOf(quoteStatuses, 'What became of the quotation in the text of its source.'),
      },
    ),
    description: 'A fact relied on, with its source and its place in the file.',
  }),
  gap: under('3.2', {
    ...record<Gap>(
      {
        kind: oneOf(
          gapKinds,
          'Why it is not known: nobody stated it; somebody said on purpose that it is unknown; a list does not say that it is complete; a date is too rough for the comparison.',
        ),
        path: text('The path at which the fact would stand.'),
        plane: oneOf(factPlanes, 'The plane on which it would stand.'),
      },
      {
        sources: list(
          text('The id of a source and, after #, the place in it.'),
          'What was consulted, where somebody said that it is unknown.',
        ),
        note: text('Why it is unknown, in the words of the design.'),
        file: text('The file that says so.'),
        line: ordinal('The line in that file, counted from 1.'),
        column: ordinal('The column in that line, counted from 1 in UTF-16 units.'),
      },
    ),
    description: 'A fact that is not stated, or not well enough. Silence is never taken for a refusal.',
  }),
  witness: under('3.14', {
    ...record<Witness>(
      {
        missing: list(
          text('The path of a fact: “powers.files”, or “held” for the mandate itself.'),
          'What that body lacks there.',
        ),
        unknown: list(text('The path of a fact.'), 'What is not known of it.'),
      },
      {
        body: text('The id of the body that comes closest; missing if none comes close.'),
        mandate: text('The id of its mandate, if it has one there.'),
      },
    ),
    description: 'For a hole in the coverage: the nearest body, what it lacks and what is unknown of it.',
  }),
}
