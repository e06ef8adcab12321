import { ref, type Schema } from '../../../model/schema.ts'
import { textUnits } from '../../../model/verification.ts'
import type { verifiedJson } from '../verification-json.ts'
import { count, list, oneOf, record, text } from './field.ts'
import { output } from './output.ts'
import { found, quote, stray } from './quote-definitions.ts'

type DesignJson = ReturnType<typeof verifiedJson>

const summary: Schema = {
  ...record<DesignJson['summary']>(
    {
      located: count('Quotations whose words are in the text.'),
      changed: count('Quotations of which only something near is in the text.'),
      missing: count('Quotations to which nothing in the text comes near.'),
      noText: count('Quotations of a source of which no text is at hand.'),
      pinpointsDiffering: count('Quotations that stand in another article than the one cited.'),
      pinpointsAbsent: count('Citations of an article that the text does not have.'),
    },
    {},
  ),
  description: 'How many quotations came out how.',
}

const design: Schema = {
  ...record<DesignJson>(
    {
      id: text('The id of the design.'),
      name: text('The name of the mechanism.'),
      file: text('The file of the design, as it was named.'),
      texts: list(
        {
          ...record<DesignJson['texts'][number]>(
            {
              source: text('The id of the source.'),
              file: text('The file with its text.'),
              unit: oneOf(textUnits, 'What its lines are.'),
              articles: count('The articles that were found in it.'),
            },
            {},
          ),
          description: 'A text that was at hand.',
        },
        'The texts in which quotations were looked for.',
      ),
      summary,
    },
    {},
  ),
  description: 'One design whose quotations were looked for.',
}

/** The same with the design it is of. */
const ofDesign = (schema: Schema): Schema => ({
  ...schema,
  properties: { design: text('The id of the design.'), ...(schema.properties as object) },
  required: ['design', ...(schema.required as readonly string[])],
})

/** `opcat/verification/1` as a JSON Schema. */
export const verification = output(
  {
    name: 'verification',
    command: 'verify',
    description: 'Whether the quotations of designs are in the texts of their sources.',
  },
  {
    always: {
      designs: list(ref('design'), 'The designs, in the order in which they were named.'),
      quotes: list(ref('quote-of-design'), 'All quotations, with the design each is of.'),
      strays: list(ref('stray-of-design'), 'Citations that lead to no article.'),
    },
    definitions: {
      design,
      found,
      'quote-of-design': ofDesign(quote),
      'stray-of-design': ofDesign(stray),
    },
  },
)
