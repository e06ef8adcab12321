import { ref, type Schema } from '../../../model/schema.ts'
import { factPlanes } from '../../../model/truth.ts'
import {
  type Change,
  type FactAt,
  pinpointStatuses,
  quoteStatuses,
  units,
  wordChanges,
} from '../../../model/verification.ts'
import type { foundJson, quoteJson } from '../verification-json.ts'
import { list, oneOf, ordinal, record, text, under } from './field.ts'

/** What became of a quotation. */
export const quoteStatus: Schema = under(
  '6',
  oneOf(
    quoteStatuses,
    'Located: the words are in the text, which proves nothing. Changed: a passage has at least half of their letters in the same order. Missing: none has. No-text: no text of a source is at hand.',
  ),
)

const found: Schema = {
  ...record<ReturnType<typeof foundJson>>(
    {
      file: text('The file with the text of the source.'),
      line: ordinal('The line in that file, counted from 1; in a Word file, the paragraph.'),
      column: ordinal('The column in that line or paragraph, counted from 1 in UTF-16 units.'),
      unit: oneOf(units, 'What “line” counts.'),
      passage: text('What stands there, in one line.'),
    },
    {
      article: text('The article in which it stands, as the text names it.'),
      paragraph: text('The paragraph of that article, as far as the text shows it.'),
    },
  ),
  description: 'Where the words are, or the passage that comes nearest.',
}

const change: Schema = {
  ...record<Change>(
    {
      kind: oneOf(
        wordChanges,
        'In both; in the quotation only; in the text only; left out by the quotation, which says so.',
      ),
      text: text('The words.'),
    },
    {},
  ),
  description: 'A run of words on the way from the quotation to the text.',
}

/** The path and the plane of a fact, as fields. */
export const factAt = {
  path: text('The path of the fact: “bodies/x/members/seconded”.'),
  plane: oneOf(factPlanes, 'The plane on which it is stated; “both” reads the same on either.'),
}

/** The place in a design or a state, as fields. */
export const placeInDesign = {
  file: text('The file of the design or of its state.'),
  line: ordinal('The line in that file, counted from 1.'),
  column: ordinal('The column in that line, counted from 1 in UTF-16 units.'),
}

/** The fields of a quotation; a format that adds its own puts them beside these. */
export const quoteFields: Schema = record<ReturnType<typeof quoteJson>>(
  {
    ...factAt,
    quote: text('The words, as the design has them.'),
    sources: list(text('The id of a source and, after #, the place in it.'), 'Every source cited for it.'),
    status: quoteStatus,
    pinpointStatus: oneOf(
      pinpointStatuses,
      'Whether the words stand in the article cited; absent: the text has no such article; unknown: pinpoint or text name none.',
    ),
    ...placeInDesign,
  },
  {
    source: text('The id of the source that answers best.'),
    pinpoint: text('The place in that source, as the design gives it.'),
    also: list(ref('fact-at'), 'Other facts beside which the same quotation stands.'),
    context: text('The passage with some words on either side.'),
    found: ref('found'),
    difference: list(ref('word-change'), 'What changed, word by word; of changed quotations only.'),
  },
)

/** What a quotation is made of. */
export const quoteDefinitions: Readonly<Record<string, Schema>> = {
  quote: under('6', { ...quoteFields, description: 'A quotation, and what became of it.' }),
  found,
  'word-change': change,
  'fact-at': { ...record<FactAt>(factAt, {}), description: 'The path and the plane of a fact.' },
}
