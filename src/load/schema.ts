import { ref, type Schema } from '../model/schema.ts'
import { languages } from '../model/truth.ts'

export { defined, ref, type Schema } from '../model/schema.ts'

/** A map that takes these keys and no others. */
export const closed = (properties: Schema, more: Schema = {}): Schema => ({
  type: 'object',
  additionalProperties: false,
  properties,
  ...more,
})

/** A map from ids to entries of one shape. */
export const byId = (entry: Schema, more: Schema = {}): Schema => ({
  type: 'object',
  additionalProperties: false,
  patternProperties: { '^[a-z][a-z0-9-]*$': entry },
  ...more,
})

/** One schema for what meets a condition, another for the rest; unlike `anyOf` it says exactly what is wrong. */
export const choose = (condition: Schema, met: Schema, otherwise: Schema = {}): Schema => ({
  if: condition,
  then: met,
  else: otherwise,
})

/** One entry, or a list of them. */
export const oneOrMore = (entry: Schema): Schema =>
  choose({ type: 'array' }, { type: 'array', minItems: 1, items: entry }, entry)

/** A list of entries, or one word that stands for all of them. */
export const listOr = (word: string, entry: Schema): Schema =>
  choose({ type: 'array' }, { type: 'array', items: entry }, { enum: [word], $comment: 'list' })

/** Years that dates of law have; a date moved by a period then still has four digits. */
const year = '[12]\\d{3}'
const leapYear = '([12]\\d(0[48]|[2468][048]|[13579][26])|(1[26]|2[048])00)'
const day = (until: string): string => `(0[1-9]|1\\d|${until})`

/** A year, a month or a day that the calendar has. */
export const datePattern = `^(${[
  `${year}(-(0[1-9]|1[0-2]))?`,
  `${year}-(0[13578]|1[02])-${day('2\\d|3[01]')}`,
  `${year}-(0[469]|11)-${day('2\\d|30')}`,
  `${year}-02-${day('2[0-8]')}`,
  `${leapYear}-02-29`,
].join('|')})$`

/** What every kind of file shares. A `$comment` tells the checker what kind of thing was meant. */
export const sharedDefinitions: Schema = {
  id: { $comment: 'id', type: 'string', pattern: '^[a-z][a-z0-9-]*$' },
  phrase: { type: 'string', pattern: '\\S' },
  text: closed(Object.fromEntries(languages.map(language => [language, ref('phrase')])), {
    minProperties: 1,
  }),
  titles: choose({ type: 'object' }, ref('text'), ref('phrase')),
  date: {
    $comment: 'date',
    type: ['string', 'integer'],
    pattern: datePattern,
    minimum: 1000,
    maximum: 2999,
  },
  url: { $comment: 'url', type: 'string', pattern: '^https?://\\S+$' },
  'source-reference': { $comment: 'source', type: 'string', pattern: '^[a-z][a-z0-9-]*(#\\S+)?$' },
  sources: byId(
    closed(
      {
        title: ref('titles'),
        date: ref('date'),
        url: ref('url'),
        form: ref('phrase'),
        language: ref('phrase'),
        text: ref('phrase', {
          description:
            'A file with the text of the source, beside this one or below: .md, .txt, .html, Akoma Ntoso .xml or .docx; quotations are looked for in it',
        }),
      },
      { required: ['title'] },
    ),
    { description: 'What facts cite: each fact names a source, and after # the place in it' },
  ),
}
