import { ref } from '../../../model/schema.ts'
import type { listedRuleJson } from '../rules-json.ts'
import { list, record, text, under } from './field.ts'
import { output } from './output.ts'
import { ruleFields } from './rule-fields.ts'

const rule = under('2', {
  ...record<ReturnType<typeof listedRuleJson>>(
    {
      ...ruleFields,
      provisions: list(
        text('The id of a provision.'),
        'The provisions that it reads, the first of which caps its strength.',
      ),
    },
    {},
  ),
  description: 'A testable reading of one or more provisions.',
})

/** `opcat/rules/1` as a JSON Schema. */
export const rules = output(
  { name: 'rules', command: 'rules', description: 'The catalogue of rules.' },
  { always: { rules: list(ref('rule'), 'The rules, in the order of the norms.') }, definitions: { rule } },
)
