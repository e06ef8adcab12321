import { Ajv } from 'ajv'
import type { Schema } from '../../../src/model/schema.ts'
import {
  type OutputKind,
  outputFormats,
  outputKinds,
} from '../../../src/report/json/schema/output-schemas.ts'

/** Every object of a schema takes the fields that are described and no others. */
export function closedAll(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closedAll)
  if (typeof schema !== 'object' || schema === null) return schema
  const parts = Object.fromEntries(Object.entries(schema).map(([key, part]) => [key, closedAll(part)]))
  return 'properties' in schema && isSchemaOfObject(schema) && !('additionalProperties' in schema)
    ? { ...parts, additionalProperties: false }
    : parts
}

/** A map of properties may have one that is called “properties”. */
const isSchemaOfObject = (schema: object): boolean => 'type' in schema && schema.type === 'object'

const strict = validators(closedAll)
const published = validators(schema => schema)

/** What is wrong with a report that may have no field but those that its schema describes. */
export const strictly = (report: unknown): readonly string[] => complaints(strict, report)

/** What is wrong with a report for a reader who passes over what it does not know. */
export const tolerantly = (report: unknown): readonly string[] => complaints(published, report)

/** Which schema a report claims to follow. */
export function kindOf(report: unknown): OutputKind {
  const format = (report as { format?: string }).format ?? ''
  const kind = outputKinds.find(one => format === `opcat/${one}/1`)
  if (!kind) throw new Error(`No schema for “${format}”.`)
  return kind
}

function validators(altered: (schema: Schema) => unknown) {
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true })
  return Object.fromEntries(
    outputKinds.map(kind => [kind, ajv.compile(altered(outputFormats[kind].schema) as Schema)]),
  )
}

function complaints(by: ReturnType<typeof validators>, report: unknown): readonly string[] {
  const validate = by[kindOf(report)]
  if (!validate || validate(report)) return []
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  )
}
