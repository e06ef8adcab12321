import { readdirSync, readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { languages } from '../../src/model/truth.ts'
import { readBy } from './read-by.ts'

const design = 'fixtures/belgium/ctrg.yaml'
const to = (format: string) => `assess ${design} --format ${format}=/dev/null`

/** The way from a design to a text; everything else must be asked for. */
const core = ['node-host', 'rolldown-runtime', 'run']
const few = ['knowledge.json', 'schemas.json', 'words-en.json']
const late = (parts: readonly string[]) => parts.filter(part => part.startsWith('late-'))

test('the version and help read nothing of what judges', () => {
  expect(readBy('--version')).toEqual({ parts: [], data: [], packages: [], bytes: 0 })
  for (const words of ['--help', 'assess --help', 'rules test -h --lang en']) {
    const { parts, data, packages, bytes } = readBy(words)
    expect({ parts, data, packages }).toEqual({ parts: [], data: ['help-en.json'], packages: [] })
    expect(bytes).toBeLessThan(30_000)
  }
})

test('Markdown reads the way from a design to a text, and what writes Markdown', () => {
  const { parts, data, packages, bytes } = readBy(to('md'))
  expect(parts).toEqual(['late-markdown', ...core])
  expect(data).toEqual(few)
  expect(packages).toEqual([])
  expect(bytes).toBeLessThan(1_032_000)
})

test('a text reads the way from a design to a text, in one language', () => {
  for (const language of languages) {
    const { parts, data, packages, bytes } = readBy(`assess ${design} --lang ${language}`)
    const others = language === 'en' ? [] : ['late-languages']
    expect(late(parts)).toEqual(others)
    expect(data.filter(file => file.startsWith('texts-'))).toEqual(
      language === 'en' ? [] : [`texts-${language}.json.br`],
    )
    // The keys stand with the English words, once for all languages.
    const words = [...new Set(['words-en.json', `words-${language}.json`])].sort()
    expect(data.filter(file => file.startsWith('words-'))).toEqual(words)
    expect(packages).toEqual([])
    expect(bytes).toBeLessThan(1_150_000)
  }
})

const heavy: Readonly<Record<string, readonly string[]>> = {
  json: ['late-json'],
  csv: ['late-csv'],
  sarif: ['late-json', 'late-markdown', 'late-notices'],
  junit: ['late-notices'],
  github: ['late-notices'],
  gitlab: ['late-json', 'late-notices'],
  html: ['late-documents', 'late-languages', 'late-page'],
}

for (const [format, parts] of Object.entries(heavy))
  test(`${format} reads what writes it: ${parts.join(', ')}`, () => {
    const read = readBy(to(format))
    expect(late(read.parts)).toEqual(parts)
    expect(read.packages).toEqual([])
    expect(read.data).not.toContain('validators.cjs.br')
  })

test('a package is read by the format that needs it, and by no other', () => {
  expect(readBy(to('docx')).packages).toEqual(['docx'])
  expect(readBy(to('xlsx')).packages).toEqual([])
})

const commands: Readonly<Record<string, readonly string[]>> = {
  [`compare ${design} fixtures/belgium/ifdh.yaml`]: ['late-documents'],
  [`ask ${design}`]: ['late-documents'],
  [`verify ${design}`]: ['late-documents', 'late-languages', 'late-texts'],
  [`baseline ${design}`]: ['late-json'],
  rules: ['late-documents', 'late-languages'],
  norms: ['late-documents', 'late-languages', 'late-width'],
  facts: ['late-documents', 'late-languages'],
}

for (const [words, parts] of Object.entries(commands))
  test(`opcat ${words} reads beside the way to a text: ${parts.join(', ')}`, () => {
    const read = readBy(words)
    expect(late(read.parts)).toEqual(parts)
    expect(read.packages).toEqual([])
  })

test('the compiled schemas are read for what is not sound, and only then', () => {
  expect(readBy('assess fixtures/broken/bad-id.yaml').data).toContain('validators.cjs.br')
  expect(readBy(`assess ${design}`).data).not.toContain('validators.cjs.br')
})

const bundled = readdirSync('dist/opcat').filter(name => name.endsWith('.cjs'))

test('the bundle stays small: the way to a text, and all of it', () => {
  const size = (name: string) => statSync(`dist/opcat/${name}`).size
  expect(size('run.cjs')).toBeLessThan(235_000)
  expect(bundled.map(size).reduce((sum, one) => sum + one, 0)).toBeLessThan(1_000_000)
})

test('the expression over all emoji, which takes longest to read, stands apart', () => {
  const holding = bundled.filter(name => readFileSync(`dist/opcat/${name}`, 'utf8').includes('RGI_Emoji'))
  expect(holding.map(name => name.replace(/-[\w-]{8}\.cjs$/, ''))).toEqual(['late-width'])
})
