import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { acceptsBy } from '../../src/load/accepts.ts'
import { compileValidators } from '../../src/load/compile-validators.ts'
import { readYaml } from '../../src/load/read-yaml.ts'
import { schemaOf } from '../../src/load/schemas.ts'
import { kinds, loadValidators, quick, type SchemaError } from '../../src/load/validators.ts'
import { productGrammar, projectFile } from './grammar.ts'

const { vocabulary } = productGrammar()
const full = compileValidators(vocabulary)
const files = readdirSync('fixtures', { recursive: true, encoding: 'utf8' })
  .filter(name => /\.(yaml|json)$/.test(name))
  .sort()
const values = files.map(name => ({ name, value: readYaml(name, projectFile(`fixtures/${name}`)).value }))

for (const kind of kinds)
  test(`what is accepted as a ${kind} is what the full validator finds valid: every fixture`, () => {
    const accepts = acceptsBy(schemaOf(kind, vocabulary))
    for (const { name, value } of values) expect([name, accepts(value)]).toEqual([name, full[kind](value)])
  })

/** Any value beside a sound one: one part of it replaced, removed or added. */
const changed = (value: unknown, path: readonly number[], by: unknown): unknown => {
  const [first = 0, ...rest] = path
  if (path.length === 0 || typeof value !== 'object' || value === null) return by
  const keys = Object.keys(value)
  const key = keys[first % (keys.length + 1)]
  if (key === undefined) return Array.isArray(value) ? [...value, by] : { ...value, [JSON.stringify(by)]: by }
  const inner = changed((value as Record<string, unknown>)[key], rest, by)
  if (Array.isArray(value)) return value.map((one, index) => (String(index) === key ? inner : one))
  const { [key]: _, ...others } = value as Record<string, unknown>
  return by === 'removed' && rest.length === 0 ? others : { ...value, [key]: inner }
}

const pieces = fc.oneof(
  fc.constantFrom(
    'removed',
    'yes',
    'no',
    'unknown',
    'none',
    'law',
    'is',
    'complete',
    '2021',
    2021,
    0,
    1,
    -1,
    0.5,
  ),
  fc.constantFrom(
    true,
    null,
    [],
    {},
    [[]],
    ['yes'],
    { is: 'yes' },
    { law: 'yes', practice: { is: 'no' } },
    'x'.repeat(3000),
  ),
  fc.jsonValue(),
)

/** All that is read of what a validator finds. */
const said = ({ keyword, instancePath, params, parentSchema }: SchemaError) => ({
  keyword,
  instancePath,
  params,
  parentSchema,
})

for (const kind of quick)
  test(`what is accepted as a ${kind} is what the full validator finds valid: sound files with something changed`, async () => {
    const sound = values.filter(({ value }) => full[kind](value)).map(({ value }) => value)
    expect(sound.length).toBeGreaterThan(3)
    const accepts = acceptsBy(schemaOf(kind, vocabulary))
    const { [kind]: validate } = await loadValidators()
    let refused = 0
    fc.assert(
      fc.property(
        fc.constantFrom(...sound),
        fc.array(fc.nat(), { maxLength: 7 }),
        pieces,
        (value, path, by) => {
          const other = changed(value, path, by)
          const isValid = full[kind](other)
          if (!isValid) refused += 1
          expect(accepts(other)).toBe(isValid)
          expect(validate(other)).toBe(isValid)
          if (!isValid) expect(validate.errors?.map(said)).toEqual(full[kind].errors?.map(said))
        },
      ),
      { numRuns: 2000 },
    )
    expect(refused).toBeGreaterThan(500)
    expect(refused).toBeLessThan(1950)
  })
