import { expect, test } from 'vitest'
import { kinds } from '../../src/load/validators.ts'
import { languages } from '../../src/model/truth.ts'
import { outputFormats, outputKinds } from '../../src/report/json/schema/output-schemas.ts'
import { strictly } from '../report/schema/strict.ts'
import { belgium, call } from './memory.ts'

test('schema: without a word, all that there is, in every language', async () => {
  for (const language of languages) {
    const { code, printed } = await call(`schema --lang ${language}`)
    expect(code).toBe(0)
    for (const word of [...kinds, ...outputKinds]) expect(printed).toMatch(new RegExp(`^${word} +\\S`, 'm'))
    expect(printed).not.toMatch(/schemas\.|\{/)
  }
})

test('schema assessment: the schema of the gap report', async () => {
  const { code, printed } = await call('schema assessment')
  expect(code).toBe(0)
  expect(JSON.parse(printed)).toEqual(outputFormats.assessment.schema)
})

test('schema asessment: 64, the nearest word and all others', async () => {
  const { code, printed, told } = await call('schema asessment')
  expect([code, printed]).toEqual([64, ''])
  expect(told).toContain('Did you mean “assessment”?')
  for (const word of [...kinds, ...outputKinds]) expect(told).toContain(word)
})

const folder = `id: mine/signed
provisions: [OPCAT-30]
strength: obligation
theme: ratification
planes: [law]
for: state
require: { ratification.reservation: no }
says:
${['title', 'requirement', 'met', 'unmet', 'undetermined', 'remedy'].map(key => `  ${key}: { en: x }`).join('\n')}
examples:
  - { expect: met, state: { ratification: { reservation: no } }, design: { bodies: { a: {} } } }
  - { expect: met, state: { ratification: { reservation: yes } }, design: { bodies: { a: {} } } }
equivalent:
  - { mutant: "require: x -> y", why: { en: It was so once. } }
`
const files = {
  ...belgium,
  'broken.yaml': 'opcat: design/1\nid: x\nbodis: {}\n',
  'unreadable.yaml': 'opcat: design/1\na: [',
  'pack/mine.yaml': folder,
}

for (const words of [
  'assess ctrg.yaml ifdh.yaml broken.yaml unreadable.yaml nowhere.yaml',
  'assess ctrg.yaml --norms all --theme access-powers --plane practice',
  'assess broken.yaml -o out.json',
  'compare ctrg.yaml ifdh.yaml',
  'compare ad-hoc.yaml',
  'explain ctrg.yaml OPCAT-18.1-b',
  'explain OPCAT-18.1-b',
  'rules',
  'rules --rules pack --theme ratification',
  'rules lint pack',
  'rules test pack',
  'rules test pack --no-mutants',
  'norms',
  'norms --norms coalition',
  'facts',
])
  test(`“${words}”: its JSON has no field that its schema does not describe`, async () => {
    for (const language of languages) {
      const called = await call(`${words} --format json --lang ${language} --depth full`, files)
      const [report = called.printed] = called.files.values()
      expect(strictly(JSON.parse(report))).toEqual([])
      expect(JSON.parse(report).language).toBe(language)
    }
  }, 60_000)
