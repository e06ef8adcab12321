import type { Attachment, Vocabulary } from '../model/vocabulary.ts'
import { kindsOn } from './fact-kinds.ts'
import { factDefinitions, factTree, type NameOf } from './fact-schema.ts'
import { roles } from './listed-words.ts'
import { byId, closed, listOr, oneOrMore, ref, type Schema, sharedDefinitions } from './schema.ts'

/** Everything that designs, states and the examples of rules are made of. */
export const designDefinitions = (vocabulary: Vocabulary): Schema => {
  const { definitions, nameOf } = factDefinitions(vocabulary.facts)
  const facts = (attachment: Attachment): Schema => factTree(kindsOn(vocabulary, attachment), nameOf)
  return {
    ...sharedDefinitions,
    ...definitions,
    function: { $comment: 'function', enum: vocabulary.functions.map(({ id }) => id) },
    'place-type': { $comment: 'place-type', enum: vocabulary.placeTypes.map(({ id }) => id) },
    mechanism: closed(facts('mechanism'), { $comment: 'facts' }),
    body: closed(
      { name: ref('text'), 'part-of': ref('id'), role: { enum: roles }, ...facts('body') },
      { $comment: 'facts' },
    ),
    mandate: mandate(facts('mandate'), heldOf(vocabulary, nameOf)),
    separation: closed(
      {
        between: { $comment: 'pair', type: 'array', items: ref('id'), minItems: 2, maxItems: 2 },
        ...facts('separation'),
      },
      { required: ['between'], $comment: 'facts' },
    ),
    state: state(facts('state')),
  }
}

const heldOf = (vocabulary: Vocabulary, nameOf: NameOf): Schema => {
  const held = vocabulary.facts.find(({ path }) => path === 'held')
  return held ? ref(`said-${nameOf(held)}`, { title: held.name.en }) : {}
}

const mandate = (facts: Schema, held: Schema): Schema =>
  closed(
    {
      body: ref('id', { description: 'The body that holds the mandate' }),
      function: ref('function'),
      places: listOr(
        'all',
        ref('id', { description: 'An entry of the catalogue of the state, or a place type' }),
      ),
      except: { type: 'array', items: ref('id') },
      levels: listOr('all', ref('id')),
      law: held,
      practice: held,
      ...facts,
    },
    { required: ['body', 'function', 'places', 'levels'], $comment: 'facts' },
  )

const state = (facts: Schema): Schema =>
  closed({
    opcat: { const: 'state/1' },
    id: ref('id'),
    name: ref('text'),
    sources: ref('sources'),
    levels: byId(closed({ name: ref('text') }), { minProperties: 1 }),
    places: closed({
      complete: ref('said-yes-no', { description: 'Whether there are no places but these' }),
      list: byId(
        closed(
          {
            type: ref('place-type'),
            levels: { type: 'array', items: ref('id'), minItems: 1 },
            name: ref('text'),
            source: oneOrMore(ref('source-reference')),
            note: ref('phrase'),
          },
          { required: ['type', 'levels'] },
        ),
      ),
    }),
    ...facts,
  })
