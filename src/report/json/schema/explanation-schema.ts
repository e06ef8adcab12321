import { ref, type Schema } from '../../../model/schema.ts'
import { factPlanes, truths } from '../../../model/truth.ts'
import type { ruleJson, Tree } from '../explanation-json.ts'
import { factValue, list, oneOf, record, text, under } from './field.ts'
import { findingDefinitions, findingFields } from './finding-definitions.ts'
import { output } from './output.ts'
import { ruleFields } from './rule-fields.ts'

const tree: Schema = under('3.1', {
  ...record<Tree>(
    {
      form: text(
        'What this part is: “fact”, or a word of the rule language such as “all”, “any”, “not”, “some”, “every”.',
      ),
      truth: oneOf(truths, 'Whether it holds; what is not known is “unknown”, and never counts as “no”.'),
      children: list(ref('tree'), 'The parts on which its truth rests.'),
    },
    {
      path: text('What the part is about: the path of a fact, a domain, a subject or a rule.'),
      plane: oneOf(factPlanes, 'The plane on which a fact was read.'),
      value: factValue('The value that was found; missing if none is stated.'),
      at: text('The path at which the fact was found.'),
      asks: text('What the condition asks of the fact, in the words of the rule file.'),
    },
  ),
  description: 'A part of the reasoning.',
})

const rule: Schema = under('2', {
  ...record<ReturnType<typeof ruleJson>>(
    {
      ...ruleFields,
      provisions: list(ref('cited'), 'The provisions that it reads, the first of which caps its strength.'),
      requirement: text('What the rule asks, in a sentence.'),
      condition: list(text('A line.'), 'What the rule tests, as its file states it, line by line.'),
    },
    {},
  ),
  description: 'A rule by itself.',
})

const explained: Schema = under('3', {
  ...findingFields,
  properties: {
    ...(findingFields.properties as Schema),
    tree: ref('tree', { description: 'The reasoning behind the verdict.' }),
  },
  required: [...(findingFields.required as readonly string[]), 'tree'],
  description: 'A verdict on one subject and plane, with its grounds and the reasoning behind it.',
})

/** `opcat/explanation/1` as a JSON Schema. */
export const explanation = output(
  {
    name: 'explanation',
    command: 'explain',
    description:
      'The reasoning behind verdicts on a design; without a design, the rules themselves and no findings.',
  },
  {
    always: {
      findings: list(ref('explained'), 'The findings that were asked about; empty without a design.'),
    },
    perhaps: {
      design: text('The id of the design.'),
      rules: list(ref('rule'), 'The rules that were asked about, when no design was named.'),
    },
    definitions: { explained, tree, rule, ...findingDefinitions },
  },
)
