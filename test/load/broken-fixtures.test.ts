import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { designsFrom } from '../../src/load/load-designs.ts'
import { readRules } from '../../src/load/read-rules.ts'
import type { Norms, Provision } from '../../src/model/norm.ts'
import type { Problem } from '../../src/model/problem.ts'
import { productGrammar, projectFile } from './grammar.ts'
import { memoryHost } from './memory-host.ts'

const folder = 'fixtures/broken'
const grammar = productGrammar()
const paths = readdirSync(new URL(`../../${folder}`, import.meta.url), { recursive: true, encoding: 'utf8' })
  .map(path => path.replaceAll('\\', '/'))
  .filter(path => /\.(yaml|json)$/.test(path))
  .sort()
const files = Object.fromEntries(
  paths.map(path => [`/home/analyst/${path}`, projectFile(`${folder}/${path}`)]),
)
const table: Record<string, string[]> = parse(projectFile(`${folder}/expected.yaml`).toString())
const beside = /^(states\/.*|rules\/.*|state\.yaml|expected\.yaml)$/

test.each(paths.filter(path => !beside.test(path)))('%s', async path => {
  const { designs, problems } = await designsFrom([path], memoryHost(files), grammar)
  expect(said(problems, path)).toEqual(expected(path))
  expect(designs.length).toBe(problems.length === 0 ? 1 : 0)
})

test.each(paths.filter(path => path.startsWith('rules/')))('%s', path => {
  const { rules, problems } = readRules([{ file: path, content: projectFile(`${folder}/${path}`) }], {
    ...grammar,
    norms: sampleNorms,
  })
  expect(said(problems, path)).toEqual(expected(path))
  expect(rules.length).toBe(problems.length === 0 ? 1 : 0)
})

const said = (problems: readonly Problem[], path: string): string[] =>
  problems
    .map(({ code, line, file }) => `${code} at line ${line}${file === path ? '' : ` in ${file}`}`)
    .sort()

/** What a file says in its first lines that it expects, or the table for those that cannot say it. */
const expected = (path: string): string[] => {
  const lines = projectFile(`${folder}/${path}`).toString().replace('\uFEFF', '').split(/\r?\n/)
  const own = lines.flatMap(line => line.match(/^# expect: (?!nothing)(.*)/)?.[1] ?? [])
  if (table[path] === undefined && !lines[0]?.startsWith('# expect: '))
    throw new Error(`${path} expects what?`)
  return [...own, ...(table[path] ?? [])].sort()
}

const provision = (id: string, strength: Provision['strength']): Provision => ({
  id,
  instrument: 'SAMPLE',
  pinpoint: id,
  confidence: 'confirmed',
  strength,
  theme: 'mandate',
  checkable: 'yes',
  exhausted: false,
  requires: { en: id },
})

const sampleNorms: Norms = {
  instruments: [],
  provisions: [provision('SAMPLE-1', 'obligation'), provision('SAMPLE-2', 'recommendation')],
}
