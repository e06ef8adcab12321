import { expect, test } from 'vitest'
import { packagedKnowledge } from '../../src/load/packaged-knowledge.ts'
import { languages } from '../../src/model/truth.ts'
import { belgium, call } from '../cli/memory.ts'

test('the packaged knowledge speaks every language, in one order', () => {
  const { rules, norms, vocabulary } = packagedKnowledge()
  for (const { says } of rules) expect(Object.keys(says.title)).toEqual(languages)
  for (const { requires } of norms.provisions) expect(Object.keys(requires)).toEqual(languages)
  for (const { name } of vocabulary.facts) expect(Object.keys(name)).toEqual(languages)
  for (const name of vocabulary.values.values()) expect(Object.keys(name)).toEqual(languages)
})

test('a reader of Dutch is handed Dutch, and English, which is always there', () => {
  const all = packagedKnowledge()
  const { rules } = packagedKnowledge(['nl'])
  expect(rules.map(({ says: { title } }) => title)).toEqual(
    all.rules.map(({ says: { title } }) => ({ en: title.en, nl: title.nl })),
  )
})

for (const lang of languages)
  for (const command of ['assess ctrg.yaml --depth full', 'compare ctrg.yaml law-2024.yaml', 'ask ctrg.yaml'])
    test(`what is read of the knowledge for one language is all that its reports need: ${command}, ${lang}`, async () => {
      const asked = `${command} --lang ${lang}`
      const { printed } = await call(`${asked} --format text,md=one.md`, belgium)
      const beside = await call(`${asked} --format text,json=all.json`, belgium)
      expect(printed).not.toBe('')
      expect(printed).toBe(beside.printed)
    })
