import { expect, test } from 'vitest'
import { compileValidators, validatorCode } from '../../src/load/compile-validators.ts'
import { readYaml } from '../../src/load/read-yaml.ts'
import type { Schema } from '../../src/load/schema.ts'
import { schemaOf } from '../../src/load/schemas.ts'
import { kinds, type Validators } from '../../src/load/validators.ts'
import { productGrammar, projectFile } from './grammar.ts'

const { vocabulary, validators } = productGrammar()

test('the compiled module needs no other, and finds what the schemas find', async () => {
  const code = validatorCode(vocabulary)
  expect(code).not.toMatch(/\bimport\b|\brequire\(/)
  const compiled: Validators = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  const { value } = readYaml('f', projectFile('fixtures/broken/wrong-type.yaml'))
  for (const kind of kinds) {
    expect(compiled[kind](value)).toBe(validators[kind](value))
    expect(compiled[kind].errors?.map(({ instancePath }) => instancePath)).toEqual(
      validators[kind].errors?.map(({ instancePath }) => instancePath),
    )
  }
})

test('compiling is deterministic', () => {
  expect(validatorCode(vocabulary)).toBe(validatorCode(vocabulary))
})

test.each(kinds)(
  'the schema of a %s stands alone: every reference leads somewhere, every definition is used',
  kind => {
    const schema = schemaOf(kind, vocabulary)
    const definitions = Object.keys(schema.definitions as Schema)
    const used = [...JSON.stringify(schema).matchAll(/"\$ref":"#\/definitions\/([^"]+)"/g)].map(
      ([, name]) => name,
    )
    expect(definitions.toSorted()).toEqual([...new Set(used)].toSorted())
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#')
    expect(schema.title).toBeTruthy()
  },
)

test('every fact is in the schema, with its name and its question', () => {
  const { definitions } = schemaOf('rule', vocabulary) as { definitions: Record<string, Schema> }
  for (const { path, on, name, ask } of vocabulary.facts)
    for (const attachment of on) {
      const steps = path === 'held' ? ['law'] : path.split('.')
      let here: Schema | undefined = definitions[attachment]
      for (const step of steps) here = (here?.properties as Record<string, Schema> | undefined)?.[step]
      expect([attachment, path, here?.title]).toEqual([attachment, path, name.en])
      if (path !== 'held') expect(here?.description).toContain(Object.values(ask)[0]?.en)
    }
})

test('a vocabulary of another country makes a schema of its own', () => {
  const [first] = vocabulary.facts.filter(({ path }) => path === 'spt-contact')
  const facts = [
    { ...first, path: 'new.fact', type: 'one-of', values: ['red', 'green'] } as (typeof vocabulary.facts)[0],
  ]
  const { design } = compileValidators({ ...vocabulary, facts })
  const sample = (fact: unknown) => ({
    opcat: 'design/1',
    id: 'a',
    state: 's.yaml',
    name: { en: 'A' },
    'as-of': '2021',
    status: 'bill',
    bodies: { b: { new: { fact } } },
  })
  expect(design(sample('red'))).toBe(true)
  expect(design(sample({ law: { is: 'green', source: 'a#1' }, practice: 'none' }))).toBe(true)
  expect(design(sample('blue'))).toBe(false)
})
