import { statuses } from '../model/design.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { designDefinitions } from './definitions.ts'
import { byId, closed, defined, ref, type Schema } from './schema.ts'

/** The schema of a design: structure from here, every fact from the vocabulary. */
export const designSchema = (vocabulary: Vocabulary): Schema =>
  defined(
    {
      title: 'opcat: a design of a national preventive mechanism',
      ...closed(designProperties, {
        required: ['opcat', 'id', 'state', 'name', 'as-of', 'status', 'bodies'],
      }),
    },
    designDefinitions(vocabulary),
  )

/** The keys of a design, header included. */
export const designProperties: Schema = {
  opcat: { const: 'design/1' },
  id: ref('id', { description: 'The name by which reports and baselines know the design' }),
  state: ref('phrase', { description: 'The file of the state, beside this one or below' }),
  name: ref('text'),
  'as-of': ref('date', { description: 'The date at which the design is described' }),
  status: { enum: statuses, description: 'Of the mechanism as such' },
  sources: ref('sources'),
  mechanism: ref('mechanism'),
  bodies: byId(ref('body'), { minProperties: 1 }),
  separations: { type: 'array', items: ref('separation') },
  mandates: closed({ complete: ref('said-yes-no'), list: byId(ref('mandate')) }),
  fixed: {
    type: 'array',
    items: ref('phrase'),
    description: 'What no amendment may touch: it makes the option that option',
  },
}
