import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { designsFrom } from '../../src/load/load-designs.ts'
import { readRules } from '../../src/load/read-rules.ts'
import { readYaml } from '../../src/load/read-yaml.ts'
import { productGrammar, projectFile } from './grammar.ts'
import { memoryHost } from './memory-host.ts'

const grammar = productGrammar()
const runs = { numRuns: 200 }
const state = projectFile('fixtures/broken/state.yaml')

test('any text is read, or refused with a place', () => {
  const marks = fc.constantFrom(
    'a',
    ': ',
    '- ',
    '\n',
    '  ',
    '[',
    ']',
    '{',
    '}',
    '*a',
    '&a ',
    '!',
    '"',
    "'",
    '|',
    '>',
    '#',
    '?',
    ',',
    '\t',
  )
  const texts = fc.oneof(
    fc.string(),
    fc.array(marks, { maxLength: 40 }).map(parts => parts.join('')),
  )
  fc.assert(
    fc.property(texts, text => {
      const { value, problems } = readYaml('f.yaml', text)
      expect(value !== undefined || problems.length > 0).toBe(true)
      for (const { line, column } of problems) expect(Math.min(line ?? 0, column ?? 0)).toBeGreaterThan(0)
    }),
    { numRuns: 1000 },
  )
})

test('any bytes are read, or refused', () => {
  fc.assert(fc.property(fc.uint8Array(), bytes => void readYaml('f.yaml', bytes)))
})

test('a sound design with anything at all in one place is loaded, or refused', async () => {
  const sound = parse(projectFile('fixtures/broken/sound.yaml').toString())
  await fc.assert(
    fc.asyncProperty(spoiled(sound), async text => {
      const host = memoryHost({ '/home/analyst/d.yaml': text, '/home/analyst/state.yaml': state })
      const { designs, problems } = await designsFrom(['d.yaml'], host, grammar)
      expect(designs.length === 1).toBe(problems.length === 0)
    }),
    runs,
  )
})

test('a sound rule with anything at all in one place is read, or refused', () => {
  const sound = parse(projectFile('fixtures/broken/rules/sound.yaml').toString())
  const norms = { instruments: [], provisions: [] }
  fc.assert(
    fc.property(spoiled(sound), text => {
      expect(readRules([{ file: 'r.yaml', content: text }], { ...grammar, norms }).rules).toEqual([])
    }),
    runs,
  )
})

/** A document with a random value in a random place of it, keys of the vocabulary among the random ones. */
const spoiled = (sound: object): fc.Arbitrary<string> => {
  const words = [
    'is',
    'law',
    'practice',
    'complete',
    'functions',
    'monitoring',
    'members',
    'seconded',
    'yes',
    'none',
    'all',
    'some',
    'every',
    'count',
    'that',
    'where',
    'of',
    'at-least',
    'rule',
    'bodies',
    'council',
    'between',
    'part-of',
    'source',
    'list',
    'body',
    'a-b',
    'toString',
    'valueOf',
  ]
  const word = fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 5 }))
  const { value } = fc.letrec<{ value: unknown }>(tie => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.oneof(word, fc.integer(), fc.boolean(), fc.constant(null)),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(word, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }))
  return fc
    .tuple(fc.constantFrom(...pathsIn(sound, [])), value)
    .map(([path, value]) => stringify(replaced(sound, path, value)))
}

const pathsIn = (value: unknown, path: string[]): string[][] => [
  path,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))
    : []),
]

const replaced = (whole: unknown, [step, ...rest]: readonly string[], value: unknown): unknown => {
  if (step === undefined) return value
  if (Array.isArray(whole))
    return whole.map((item, index) => (`${index}` === step ? replaced(item, rest, value) : item))
  return { ...(whole as object), [step]: replaced((whole as Record<string, unknown>)[step], rest, value) }
}
