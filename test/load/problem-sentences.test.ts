import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { designsFrom } from '../../src/load/load-designs.ts'
import { readRules } from '../../src/load/read-rules.ts'
import type { Problem } from '../../src/model/problem.ts'
import { languages } from '../../src/model/truth.ts'
import { productGrammar, projectFile } from './grammar.ts'
import { memoryHost } from './memory-host.ts'

type Sentences = Record<string, { message: string; hint: string }>

const read = (language: string): Sentences => {
  const { DID_YOU_MEAN, ...sentences } = parse(
    projectFile(`rules/locales/problems/${language}.yaml`).toString(),
  )
  expect(DID_YOU_MEAN).toContain('{suggestion}')
  return sentences
}

const english = read('en')
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{([a-zA-Z][\w.-]*)\}/g)].map(([, name]) => name))].sort()

test.each(languages)('%s has a sentence and a hint for each code, with the same placeholders', language => {
  const sentences = read(language)
  expect(Object.keys(sentences)).toEqual(Object.keys(english))
  for (const [code, { message, hint }] of Object.entries(sentences)) {
    expect([code, placeholders(message)]).toEqual([code, placeholders(english[code]?.message ?? '')])
    expect([code, placeholders(hint)]).toEqual([code, placeholders(english[code]?.hint ?? '')])
    expect(message).toMatch(/\.$/)
  }
})

test('every code has a sentence, and no sentence is without a code', () => {
  const folder = new URL('../../src/load/', import.meta.url)
  // One problem is only found when a design is judged.
  const source = [...readdirSync(folder, { recursive: true, encoding: 'utf8' }), '../cli/within-bounds.ts']
    .filter(file => file.endsWith('.ts'))
    .map(file => readFileSync(new URL(file, folder), 'utf8'))
    .join('\n')
  const codes = [...source.matchAll(/'([A-Z][A-Z_]{2,})'/g)].map(([, code]) => code)
  expect([...new Set(codes)].toSorted()).toEqual(Object.keys(english).toSorted())
})

test('the broken fixtures fill every placeholder', async () => {
  const found = await problemsOfFixtures()
  expect(found.length).toBeGreaterThan(80)
  for (const { code, with: fill } of found) {
    const { message = '', hint = '' } = english[code] ?? {}
    for (const name of placeholders(message + hint))
      expect([code, fill[name as string]]).toEqual([code, expect.any(String)])
  }
})

const problemsOfFixtures = async (): Promise<readonly Problem[]> => {
  const root = 'fixtures/broken'
  const paths = readdirSync(new URL(`../../${root}`, import.meta.url), { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => /\.(yaml|json)$/.test(path))
  const grammar = productGrammar()
  const host = memoryHost(
    Object.fromEntries(paths.map(path => [`/home/analyst/${path}`, projectFile(`${root}/${path}`)])),
  )
  const inRules = (path: string) => path.startsWith('rules/')
  const { problems } = await designsFrom(
    paths.filter(path => !inRules(path)),
    host,
    grammar,
  )
  const texts = paths.filter(inRules).map(file => ({ file, content: projectFile(`${root}/${file}`) }))
  const rules = readRules(texts, { ...grammar, norms: { instruments: [], provisions: [] } })
  return [...problems, ...rules.problems]
}
