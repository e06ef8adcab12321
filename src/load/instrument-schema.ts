import { checkables, confirmations } from '../model/norm.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { closed, defined, ref, type Schema, sharedDefinitions } from './schema.ts'

const authorities = [
  'treaty',
  'treaty-body-guidance',
  'general-assembly-annex',
  'accreditation-body',
  'regional',
  'advocacy',
  'other',
]

/** The schema of an instrument and its provisions. */
export const instrumentSchema = (vocabulary: Vocabulary): Schema =>
  defined(
    { title: 'opcat: an instrument and its provisions', ...instrument },
    {
      ...sharedDefinitions,
      'provision-id': { $comment: 'id', type: 'string', pattern: '^[A-Z][A-Za-z0-9.-]*$' },
      provision: provision(vocabulary),
    },
  )

const instrument: Schema = closed(
  {
    opcat: { const: 'instrument/1' },
    id: ref('provision-id'),
    norms: ref('id', { description: 'The word for --norms' }),
    order: { type: 'number' },
    name: ref('text'),
    title: ref('text'),
    symbol: ref('phrase'),
    date: ref('date'),
    authority: { enum: authorities },
    binding: { enum: ['yes', 'no'] },
    url: ref('url'),
    provisions: {
      type: 'object',
      additionalProperties: false,
      patternProperties: { '^[A-Z][A-Za-z0-9.-]*$': ref('provision') },
    },
  },
  {
    required: [
      'opcat',
      'id',
      'norms',
      'order',
      'name',
      'title',
      'date',
      'authority',
      'binding',
      'provisions',
    ],
  },
)

const provision = (vocabulary: Vocabulary): Schema =>
  closed(
    {
      pinpoint: ref('phrase'),
      confidence: { enum: confirmations },
      asks: { enum: ['must', 'should', 'may'] },
      theme: { enum: vocabulary.themes.map(({ id }) => id) },
      addressee: { enum: ['state', 'npm', 'both'] },
      requires: ref('text', { description: 'What it asks, in words of our own' }),
      reading: ref('text', { description: 'What we infer; never shown as what the text says' }),
      checkable: { enum: checkables },
      exhausted: { enum: ['yes', 'no'], description: 'Whether the rules that cite it test all it asks' },
      why: ref('text', { description: 'Why no rule can test it' }),
      hint: ref('text'),
      related: { type: 'array', items: ref('phrase') },
    },
    { required: ['pinpoint', 'confidence', 'asks', 'theme', 'requires', 'checkable'] },
  )
