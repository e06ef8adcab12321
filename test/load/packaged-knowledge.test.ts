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

const reports: Readonly<Record<string, string>> = {
  'assess ctrg.yaml --depth full': 'text,md=m,json=j,csv=c,xlsx=x,sarif=s,junit=u,github=h,gitlab=l',
  'compare ctrg.yaml law-2024.yaml': 'text,md=m,json=j,csv=c,xlsx=x',
  'ask ctrg.yaml': 'text,md=m,json=j,csv=c,xlsx=x',
}

for (const lang of languages)
  for (const [command, formats] of Object.entries(reports))
    test(`what is read of the knowledge for one language is all that its reports need: ${command}, ${lang}`, async () => {
      const alone = await call(`${command} --lang ${lang} --format ${formats}`, belgium)
      const beside = await call(`${command} --lang ${lang} --format ${formats},html=w`, belgium)
      expect(alone.printed).not.toBe('')
      expect(alone.printed).toBe(beside.printed)
      expect(alone.files.size).toBe(formats.split(',').length - 1)
      for (const [file, written] of alone.files)
        expect([file, written]).toEqual([file, beside.files.get(file)])
    })
