import { ref, type Schema } from '../../../model/schema.ts'
import { planes } from '../../../model/truth.ts'
import { attachments, factTypes, type PlaceType, type Vocabulary } from '../../../model/vocabulary.ts'
import type { factJson } from '../facts-json.ts'
import { list, oneOf, record, text, under } from './field.ts'
import { output } from './output.ts'

type FactJson = ReturnType<typeof factJson>

const fact: Schema = under('2', {
  ...record<FactJson>(
    {
      path: text('The path of the fact, from what it attaches to: “members.seconded”.'),
      on: list(oneOf(attachments, 'A kind of thing.'), 'What it attaches to.'),
      type: oneOf(factTypes, 'What kind of value it takes.'),
      values: list(ref('value'), 'The listed values of one-of and some-of facts; empty for the other types.'),
      planes: list(
        oneOf(planes, 'A plane.'),
        'The planes on which it has a meaning; empty if it reads the same on both.',
      ),
      inherits: list(
        oneOf(planes, 'A plane.'),
        "The planes on which a silent part takes its parent's value.",
      ),
      lever: text('The lowest legal form that can change it; one of “levers”.'),
      name: text('What the fact is called.'),
      ask: {
        type: 'object',
        description: 'The question whose answer it is, plane by plane; “both” for a fact without plane.',
        properties: {
          law: text('What is asked of the texts.'),
          practice: text('What is asked of what is observed.'),
          both: text('What is asked of a fact that reads the same on both planes.'),
        },
      },
    },
    { unit: text('The unit of a number.') },
  ),
  description: 'A fact that a design can state.',
})

const value: Schema = {
  ...record<FactJson['values'][number]>(
    { value: text('The value as a design states it.'), name: text('What it is called.') },
    {},
  ),
  description: 'A value that a fact can take.',
}

const named = { id: text('The word as a design states it.'), name: text('What it is called.') }

const placeType: Schema = {
  ...record<Omit<PlaceType, 'name'> & { readonly name: string }>(named, {
    article: text('The article that names such places.'),
  }),
  description: 'A category of places of deprivation of liberty.',
}

const lever: Schema = {
  ...record<Omit<Vocabulary['levers'][number], 'name'> & { readonly name: string }>(
    {
      ...named,
      weight: { type: 'number', description: 'How hard it is to use, beside the others; it has no unit.' },
    },
    {},
  ),
  description: 'A legal form by which facts can be changed.',
}

const performed: Schema = {
  ...record<{ readonly id: string; readonly name: string }>(named, {}),
  description: 'What a body does, or would do under the design.',
}

/** `opcat/facts/1` as a JSON Schema. */
export const facts = output(
  { name: 'facts', command: 'facts', description: 'The vocabulary: everything that a design can state.' },
  {
    always: {
      facts: list(ref('fact'), 'The facts, in the order of the vocabulary.'),
      functions: list(ref('function'), 'The functions that a body can have.'),
      placeTypes: list(ref('placeType'), 'The place types.'),
      levers: list(ref('lever'), 'The levers, the heaviest first.'),
    },
    definitions: { fact, value, function: performed, placeType, lever },
  },
)
