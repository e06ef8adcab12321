import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { kinds } from '../../../src/load/validators.ts'
import type { Schema } from '../../../src/model/schema.ts'
import { outputFormats, outputKinds } from '../../../src/report/json/schema/output-schemas.ts'
import { expectGolden } from '../golden.ts'
import { written } from '../sample-reports.ts'
import { strictly, tolerantly } from './strict.ts'

test('every format that is named anywhere in the source has a schema', () => {
  const sources = (readdirSync('src', { recursive: true }) as string[])
    .filter(file => file.endsWith('.ts'))
    .map(file => readFileSync(`src/${file}`, 'utf8'))
  const named = sources.flatMap(source => [
    ...[...source.matchAll(/formatHead\(\s*'([a-z-]+)'/g)].map(([, name]) => name),
    ...[...source.matchAll(/\bopcat\/([a-z-]+)\/\d/g)].map(([, name]) => name),
  ])
  // A baseline is a file that is read too, and has its schema among those of files.
  const written = named.filter(name => !kinds.some(kind => kind === name))
  expect([...new Set(written)].toSorted()).toEqual(outputKinds.toSorted())
})

test.each(outputKinds)('%s is a draft-07 schema', kind => {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true })
  expect([ajv.validateSchema(outputFormats[kind].schema), ajv.errors]).toEqual([true, null])
  expect(outputFormats[kind].schema).toMatchObject({
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `urn:opcat:${kind}:1`,
    title: outputFormats[kind].command,
    properties: { format: { const: `opcat/${kind}/1` } },
  })
})

test.each(outputKinds)('%s stands alone: every reference leads somewhere, every definition is used', kind => {
  const { schema } = outputFormats[kind]
  const used = [...JSON.stringify(schema).matchAll(/"\$ref":"([^"]+)"/g)].map(([, name]) => name)
  expect(
    Object.keys(schema.definitions as Schema)
      .map(name => `#/definitions/${name}`)
      .toSorted(),
  ).toEqual([...new Set(used)].toSorted())
})

test.each(outputKinds)('%s says what every field means, and where the contract says so', kind => {
  const { schema } = outputFormats[kind]
  const silent = fieldsOf(schema, '').filter(([, field]) => !/\S.*\.$/.test(described(field, schema)))
  expect(silent.map(([path]) => path)).toEqual([])
  expect(schema.$comment).toMatch(/^Contract, section \d/)
})

test.each(outputKinds)('%s lets new fields through: fields are only ever added', kind => {
  expect(JSON.stringify(outputFormats[kind].schema)).not.toContain('"additionalProperties":false')
})

test.each(outputKinds)('%s reads as it did', kind => {
  expectGolden(`schema-${kind}.json`, `${JSON.stringify(outputFormats[kind].schema, null, 2)}\n`)
})

test('a field that no schema describes is noticed here, and passed over by a reader', () => {
  const report = JSON.parse(written('assess', 'json'))
  const [design] = report.designs
  const [finding] = design.findings
  const more = { ...report, designs: [{ ...design, findings: [{ ...finding, colour: 'red' }] }] }
  expect(strictly(report)).toEqual([])
  expect(tolerantly(more)).toEqual([])
  expect(strictly(more)).toEqual([expect.stringContaining('/designs/0/findings/0 must NOT have additional')])
})

test('a verdict that is no verdict, and a field that is missing, are noticed by every reader', () => {
  const report = JSON.parse(written('assess', 'json'))
  const [design] = report.designs
  const [{ plane, ...finding }] = design.findings
  const wrong = { ...report, designs: [{ ...design, findings: [{ ...finding, verdict: 'pass' }] }] }
  expect(plane).toBe('law')
  expect(tolerantly(wrong)).toEqual([
    expect.stringContaining("must have required property 'plane'"),
    expect.stringContaining('/designs/0/findings/0/verdict must be equal to one of'),
  ])
})

/** Every field of every object in a schema, by its path. */
function fieldsOf(schema: unknown, path: string): readonly (readonly [string, Schema])[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, part]) => [
    ...(key === 'properties'
      ? Object.entries(part as Schema).map(([name, field]) => [`${path}/${name}`, field as Schema] as const)
      : []),
    ...fieldsOf(part, key === 'properties' ? path : `${path}/${key}`),
  ])
}

/** What a field says of itself, or what it refers to says. */
function described(field: Schema, { definitions }: Schema): string {
  const name = String(field.$ref ?? '').replace('#/definitions/', '')
  const to = (definitions as Readonly<Record<string, Schema>>)[name]
  return String(field.description ?? to?.description ?? '')
}
