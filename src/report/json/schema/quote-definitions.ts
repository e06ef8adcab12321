import { ref, type Schema } from '../../../model/schema.ts'
import { factPlanes } from '../../../model/truth.ts'
import {
  type Change,
  type FactAt,
  type Passage,
  pinpointStatuses,
  quoteStatuses,
  type StrayPinpoint,
  textUnits,
  wordChanges,
} from '../../../model/verification.ts'
import type { quoteJson } from '../verification-json.ts'
import { list, oneOf, ordinal, record, text, under } from './field.ts'

type Found = Omit<Passage, 'before' | 'after'>

const where = {
  file: text('The file of the design or its state, as it was named.'),
  line: ordinal('The line in that file, counted from 1.'),
  column: ordinal('The column in that line, counted from 1 in UTF-16 units.'),
}

const at = {
  path: text('The path of the fact.'),
  plane: oneOf(factPlanes, 'The plane on which it is stated.'),
}

/** Where a quotation was found. */
export const found: Schema = {
  ...record<Found>(
    {
      file: text('The file with the text of the source.'),
      line: ordinal('The line of that file, or the paragraph of a Word file, counted from 1.'),
      column: ordinal('The column, counted from 1 in UTF-16 units.'),
      unit: oneOf(textUnits, 'What “line” counts.'),
      passage: text('What stands there.'),
    },
    {
      article: text('The article in which it stands, as the text has it.'),
      paragraph: text('The paragraph of that article.'),
    },
  ),
  description: 'Where the words, or those nearest to them, stand in the text.',
}

/** A quotation and what became of it. */
export const quote: Schema = under('6', {
  ...record<ReturnType<typeof quoteJson>>(
    {
      ...at,
      quote: text('The words as the design quotes them.'),
      sources: list(text('The id of a source and, after #, the place in it.'), 'Every source cited for it.'),
      status: oneOf(
        quoteStatuses,
        'Located: the words are in the text, which proves nothing more; changed: words near them are; missing; no-text: no text is at hand.',
      ),
      pinpointStatus: oneOf(
        pinpointStatuses,
        'Whether it stands in the article that is cited; absent: the text has no such article; unknown: no article can be told.',
      ),
      ...where,
    },
    {
      source: text('The source that answers best.'),
      pinpoint: text('The place that is cited in that source.'),
      also: list(
        { ...record<FactAt>(at, {}), description: 'Another fact.' },
        'Other facts that the same quotation stands beside.',
      ),
      context: text('The passage with some words on either side.'),
      found: ref('found'),
      difference: list(
        {
          ...record<Change>(
            {
              kind: oneOf(
                wordChanges,
                'Shared by both; only in the quotation; only in the text; left out by the quotation itself.',
              ),
              text: text('The words.'),
            },
            {},
          ),
          description: 'A run of words.',
        },
        'From the words of the quotation to those of the text, where they differ.',
      ),
    },
  ),
  description: 'A quotation of the design, and what became of it.',
})

/** A citation that leads to no article. */
export const stray: Schema = under('6', {
  ...record<StrayPinpoint>(
    {
      ...at,
      source: text('The id of the source.'),
      pinpoint: text('The article that is cited.'),
      ...where,
    },
    {},
  ),
  description: 'A citation of an article that the text of the source does not have.',
})
