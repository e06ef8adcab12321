import { type Lint, levels, type Place, remarkCodes } from '../../../model/lint.ts'
import { ref, type Schema } from '../../../model/schema.ts'
import type { remarkJson } from '../lint-json.ts'
import { count, list, map, oneOf, ordinal, record, text, under } from './field.ts'
import { output } from './output.ts'

const place: Schema = {
  ...record<Place>(
    {
      source: text(
        '“rule:<id>”, “instrument:<id>”, “vocabulary”, “words:<language>” or “problems:<language>”.',
      ),
      path: {
        type: 'array',
        items: {
          type: ['string', 'integer'],
          description: 'A key, or a position in a list; the first is 0.',
        },
        description: 'The way within that source.',
      },
    },
    {},
  ),
  description: 'The rule or the text that a remark is about.',
}

const remark: Schema = under('4', {
  ...record<ReturnType<typeof remarkJson>>(
    {
      code: oneOf(remarkCodes, 'What is wrong or odd, as a word for machines.'),
      level: oneOf(
        levels,
        'A fault has to be mended before a release; a note is for the author to think about.',
      ),
      text: text('What is wrong or odd, in a sentence.'),
      with: map(text('A value.'), 'What fills the sentence, by name.'),
      about: ref('place', { description: 'What it is about.' }),
    },
    {
      file: text('The file to look at, should it be at hand.'),
      line: ordinal('The line in that file, counted from 1.'),
    },
  ),
  description: 'One thing that lint has to say.',
})

/** `opcat/lint/1` as a JSON Schema. */
export const lint = output(
  {
    name: 'lint',
    command: 'rules lint',
    description: 'What is wrong or odd in rules, norms, vocabulary and words.',
  },
  {
    always: {
      rules: count('Rules that were read.'),
      pairs: {
        ...record<Lint['pairs']>(
          { decided: count('Pairs that were decided.'), open: count('Pairs that could not be decided.') },
          {},
        ),
        description: 'Pairs of rules of one strength that read a fact in common.',
      },
      faults: count('Remarks that are faults.'),
      notes: count('Remarks that are notes.'),
      remarks: list(ref('remark'), 'The remarks.'),
    },
    definitions: { place, remark },
  },
)
