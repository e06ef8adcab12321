import { ref, type Schema } from '../../../model/schema.ts'
import type { Excuse, Now, Overall, Renamed } from '../../../model/standing.ts'
import { planes, verdicts } from '../../../model/truth.ts'
import type { entryJson, staleJson, standingJson } from '../standing-json.ts'
import { count, list, oneOf, ordinal, record, text, under } from './field.ts'

/** The keys that any member of a union has. */
type KeyOf<Union> = Union extends Union ? keyof Union : never

/** A union as one object: `by` tells its members apart, and what only some of them have may be missing. */
type Told<Union, Always extends PropertyKey> = { [Key in Always]: unknown } & {
  [Key in Exclude<KeyOf<Union>, Always>]?: unknown
}

const kinds = ['baseline', 'waiver', 'attestation']
const nows: readonly Now[] = [...verdicts, 'no-finding', 'no-subject', 'no-rule']

const expires = text('The last day on which it holds; a month or a year holds to its last day.')
const attested = oneOf(['met', 'unmet'], 'What is attested; one of “unmet” makes the finding count as unmet.')

const named = {
  by: oneOf(kinds, 'What the entry is.'),
  rule: text('The id of the rule.'),
  subject: text('The subject, as findings name it.'),
}

const saidOfIt = {
  design: text('The id of the design; missing where any design is meant.'),
  plane: oneOf(planes, 'The plane; missing where both are meant.'),
  verdict: oneOf(
    ['unmet', 'undetermined', 'met'],
    'Of a baseline the verdict that was known, of an attestation what it attests.',
  ),
  fingerprint: text('The fingerprint of the known finding; of a baseline only.'),
  reason: text('Why, in the words of who answers for it.'),
  author: text('Who answers for it.'),
  expires,
  file: text('The file of the entry, as it was named.'),
  line: ordinal('The line in that file, counted from 1.'),
}

const entry: Schema = {
  ...record<Told<ReturnType<typeof entryJson>, keyof typeof named>>(named, saidOfIt),
  description: 'An entry of a baseline or of a file of waivers.',
}

const stale: Schema = {
  ...record<Told<ReturnType<typeof staleJson>, keyof typeof named | 'now'>>(
    { ...named, now: oneOf(nows, 'What stands there now: a verdict, or no such finding, subject or rule.') },
    saidOfIt,
  ),
  description: 'An entry that has no effect any more.',
}

const renamed: Schema = {
  ...record<Renamed>(
    {
      from: text('What the entries name: a subject, or the id of a design; “*” stands for any part.'),
      to: text('What stands there now under the same rules, with the same verdicts.'),
      entries: list(ref('entry'), 'The entries of the baseline that no longer apply.'),
    },
    {},
  ),
  description: 'What seems to have another name now. It is said, and excuses nothing.',
}

const stands: Schema = {
  ...record<Record<'baseline' | 'waived' | 'attestedMet' | 'attestedUnmet' | 'new', number>>(
    {
      baseline: count('Requirements of which everything that is open is in the baseline.'),
      waived: count('Requirements that a waiver excuses, at least in part.'),
      attestedMet: count('Requirements of which everything that is open is attested to be met.'),
      attestedUnmet: count('Requirements that count only because they are attested to be unmet.'),
      new: count('Requirements with something open that nothing excuses.'),
    } satisfies Record<string, Schema>,
    {},
  ),
  description: 'Open requirements by how they stand; together as many as the computed verdict has.',
}

/** What is made of what was known: excuses, and entries that no longer hold. */
export const standingDefinitions: Readonly<Record<string, Schema>> = {
  excuse: under('6', {
    ...record<Told<Excuse, 'by'>>(
      { by: oneOf(kinds, 'What the finding is known by.') },
      {
        verdict: attested,
        reason: text('Why, in the words of who answers for it.'),
        author: text('Who answers for it.'),
        expires,
        attested: ref('excuse', { description: 'The attestation of “unmet” on what is waived.' }),
      },
    ),
    description: 'Why an open finding is not new. The verdict stays as computed.',
  }),
  standing: under('6', {
    ...record<ReturnType<typeof standingJson>>(
      {
        requirements: {
          ...record<ReturnType<typeof standingJson>['requirements']>(
            {
              unmet: ref('stands', { description: 'The requirements that are unmet.' }),
              undetermined: ref('stands', { description: 'The requirements that are undetermined.' }),
            },
            {},
          ),
          description: 'How the open requirements stand.',
        },
        stale: list(ref('stale'), 'Entries on this design that have no effect any more.'),
        expired: list(ref('entry'), 'Entries whose last day is over, and whose finding counts again.'),
        renamed: list(ref('renamed'), 'Subjects that seem to have another name now.'),
      },
      {},
    ),
    description: 'How the findings on a design stand to a baseline and waivers.',
  }),
  overall: under('6', {
    ...record<Overall>(
      {
        notJudged: list(text('The id of a design.'), 'Designs that were named there and not judged.'),
        renamed: list(ref('renamed'), 'Designs whose id seems to have changed.'),
        stale: list(ref('stale'), 'Entries that name no design and have no effect in any.'),
      },
      {},
    ),
    description: 'What of baselines and waivers only shows over all designs.',
  }),
  entry,
  stale,
  renamed,
  stands,
}
