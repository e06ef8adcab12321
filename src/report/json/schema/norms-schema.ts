import { checkables, confirmations } from '../../../model/norm.ts'
import { ref, type Schema } from '../../../model/schema.ts'
import { strengths } from '../../../model/truth.ts'
import type { instrumentJson, provisionJson } from '../norms-json.ts'
import { flag, list, oneOf, record, text, under } from './field.ts'
import { output } from './output.ts'

const instrument: Schema = under('2', {
  ...record<ReturnType<typeof instrumentJson>>(
    {
      id: text('The id of the instrument.'),
      norms: text('The word for --norms under which it is chosen.'),
      order: { type: 'number', description: 'Its place among the instruments; the lowest comes first.' },
      name: text('Its short name.'),
      title: text('Its whole title.'),
      date: text('Its date: a year, a month or a day.'),
      authority: text('What kind of authority it has: “treaty”, “treaty-body-guidance”, ...'),
      binding: flag('Whether it binds States.'),
    },
    {
      symbol: text('Its official symbol.'),
      url: text('Where it can be read.'),
    },
  ),
  description: 'A norm text.',
})

const provision: Schema = under('2', {
  ...record<ReturnType<typeof provisionJson>>(
    {
      id: text('The id of the provision.'),
      instrument: text('The id of its instrument.'),
      confidence: oneOf(confirmations, 'How sure its pinpoint is.'),
      strength: oneOf(strengths, 'Only “must” in a binding text is an obligation.'),
      theme: text('The id of its theme.'),
      checkable: oneOf(checkables, 'Whether a description of a design can show what it asks.'),
      exhausted: flag('Whether the rules that read it test all that it asks.'),
      rules: list(text('The id of a rule.'), 'The rules that read it.'),
      requires: text('What it asks, in words of our own.'),
    },
    {
      pinpoint: text('Where in the instrument; left out when nobody has confirmed it.'),
      why: text('Why no rule can test it, or not all of it.'),
    },
  ),
  description: 'A citable part of an instrument.',
})

/** `opcat/norms/1` as a JSON Schema. */
export const norms = output(
  {
    name: 'norms',
    command: 'norms',
    description: 'Which provisions are tested by which rules, and why others are not.',
  },
  {
    always: {
      instruments: list(ref('instrument'), 'The norm texts.'),
      provisions: list(ref('provision'), 'Their provisions, in order.'),
    },
    definitions: { instrument, provision },
  },
)
