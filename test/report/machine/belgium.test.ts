import { expect, test } from 'vitest'
import { languages } from '../../../src/model/truth.ts'
import { belgium, call, home } from '../../cli/memory.ts'
import { againstGithub, type Log, runOf } from './github-rules.ts'
import { entriesOf } from './gitlab-reader.ts'
import { complaints, expectCounts, suitesOf } from './junit-reader.ts'
import { commandsOf } from './runner.ts'
import { expectValid, hasSchema } from './sarif-schema.ts'

const name = (language: string): string =>
  `all of Belgium in ${language}, in every line format from one run${
    hasSchema ? '' : ' (without the official schema of SARIF, since ../shared/schemas is absent)'
  }`

test.each(languages.map(language => [name(language), language]))('%s', async (_, language) => {
  const { files, printed } = await call(
    `assess . --norms all --lang ${language} --format github,sarif=x.sarif,junit=x.xml,gitlab=x.json`,
    belgium,
  )
  const text = (file: string): string => files.get(`${home}/${file}`) ?? ''

  const log: Log = JSON.parse(text('x.sarif'))
  if (hasSchema) expectValid(log)
  expect(againstGithub(log)).toEqual([])
  expect(runOf(log).results.length).toBeGreaterThan(1000)

  expect(await complaints(text('x.xml'))).toEqual([])
  expect(suitesOf(text('x.xml'))).toHaveLength(6)
  expectCounts(text('x.xml'))

  expect(entriesOf(text('x.json')).length).toBeGreaterThan(1000)

  expect(commandsOf(printed)).toHaveLength(30)
  expect(printed.trimEnd().split('\n')).toHaveLength(32)

  for (const written of [printed, ...files.values()]) {
    expect(written.match(/\{(subject|witness\.\w+|[a-z]+)\}/g) ?? []).toEqual([])
    expect(written.match(/\b(notices|verdict|plane|strength|gap|coverage)\.[a-z-]+/g) ?? []).toEqual([])
  }
})
