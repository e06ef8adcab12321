import { subjectKinds } from '../model/rule.ts'
import { strengths } from '../model/truth.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { conditionDefinitions } from './condition-schema.ts'
import { designDefinitions } from './definitions.ts'
import { designProperties } from './design-schema.ts'
import { choose, closed, defined, ref, type Schema } from './schema.ts'

const says = ['title', 'requirement', 'met', 'unmet', 'undetermined', 'remedy']
const verdicts = ['met', 'unmet', 'undetermined', 'not-applicable']
const planes: Schema = { enum: ['law', 'practice'] }

/** The schema of a rule, examples inside. */
export const ruleSchema = (vocabulary: Vocabulary): Schema =>
  defined(
    { title: 'opcat: a rule, a testable reading of one or more provisions', ...rule(vocabulary) },
    {
      ...designDefinitions(vocabulary),
      ...conditionDefinitions,
      'rule-id': { $comment: 'id', type: 'string', pattern: '^[a-z][a-z0-9-]*/[a-z0-9][a-z0-9-]*$' },
      example: closed(
        { expect: { enum: verdicts }, plane: planes, state: ref('state'), design: ref('example-design') },
        { required: ['expect', 'design'] },
      ),
      equivalent: closed(
        {
          mutant: ref('phrase', { description: 'Its name, as `opcat rules test` prints it' }),
          why: ref('text'),
        },
        { required: ['mutant', 'why'] },
      ),
      'example-design': closed(designProperties),
    },
  )

const rule = (vocabulary: Vocabulary): Schema =>
  closed(
    {
      opcat: { const: 'rule/1' },
      id: ref('rule-id'),
      provisions: { type: 'array', minItems: 1, items: ref('phrase') },
      strength: { enum: strengths, description: 'At most that of the first provision' },
      theme: { enum: vocabulary.themes.map(({ id }) => id) },
      planes: { type: 'array', minItems: 1, items: planes },
      for: { enum: subjectKinds },
      of: ref('meetings'),
      grid: { enum: ['reach', 'powers'] },
      where: ref('condition'),
      require: ref('condition'),
      says: closed(Object.fromEntries(says.map(key => [key, ref('text')])), { required: says }),
      examples: { type: 'array', items: ref('example') },
      equivalent: {
        type: 'array',
        items: ref('equivalent'),
        description: 'Mutants of this rule that mean the same as it does, so that no example can kill them',
      },
    },
    {
      required: ['id', 'provisions', 'strength', 'theme', 'planes', 'for', 'require', 'says', 'examples'],
      ...choose({ properties: { for: { const: 'separations' } } }, { required: ['of'] }),
    },
  )
