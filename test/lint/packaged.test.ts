import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { nodeHost } from '../../bin/node-host.js'
import { lint } from '../../src/engine/lint/lint.ts'
import { loadScrutiny } from '../../src/load/load-scrutiny.ts'
import { packagedKnowledge } from '../../src/load/packaged-knowledge.ts'
import { packagedRules } from '../../src/load/packaged-rules.ts'
import { readGlossary } from '../../src/load/read-glossary.ts'
import { readYaml } from '../../src/load/read-yaml.ts'
import { languages } from '../../src/model/truth.ts'

const knowledge = packagedKnowledge()
const { examples, glossary, locate, problems } = await loadScrutiny(
  packagedRules,
  packagedRules,
  knowledge,
  nodeHost(),
)
const { remarks, pairs } = lint({ knowledge, examples, glossary })

const ofCodes = (...codes: readonly string[]) =>
  remarks
    .filter(({ code }) => codes.includes(code))
    .map(({ code, with: fill }) => `${code} ${JSON.stringify(fill)}`)

test('the packaged rules can each be met and unmet, and none contradicts or repeats another', () => {
  expect(problems).toEqual([])
  expect(ofCodes('never-applies', 'never-met', 'never-unmet', 'contradiction', 'same')).toEqual([])
  expect(pairs.decided).toBeGreaterThan(10 * pairs.open)
})

test('no placeholder is lost in translation', () => {
  expect(ofCodes('placeholders')).toEqual([])
})

test('every remark has its place', () => {
  expect(remarks.filter(({ about }) => locate(about) === undefined)).toEqual([])
})

test('the glossary is sound: every word has another in its stead', () => {
  const file = 'rules/locales/glossary.yaml'
  const read = readGlossary(readYaml(file, readFileSync(file)).value)
  for (const language of languages) {
    expect(read[language].length, language).toBeGreaterThan(5)
    expect(
      read[language].filter(({ say }) => say === ''),
      language,
    ).toEqual([])
  }
  expect(read).toEqual(glossary)
})
