import { defined, type Schema } from '../../../model/schema.ts'
import { languages } from '../../../model/truth.ts'
import { oneOf, text, under } from './field.ts'

/** A format that opcat writes: the words that write it, and its JSON Schema. */
export interface OutputFormat {
  readonly command: string
  readonly schema: Schema
}

/** What a format is called, what writes it and what it holds. */
export interface About {
  readonly name: string
  readonly command: string
  readonly description: string
}

/** The fields at the top of a format; one with `perhaps: true` may be missing. */
export type Fields = Readonly<Record<string, Schema>>

const tool: Schema = {
  type: 'object',
  description: 'What wrote this.',
  properties: {
    name: { const: 'opcat', description: 'The name of the tool.' },
    version: text('The version of the package that wrote this; formats have versions of their own.'),
  },
  required: ['name', 'version'],
}

/** A format: its head, which all share, then the fields of its own. */
export const output = (
  { name, command, description }: About,
  fields: { readonly always: Fields; readonly perhaps?: Fields; readonly definitions?: Fields },
): OutputFormat => {
  const { always, perhaps = {}, definitions = {} } = fields
  const head: Fields = {
    format: {
      const: `opcat/${name}/1`,
      description: 'The format and its version. Within a version fields are only ever added.',
    },
    tool,
    language: oneOf(
      languages,
      'The language of every text for people; names of fields and words for machines never change.',
    ),
  }
  const schema = under('5', {
    $id: `urn:opcat:${name}:1`,
    title: `opcat ${command} --format json`,
    description: `${description} A reader passes over fields that it does not know.`,
    type: 'object',
    properties: { ...head, ...always, ...perhaps },
    required: [...Object.keys(head), ...Object.keys(always)],
  })
  return { command: `opcat ${command} --format json`, schema: defined(schema, definitions) }
}
