import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { nodeHost } from '../../bin/node-host.js'
import { ask } from '../../src/engine/ask.ts'
import { assess } from '../../src/engine/assess.ts'
import { loadDesigns } from '../../src/load/load-designs.ts'
import { factKey } from '../../src/model/design.ts'
import { languages } from '../../src/model/truth.ts'
import { formRows } from '../../src/report/ask/form.ts'
import { formats } from '../../src/report/formats.ts'
import { belgium, call } from '../cli/memory.ts'
import { asked, designIn, files, knowledge } from '../fill/workplace.ts'
import { strictly } from '../report/schema/strict.ts'

const design = await designIn(files)

test('questions are ranked by what they would settle, each fact and plane once', () => {
  const { assessment } = asked(design)
  const questions = ask(assessment.requirements, knowledge.vocabulary)
  const ranks = questions.map(({ settles }) => settles.length)
  expect(ranks).toEqual(ranks.toSorted((one, other) => other - one))
  const keys = questions.map(({ path, plane }) => factKey(path, plane))
  expect(new Set(keys).size).toBe(keys.length)
  expect(questions.find(({ path }) => path === 'bodies/council/powers/premises')?.values).toEqual([
    'full',
    'restricted',
    'implied',
    'none',
  ])
})

test('the JSON of real designs has no field that its schema does not describe, in any language', async () => {
  const names = readdirSync('fixtures/belgium').filter(name => /^(ctrg|ifdh)\.yaml$/.test(name))
  const found = await loadDesigns(
    names.map(name => `fixtures/belgium/${name}`),
    nodeHost(),
    knowledge.vocabulary,
  )
  for (const one of found.designs)
    for (const language of languages) {
      const assessment = assess(one, knowledge, ['opcat', 'spt'])
      const input = { ...asked(design, language), design: one, assessment }
      expect(strictly(JSON.parse(formats.ask.json(input)))).toEqual([])
    }
}, 60_000)

test('a form asks each fact once; under other requirements its number leads there', () => {
  const rows = formRows(asked(design))
  const firsts = rows.filter(({ first }) => first).map(({ path }) => path)
  expect(new Set(firsts).size).toBe(firsts.length)
  const asks = new Map(rows.filter(({ first }) => first).map(row => [row.number, row]))
  for (const row of rows.filter(({ first }) => !first)) expect(asks.get(row.number)).toBeDefined()
})

test('a list is asked member by member, without those that are known', () => {
  const members = formRows(asked(design))
    .filter(({ first, path }) => first && path.startsWith('bodies/council/members/disciplines/'))
    .map(({ member }) => member)
  expect(members).toContain('children')
  expect(members.at(-1)).toBe('complete')
  expect(formRows(asked(design, 'en', true)).some(({ path }) => path.endsWith('disciplines/legal'))).toBe(
    true,
  )
})

test('the command says what is not known, and how to get a form', async () => {
  const { code, printed } = await call('ask ctrg.yaml --norms opcat --depth brief --lang de', belgium)
  expect(code).toBe(0)
  expect(printed).toContain('Offene Fragen: Zentraler Aufsichtsrat des Gefängniswesens')
  expect(printed).toContain('npx opcat ask ctrg.yaml --format xlsx=form.xlsx')
})

test('YAML is one list to fill in, with the words that answer', async () => {
  const { printed } = await call('ask design.yaml --format yaml', files)
  expect(printed).toMatch(/^# .*\n# .*\nopcat: answers\/1\ndesign: council\nby: ''\nanswers:\n/)
  expect(printed).toMatch(
    / {2}# full \(in full\), restricted .*\n {2}- path: bodies\/council\/powers\/premises\n {4}plane: law\n {4}was: unknown\n {4}answer: unknown\n/,
  )
})

test('one design at a time', async () => {
  const { code, told } = await call('ask *.yaml', belgium)
  expect([code, told]).toEqual([64, 'One design at a time.\n'])
})
