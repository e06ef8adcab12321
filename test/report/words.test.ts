import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { languages } from '../../src/model/truth.ts'
import { words } from './words.ts'

const source = ['src/report', 'src/cli']
  .flatMap(folder => (readdirSync(folder, { recursive: true }) as string[]).map(file => `${folder}/${file}`))
  .filter(file => file.endsWith('.ts'))
  .map(file => readFileSync(file, 'utf8'))
  .join('\n')

test.each(languages)('%s has the same keys as English', language => {
  expect([...words[language].keys()].sort()).toEqual([...words.en.keys()].sort())
})

test.each(languages)('%s has the same placeholders as English', language => {
  const differing = [...words.en].filter(
    ([key, text]) => holes(text) !== holes(words[language].get(key) ?? ''),
  )
  expect(differing.map(([key]) => key)).toEqual([])
})

test.each(languages)('%s leaves nothing empty', language => {
  expect([...words[language]].filter(([, text]) => text.trim() === '')).toEqual([])
})

test('every word that the code names exists', () => {
  const named = [
    ...source.matchAll(/\b(?:word|field|command|listed)\([^'`()]*'([a-z][\w-]*(?:\.[\w-]+)+)'/g),
  ].map(([, key]) => key)
  expect(named.length).toBeGreaterThan(60)
  expect(named.filter(key => !words.en.has(key ?? '') && !key?.startsWith('problem.'))).toEqual([])
})

test('every counted word has its two forms', () => {
  const named = [...source.matchAll(/\bcounted\([^'`()]*'([a-z][\w.-]*)'/g)].map(([, key]) => key)
  expect(named.flatMap(key => [`${key}.one`, `${key}.other`]).filter(key => !words.en.has(key))).toEqual([])
})

test('no word is left that nothing says', () => {
  const families =
    /^(verdict|truth|plane|strength|coverage|subject-kind|domain|change|diff\.(because|part|aspect)|unit|fact|question|quote|form|ask|fact-type|section|settled|order|message|evidence\.confidence|gap\.kind|page\.by|norms\.checkable|notices\.count|schemas\.file|facts\.(on|ask)|answers\.(column|source|is|means)|workbook\.column|pack\.(count|changed|missing|extra|differs|not-derived|foreign|omitted|readme))\./
  // Titles of help are said by their own English word; commands and options are described by the last part.
  const titles = /^cli\.(usage|arguments|options|commands)$/
  const said = (key: string) => source.includes(`'${key}'`) || source.includes(`\`${key}`)
  const idle = [...words.en.keys()]
    .filter(key => !families.test(key) && !titles.test(key))
    .map(key => key.replace(/\.(one|other)$/, ''))
    .filter(key => !said(key) && !(key.startsWith('cli.') && said(key.slice('cli.'.length))))
  expect(idle).toEqual([])
})

const holes = (text: string): string => [...text.matchAll(/\{[\w.-]+\}/g)].map(String).sort().join(' ')
