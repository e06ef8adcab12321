import { existsSync, readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { expect } from 'vitest'

const file = new URL('../../../../shared/schemas/sarif-2.1.0.schema.json', import.meta.url)

/** Whether the official schema is at hand; it is no part of this project. */
export const hasSchema = existsSync(file)

let compiled: ValidateFunction | undefined

/** Holds a log against the official schema. */
export function expectValid(log: unknown): void {
  compiled ??= official()
  compiled(log)
  expect(compiled.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`) ?? []).toEqual([])
}

/** The schema is of draft 4, whose only word that later drafts read otherwise is `id`. */
function official(): ValidateFunction {
  const { $schema, id, ...schema } = JSON.parse(readFileSync(file, 'utf8'))
  expect([$schema, id]).toEqual([
    'http://json-schema.org/draft-04/schema#',
    'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
  ])
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats.default(ajv)
  return ajv.compile(schema)
}
