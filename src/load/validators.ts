import { createRequire } from 'node:module'
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

/** The validators that the build compiled, so that nothing compiles a schema when the product starts. */
export const loadValidators = async (): Promise<Validators> => {
  const require = createRequire(import.meta.url)
  try {
    return require('../../dist/data/validators.cjs')
  } catch (cause) {
    throw new Error('The compiled schemas are missing (dist/data/validators.cjs). Run: npm run build', {
      cause,
    })
  }
}
