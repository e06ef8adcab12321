import { expect, test } from 'vitest'
import { limits } from '../../src/load/limits.ts'
import { readYaml } from '../../src/load/read-yaml.ts'

test('a year is a number, a date a word, yes a word', () => {
  expect(plain('{ a: yes, b: 2012, c: 2021-10-15, d: 2021-10, e: no, f: on }')).toEqual({
    a: 'yes',
    b: 2012,
    c: '2021-10-15',
    d: '2021-10',
    e: 'no',
    f: 'on',
  })
})

test('maps have no prototype to reach', () => {
  const { value } = readYaml('f.yaml', 'a: { b: 1 }')
  expect(Object.getPrototypeOf(value)).toBe(null)
  expect((value as Record<string, unknown>).toString).toBe(undefined)
})

test('a byte order mark and CRLF do not move the places', () => {
  const bytes = new TextEncoder().encode('\uFEFFa: 1\r\nb:\r\n  - x\r\n  - y\r\nb: 2\r\n')
  const read = readYaml('f.yaml', bytes)
  expect(read.problems).toMatchObject([{ code: 'DUPLICATE_KEY', line: 5, column: 1 }])
  expect(read.offsetOf(['b', 1])).toBe('a: 1\r\nb:\r\n  - x\r\n  - '.length)
})

test('a place is that of the value, of the key, or of where the path is lost', () => {
  const text = 'a:\n  b: [x, yy]\n'
  const { offsetOf } = readYaml('f.yaml', text)
  expect(offsetOf(['a', 'b', 1])).toBe(text.indexOf('yy'))
  expect(offsetOf(['a', 'b'], 'key')).toBe(text.indexOf('b:'))
  expect(offsetOf(['a', 'b', 1, 'z'])).toBe(text.indexOf('yy'))
  expect(offsetOf(['a', 'none'])).toBe(text.indexOf('b:'))
})

test('an alias stands where it is written, its parts where they are', () => {
  const text = 'a: &a { b: 1 }\nc: *a\n'
  const { value, offsetOf } = readYaml('f.yaml', text)
  expect(value).toEqual({ a: { b: 1 }, c: { b: 1 } })
  expect(offsetOf(['c'])).toBe(text.indexOf('*a'))
  expect(offsetOf(['c', 'b'])).toBe(text.indexOf('1'))
})

test('an anchor may be used again', () => {
  expect(plain('a: &x 1\nb: *x\nc: &x 2\nd: *x\n')).toEqual({ a: 1, b: 1, c: 2, d: 2 })
})

test('a block of text stands at its mark, a quoted one at its quote, what is left out behind its colon', () => {
  const text = 'a: # | is no mark here\n  |\n  x\n"b|c": >-\n  y\nd: "z"\ne:\nf: [{ g, h: }]\n'
  const { value, offsetOf } = readYaml('f.yaml', text)
  expect(value).toEqual({ a: 'x\n', 'b|c': 'y', d: 'z', e: null, f: [{ g: null, h: null }] })
  expect(offsetOf(['a'])).toBe(text.indexOf('|\n'))
  expect(offsetOf(['b|c'])).toBe(text.indexOf('>-'))
  expect(offsetOf(['d'])).toBe(text.indexOf('"z"'))
  expect(offsetOf(['e'])).toBe(text.indexOf('e:') + 2)
  expect(offsetOf(['f', 0, 'g'])).toBe(text.indexOf('g'))
  expect(offsetOf(['f', 0, 'h'])).toBe(text.indexOf('h:') + 3)
})

test('parts of a large map are found as those of a small one', () => {
  const keys = Array.from({ length: 200 }, (_, number) => `key-${number}`)
  const text = keys.map(key => `${key}: { is: yes }\n`).join('')
  const { value, offsetOf, offsetIn } = readYaml('f.yaml', text)
  for (const key of keys) {
    expect(offsetOf([key], 'key')).toBe(text.indexOf(`${key}:`))
    expect(offsetIn(value ?? null, key)).toBe(text.indexOf(`${key}:`) + key.length + 2)
  }
  expect(offsetIn(value ?? null, 'none')).toBe(undefined)
  expect(offsetOf(['none'])).toBe(0)
})

test('a tab may stand between two parts in brackets, and stays one in a text', () => {
  expect(plain('a:\n  b: { c:\t1,\td: "e\tf\\\tg", h: i\tj }\n')).toEqual({
    a: { b: { c: 1, d: 'e\tf\tg', h: 'i\tj' } },
  })
  expect(codes('a:\n\tb: { c:\t1 }\n')).toEqual(['NOT_YAML'])
})

test('YAML of a later minor version is read as this one', () => {
  expect(plain('%YAML 1.3\n---\na: yes\n')).toEqual({ a: 'yes' })
})

test('JSON is read by the same reader, tabs and escapes included', () => {
  expect(plain('{\n\t"a": ["\\u00e9\\/", "\\ud83d\\ude00", 1.5, "yes"]\n}')).toEqual({
    a: ['é/', '😀', 1.5, 'yes'],
  })
})

test('a file may be as large as the limit, and no larger', () => {
  const most = `a: b #${'c'.repeat(limits.bytes - 6)}`
  expect(codes(most)).toEqual([])
  expect(codes(`${most}b`)).toEqual(['FILE_TOO_LARGE'])
  expect(codes(new Uint8Array(limits.bytes + 1).fill(97))).toEqual(['FILE_TOO_LARGE'])
})

test('maps and lists may be as deep as the limit, and no deeper', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
  expect(codes(`a: ${nested(limits.depth - 1)}`)).toEqual([])
  expect(codes(`a: ${nested(limits.depth + 1)}`)).toEqual(['TOO_DEEP'])
})

test('aliases cannot dig deeper than the limit', () => {
  const lines = Array.from({ length: 60 }, (_, n) => `a${n}: &a${n} [${n ? `*a${n - 1}` : 1}]`)
  expect(codes(lines.join('\n'))[0]).toBe('TOO_DEEP')
})

test.each([
  ['brackets', '['.repeat(60_000)],
  ['braces', '{a: '.repeat(40_000)],
  ['dashes', '- '.repeat(60_000)],
  ['question marks', '? '.repeat(60_000)],
  ['closing brackets', ']'.repeat(400_000)],
  ['commas', `[${','.repeat(400_000)}]`],
])('a file of nothing but %s is refused, and does not exhaust the stack', (_, text) => {
  expect(codes(text)).not.toEqual([])
})

test('a bomb of aliases is counted, not built', () => {
  const lines = ['a0: &a0 [x]']
  for (let n = 1; n < 30; n += 1)
    lines.push(
      `a${n}: &a${n} [${Array(10)
        .fill(`*a${n - 1}`)
        .join(', ')}]`,
    )
  const { value, problems } = readYaml('f.yaml', lines.join('\n'))
  expect(problems.map(({ code }) => code)).toEqual(['TOO_MANY_VALUES'])
  expect(value).toBe(undefined)
})

test('what is no text in UTF-8 is said so', () => {
  expect(codes(new Uint8Array([0xff, 0xfe, 0x61, 0]))).toEqual(['BINARY_FILE'])
  expect(codes(new Uint8Array([0xe9]))).toEqual(['BINARY_FILE'])
  expect(codes('a: \0')).toEqual(['BINARY_FILE'])
})

test.each(['', ' \n\t\n', '# nothing\n', '---\n', '---\n...\n'])('%j is empty', text => {
  expect(codes(text)).toEqual(['EMPTY_FILE'])
})

test.each([
  ['a: 1\n---\nb: 2\n', 'SEVERAL_DOCUMENTS'],
  ['# note\n%YAML 1.1\n---\na: yes\n', 'YAML_VERSION'],
  ['a: !!str 1\n', 'TAG'],
  ['a: !custom { b: 1 }\n', 'TAG'],
  ['!!str a: 1\n', 'TAG'],
  ['!!omap\n- a: 1\n', 'TAG'],
  ['<<: { a: 1 }\n', 'MERGE_KEY'],
  ['a: *b\n', 'UNKNOWN_ALIAS'],
  ['a: &a [*a]\n', 'ALIAS_CIRCLE'],
  ['"__proto__": 1\n', 'FORBIDDEN_KEY'],
  ['{ "constructor": 1 }', 'FORBIDDEN_KEY'],
  ['? [a]\n: 1\n', 'KEY_NOT_TEXT'],
  ['? \n: 1\n', 'KEY_NOT_TEXT'],
  ['a: 1\n"a": 2\n', 'DUPLICATE_KEY'],
  ['a: b: c\n', 'NOT_YAML'],
])('%j is %s', (text, code) => {
  expect(codes(text)).toEqual([code])
})

test('all problems of the text come at once', () => {
  expect(codes('a: !x 1\na: 2\n<<: 3\n__proto__: 4\n')).toEqual([
    'TAG',
    'DUPLICATE_KEY',
    'MERGE_KEY',
    'FORBIDDEN_KEY',
  ])
})

const plain = (text: string): unknown => readYaml('f.yaml', text).value

const codes = (content: string | Uint8Array): string[] =>
  readYaml('f.yaml', content).problems.map(({ code }) => code)
