import type { Rule } from '../../../model/rule.ts'
import { subjectKinds } from '../../../model/rule.ts'
import type { Schema } from '../../../model/schema.ts'
import { planes, strengths } from '../../../model/truth.ts'
import { count, list, oneOf, record, text, under } from './field.ts'

/** What every format says of a rule, its provisions aside. */
export const ruleFields = {
  id: text('The id of the rule.'),
  strength: oneOf(strengths, 'How binding its requirement is; the first of its provisions caps it.'),
  theme: text('The id of its theme.'),
  planes: list(oneOf(planes, 'A plane.'), 'The planes on which it is judged; each makes one requirement.'),
  for: under('3.13', oneOf(subjectKinds, 'What it judges, one by one.')),
  title: text('The title of the rule.'),
  examples: {
    ...record<Rule['examples']>(
      {
        met: count('Examples that must be met.'),
        unmet: count('Examples that must be unmet.'),
        undetermined: count('Examples that must be undetermined.'),
        notApplicable: count('Examples to which the rule must not apply.'),
      },
      {},
    ),
    description: 'How many examples in the rule file expect each verdict.',
  },
} satisfies Readonly<Record<string, Schema>>
