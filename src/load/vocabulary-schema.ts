import { byId, choose, closed, defined, ref, type Schema, sharedDefinitions } from './schema.ts'

const planes: Schema = { type: 'array', items: { enum: ['law', 'practice'] } }
const listOfIds: Schema = { type: 'array', items: ref('id') }
const named: Schema = byId(ref('text'))
const groups = ['state', 'mechanism', 'body', 'body-and-mandate', 'mandate', 'separation']

const words: Schema = { type: 'array', items: ref('phrase'), minItems: 1 }
const division = closed({ one: words, many: words }, { required: ['one', 'many'] })

/** The words by which texts name their parts; a vocabulary may do without. */
const divisions = closed(
  {
    article: division,
    section: division,
    paragraph: division,
    annex: division,
    numbers: { type: 'object', additionalProperties: ref('phrase') },
    endings: words,
    suffixes: words,
  },
  { required: ['article', 'section', 'paragraph', 'annex', 'numbers', 'endings', 'suffixes'] },
)

const vocabulary: Schema = closed(
  {
    opcat: { const: 'vocabulary/1' },
    themes: named,
    levers: byId(
      closed({ weight: { type: 'number', minimum: 0 }, name: ref('text') }, { required: ['weight', 'name'] }),
    ),
    functions: named,
    'place-types': byId(closed({ name: ref('text'), article: ref('phrase') }, { required: ['name'] })),
    values: named,
    answers: closed({ yes: listOfIds, partial: listOfIds }, { required: ['yes', 'partial'] }),
    divisions,
    facts: closed(Object.fromEntries(groups.map(group => [group, ref('kinds')]))),
  },
  { required: ['opcat', 'themes', 'levers', 'functions', 'place-types', 'values', 'facts'] },
)

const kind: Schema = closed(
  {
    type: { enum: ['yes-no', 'one-of', 'some-of', 'number', 'date', 'text'] },
    values: { type: 'array', items: ref('id'), minItems: 1 },
    of: { enum: ['functions'] },
    unit: ref('phrase'),
    planes,
    inherits: planes,
    lever: ref('id'),
    name: ref('text'),
    ask: closed({ law: ref('text'), practice: ref('text'), both: ref('text') }, { minProperties: 1 }),
  },
  {
    required: ['type', 'planes', 'lever', 'name', 'ask'],
    ...choose({ properties: { type: { const: 'one-of' } }, required: ['type'] }, { required: ['values'] }),
  },
)

/** The schema of the vocabulary, the one from which those of designs, states and rules are made. */
export const vocabularySchema: Schema = defined(
  { title: 'opcat: everything a design or a state can state', ...vocabulary },
  {
    ...sharedDefinitions,
    kinds: {
      type: 'object',
      additionalProperties: false,
      patternProperties: { '^[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*$': ref('kind') },
    },
    kind,
  },
)
