import { Ajv, type Options } from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'
import type { Vocabulary } from '../model/vocabulary.ts'
import type { Schema } from './schema.ts'
import { schemaOf } from './schemas.ts'
import { kinds, type Validators } from './validators.ts'

/** All problems at once; `verbose` so that each carries the part of the schema that says what would be right. */
const options: Options = {
  allErrors: true,
  verbose: true,
  strictTypes: false,
  allowUnionTypes: true,
  messages: false,
  inlineRefs: false,
}

/** Validators for a vocabulary, compiled on the spot; only the build and tests may wait for that. */
export const compileValidators = (vocabulary: Vocabulary): Validators => {
  const ajv = new Ajv(options).addSchema(bundle(vocabulary))
  return Object.fromEntries(kinds.map(kind => [kind, ajv.compile(entry(kind))])) as unknown as Validators
}

/** The source text of a module that exports the validators by kind, and needs no other module. */
export const validatorCode = (vocabulary: Vocabulary): string => {
  const ajv = new Ajv({ ...options, code: { source: true, esm: true } }).addSchema(bundle(vocabulary))
  for (const kind of kinds) ajv.addSchema({ ...entry(kind), $id: kind })
  const code = standalone.default(ajv, Object.fromEntries(kinds.map(kind => [kind, kind])))
  if (/\brequire\(/.test(code)) throw new Error('The compiled schemas would need ajv at run time.')
  return code.replace(unread, '')
}

/** What a validator says of a fault and nobody reads: which rule of the schema found it, and in what. */
const unread = /schemaPath:"(?:[^"\\]|\\.)*",|,schema:[^,{}()`]*(?=,parentSchema:)|,data:data\d*(?=\};)/g

const entry = (kind: string): Schema => ({ $ref: `opcat#/definitions/${kind}-file` })

/** The schemas of all kinds in one, so that what they share is compiled once. */
const bundle = (vocabulary: Vocabulary): Schema => {
  const whole: Record<string, unknown> = {}
  for (const kind of kinds) {
    const { $schema, definitions, ...file } = schemaOf(kind, vocabulary)
    Object.assign(whole, definitions, { [`${kind}-file`]: file })
  }
  return { $id: 'opcat', definitions: whole }
}
