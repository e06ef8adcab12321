import type { Schema } from '../../../model/schema.ts'

/** The keys of something written that may be missing. */
type Perhaps<Written> = {
  [Key in keyof Written]-?: object extends Pick<Written, Key> ? Key : never
}[keyof Written]

type Always<Written> = Exclude<keyof Written, Perhaps<Written>>

/**
 * An object with all its fields, those that are always written and those that may be missing: a field that its type has
 * and the schema does not describe does not compile. Readers pass over other fields, since fields are only ever added.
 */
export const record = <Written extends object>(
  always: Readonly<Record<Always<Written>, Schema>>,
  perhaps: Readonly<Record<Perhaps<Written>, Schema>>,
): Schema => ({ type: 'object', properties: { ...always, ...perhaps }, required: Object.keys(always) })

/** A text, with what it says. */
export const text = (description: string): Schema => ({ type: 'string', description })

/** A number of things. */
export const count = (description: string): Schema => ({ type: 'integer', minimum: 0, description })

/** A number of a line or a column, counted from 1. */
export const ordinal = (description: string): Schema => ({ type: 'integer', minimum: 1, description })

/** True or false. */
export const flag = (description: string): Schema => ({ type: 'boolean', description })

/** One of the words of a list; the list is the model's own. */
export const oneOf = (words: readonly string[], description: string): Schema => ({ enum: words, description })

/** A list of things of one kind. */
export const list = (items: Schema, description: string): Schema => ({ type: 'array', items, description })

/** A map from names that a design or a rule pack chooses. */
export const map = (entry: Schema, description: string): Schema => ({
  type: 'object',
  additionalProperties: entry,
  description,
})

/** The value of a fact; truth is a word, never true, false or null. */
export const factValue = (description: string): Schema => ({ type: ['string', 'number'], description })

/** Where the contract says what a part means. */
export const under = (section: string, schema: Schema): Schema => ({
  $comment: `Contract, section ${section}`,
  ...schema,
})
