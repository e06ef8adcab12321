import { readFileSync } from 'node:fs'
import { runInThisContext } from 'node:vm'
import { brotliDecompressSync } from 'node:zlib'
import { type Accepts, acceptsBy } from './accepts.ts'
import type { Schema } from './schema.ts'

/** The kinds of file there are. */
export const kinds = ['design', 'state', 'rule', 'instrument', 'vocabulary', 'baseline', 'waivers'] as const

/** A kind of file. */
export type Kind = (typeof kinds)[number]

/** One thing a validator finds; `parentSchema` is the part of the schema that is not satisfied. */
export interface SchemaError {
  readonly keyword: string
  readonly instancePath: string
  readonly params: Readonly<Record<string, unknown>>
  readonly parentSchema: Schema
}

/** A compiled schema: says whether a value is valid, and leaves what it found on itself. */
export interface Validate {
  (value: unknown): boolean
  errors?: readonly SchemaError[] | null
}

/** A compiled schema for each kind of file. */
export type Validators = Readonly<Record<Kind, Validate>>

/** Where the build puts the schemas by which sound designs and states are told quickly. */
export const schemasFile = new URL('../../dist/data/schemas.json', import.meta.url)

/** The kinds of file that are many, and nearly all sound. */
export const quick = ['design', 'state'] as const satisfies readonly Kind[]

/**
 * The validators that the build compiled, so that nothing compiles a schema when the product starts. What they compile to
 * is large: it is read when a file is not sound, or of a kind that is rare.
 */
export const loadValidators = async (): Promise<Validators> => {
  loaded ??= validatorsIn(JSON.parse(readFileSync(schemasFile, 'utf8')))
  return loaded
}

let loaded: Validators | undefined

const validatorsIn = (schemas: Readonly<Record<string, Schema>>): Validators =>
  Object.fromEntries(
    kinds.map(kind => {
      const schema = schemas[kind]
      return [kind, validateBy(kind, schema ? acceptsBy(schema) : () => false)]
    }),
  ) as Record<Kind, Validate>

/** Says at once what is sound; asks in full what is not. */
function validateBy(kind: Kind, accepts: Accepts): Validate {
  const validate: Validate = value => {
    if (accepts(value)) return true
    const full = compiled()[kind]
    const isValid = full(value)
    validate.errors = full.errors ?? null
    return isValid
  }
  return validate
}

/** Where the build puts the compiled schemas: code that repeats itself much, and is seldom needed, so that it is packed. */
export const compiledFile = new URL('../../dist/data/validators.cjs.br', import.meta.url)

function compiled(): Validators {
  known ??= runCompiled()
  return known
}

let known: Validators | undefined

function runCompiled(): Validators {
  try {
    const code = brotliDecompressSync(readFileSync(compiledFile)).toString()
    const module = { exports: {} }
    runInThisContext(`(function (module, exports) {${code}\n})`)(module, module.exports)
    return module.exports as Validators
  } catch (cause) {
    throw new Error('The compiled schemas are missing (dist/data/validators.cjs.br). Run: npm run build', {
      cause,
    })
  }
}
