import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** What each layer may import: other layers, and the packages whose one door it is. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  engine: ['model', 'diff'],
  load: [
    'model',
    'js-yaml',
    'yaml',
    'fastest-levenshtein',
    'ajv',
    'ajv/dist/standalone/index.js',
    'fflate',
    'htmlparser2',
    'node:fs',
    'node:path',
    'node:url',
    'node:vm',
    'node:zlib',
  ],
  // Archives are read where files are read, and written where reports are.
  report: [
    'model',
    'engine',
    'chalk',
    'string-width',
    'wrap-ansi',
    'node:crypto',
    'd3-scale',
    'd3-shape',
    'docx',
    'fflate',
    'node:module',
    'pdfkit',
  ],
  cli: ['model', 'engine', 'load', 'report', 'commander', 'node:fs', 'node:path'],
  build: ['model', 'load', 'cli', 'node:fs', 'node:path', 'node:url', 'node:zlib', 'rolldown', 'node:module'],
}

const doors = [
  'chalk',
  'string-width',
  'wrap-ansi',
  'fastest-levenshtein',
  'ajv',
  'js-yaml',
  'yaml',
  'docx',
  'pdfkit',
  'htmlparser2',
  'diff',
  'commander',
  'd3-scale',
  'd3-shape',
]

for (const [layer, allowed] of Object.entries(mayImport))
  test(`${layer} imports only ${allowed.join(', ') || 'itself'}`, () => {
    expect([layer, ...allowed]).toEqual(expect.arrayContaining([...importsOf(layer)]))
  })

test('each package has its door in one layer', () => {
  for (const name of doors)
    expect(
      Object.keys(mayImport).filter(layer => importsOf(layer).includes(name)),
      name,
    ).toHaveLength(1)
})

test('no file is over 200 lines', () => {
  const long = filesOf('').filter(file => readFileSync(file, 'utf8').split('\n').length > 201)
  expect(long).toEqual([])
})

test('nothing is called utils, helpers, manager or context', () => {
  expect(filesOf('').filter(file => /util|helper|manager|context/i.test(file))).toEqual([])
})

function importsOf(layer: string): readonly string[] {
  const found = filesOf(layer).flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, path]) =>
      layerOf(file, path as string),
    ),
  )
  return [...new Set(found)]
}

/** A relative import by its layer, a package by its name. */
function layerOf(file: string, path: string): string {
  if (!path.startsWith('.')) return path
  const target = join(file, '..', path)
  return target.split('/')[1] ?? target
}

function filesOf(layer: string): readonly string[] {
  return readdirSync(join('src', layer), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => join('src', layer, name))
}
