import { ref, type Schema } from '../../../model/schema.ts'
import { type StrayPinpoint, units } from '../../../model/verification.ts'
import type { verifiedJson } from '../verification-json.ts'
import { count, list, oneOf, record, text, under } from './field.ts'
import { output } from './output.ts'
import { factAt, placeInDesign, quoteDefinitions, quoteFields } from './quote-definitions.ts'

type VerifiedJson = ReturnType<typeof verifiedJson>

const sourceText: Schema = {
  ...record<VerifiedJson['texts'][number]>(
    {
      source: text('The id of the source.'),
      file: text('The file with its text.'),
      unit: oneOf(units, 'What places in it are counted by.'),
      articles: count('Articles that were found in it.'),
    },
    {},
  ),
  description: 'The text of a source that is at hand.',
}

const summary: Schema = {
  ...record<VerifiedJson['summary']>(
    {
      located: count('Quotations that are in the text of a source.'),
      changed: count('Quotations of which the text says something near.'),
      missing: count('Quotations of which the text has nothing near.'),
      noText: count('Quotations of which no text is at hand.'),
      pinpointsDiffering: count('Quotations that stand in another article than the one cited.'),
      pinpointsAbsent: count(
        'Citations of an article that the text does not have, with a quotation or without.',
      ),
    },
    {},
  ),
  description: 'How many came out how.',
}

const design: Schema = {
  ...record<VerifiedJson>(
    {
      id: text('The id of the design.'),
      name: text('The name of the mechanism.'),
      file: text('The file of the design, as it was named; “-” is standard input.'),
      texts: list(ref('text'), 'The texts of its sources that are at hand.'),
      summary: ref('summary'),
    },
    {},
  ),
  description: 'A design whose quotations were looked for.',
}

const ofDesign = { design: text('The id of the design.') }

const stray: Schema = under('6', {
  ...record<StrayPinpoint & { readonly design: string }>(
    {
      ...ofDesign,
      ...factAt,
      source: text('The id of the source.'),
      pinpoint: text('The place in it that is cited.'),
      ...placeInDesign,
    },
    {},
  ),
  description: 'A citation of an article that the text of the source does not have.',
})

const { properties, required } = quoteFields as { properties: Schema; required: readonly string[] }
const quote: Schema = under('6', {
  ...quoteFields,
  properties: { ...ofDesign, ...properties },
  required: ['design', ...required],
  description: 'A quotation, and what became of it.',
})

/** `opcat/verification/1` as a JSON Schema. */
export const verification = output(
  {
    name: 'verification',
    command: 'verify',
    description:
      'Which quotations are in the texts of their sources. Located says that the words are there, never that they prove anything.',
  },
  {
    always: {
      designs: list(ref('design'), 'The designs, in the order in which they were named.'),
      quotes: list(ref('quote'), 'Their quotations, in the order of the files.'),
      strays: list(
        ref('stray'),
        'Citations that lead to no article, beside those that a quotation tells of.',
      ),
    },
    definitions: { ...quoteDefinitions, design, summary, text: sourceText, quote, stray },
  },
)
