import { ref, type Schema } from '../../../model/schema.ts'
import { mutantKinds } from '../../../model/trials.ts'
import { planes, verdicts } from '../../../model/truth.ts'
import type { mutantsJson, wrongJson } from '../trials-json.ts'
import { count, flag, list, oneOf, ordinal, record, text, under } from './field.ts'
import { output } from './output.ts'

type MutantsJson = ReturnType<typeof mutantsJson>

const wrong: Schema = {
  ...record<ReturnType<typeof wrongJson>>(
    {
      rule: text('The id of the rule.'),
      plane: oneOf(planes, 'The plane of the example.'),
      expected: oneOf(verdicts, 'The verdict that the example expects.'),
      given: oneOf(verdicts, 'The verdict that the rule gives.'),
      file: text('The file of the example.'),
      line: ordinal('The line in that file, counted from 1.'),
    },
    {},
  ),
  description: 'An example whose verdict is not the expected one.',
}

const mutantFields = {
  rule: text('The id of the rule.'),
  mutant: text('The name of the mutant, unique within the rule.'),
  kind: oneOf(mutantKinds, 'How it differs from the rule.'),
  at: list(
    text('A step.'),
    'Where in the rule: “require”, “where”, “planes”, “of”, then the quantifiers on the way.',
  ),
  before: text('What stands there, in the words of the rule language.'),
  after: text('What stands there in the mutant.'),
  text: text('What was changed, in words.'),
}

const position = {
  file: text('The rule file, should it be at hand.'),
  line: ordinal('The line in that file, counted from 1.'),
}

const mutant: Schema = {
  ...record<MutantsJson['survivors'][number]>(mutantFields, position),
  description: 'A mutant that no example notices.',
}

const excused: Schema = {
  ...record<MutantsJson['equivalent'][number]>(
    { ...mutantFields, why: text('Why no example could ever tell it from the rule.') },
    position,
  ),
  description: 'A mutant that the rule file says is equivalent to the rule.',
}

const stale: Schema = {
  ...record<MutantsJson['stale'][number]>(
    {
      rule: mutantFields.rule,
      mutant: mutantFields.mutant,
      ...position,
      killed: flag('Whether an example kills that mutant; otherwise there is no such mutant.'),
    },
    {},
  ),
  description: 'What a rule file says of a mutant that does not survive.',
}

const mutants: Schema = {
  ...record<MutantsJson>(
    {
      total: count('Mutants that were tried.'),
      killed: count('Mutants that an example tells from the rule.'),
      share: {
        type: 'number',
        minimum: 0,
        maximum: 100,
        description: 'Killed among those not equivalent, in per cent, cut to one decimal.',
      },
      least: {
        type: 'number',
        minimum: 0,
        maximum: 100,
        description: 'The share that is asked, in per cent.',
      },
      survivors: list(ref('mutant'), 'Mutants that no example notices.'),
      equivalent: list(ref('excused'), 'Mutants that are said to be equivalent.'),
      stale: list(ref('stale'), 'What is said of mutants that do not survive.'),
    },
    {},
  ),
  description: 'What became of the rules with one thing changed.',
}

/** `opcat/trials/1` as a JSON Schema. */
export const trials = output(
  {
    name: 'trials',
    command: 'rules test',
    description: 'What the examples of the rules gave, and which changes to the rules they notice.',
  },
  {
    always: {
      rules: count('Rules that have examples.'),
      examples: count('Examples that were run.'),
      wrong: list(ref('wrong'), 'Examples with another verdict than expected.'),
    },
    perhaps: {
      mutants: under('4', ref('mutants', { description: 'Missing when only the examples were asked for.' })),
    },
    definitions: { wrong, mutants, mutant, excused, stale },
  },
)
