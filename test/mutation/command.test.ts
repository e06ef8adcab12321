import { expect, test } from 'vitest'
import { call } from '../cli/memory.ts'

const says = (name: string) =>
  ['title', 'requirement', 'met', 'unmet', 'undetermined', 'remedy']
    .map(key => `  ${key}: { ${name}: x }`)
    .join('\n')

const pack = (examples: string, more = '') => ({
  'pack/reservation.yaml': `id: mine/reservation
provisions: [OPCAT-30]
strength: obligation
theme: ratification
planes: [law]
for: state
require: { ratification.reservation: no }
says:
${says('en')}
examples:
${examples}
${more}`,
})

const example = (expected: string, value: string) =>
  `  - { expect: ${expected}, state: { ratification: { reservation: ${value} } }, design: { bodies: { a: {} } } }`

const enough = [example('met', 'no'), example('unmet', 'yes'), example('undetermined', 'unknown')].join('\n')

test('examples that notice every change: exit 0', async () => {
  const { code, printed, told } = await call('rules test pack', pack(enough))
  expect(told).toBe('')
  expect(printed).toContain('3 examples, 0 of them not as expected')
  expect(printed).toContain('Killed: 100.0 %')
  expect(code).toBe(0)
})

test('a weak example: the survivors with their place, exit 1', async () => {
  const { code, printed } = await call('rules test pack', pack(example('undetermined', 'unknown')))
  expect(code).toBe(1)
  expect(printed).toMatch(/pack\/reservation\.yaml:7 require: ratification\.reservation is no -> negated/)
})

test('--no-mutants asks the examples alone', async () => {
  const { code, printed } = await call(
    'rules test pack --no-mutants',
    pack(example('undetermined', 'unknown')),
  )
  expect(code).toBe(0)
  expect(printed).not.toContain('mutants:')
})

test('a wrong example: exit 1, mutants or not', async () => {
  const wrong = pack(`${enough}\n${example('met', 'yes')}`)
  const { code, printed } = await call('rules test pack --no-mutants', wrong)
  expect(code).toBe(1)
  expect(printed).toMatch(/met was expected, the rule\s+gives unmet/)
  expect((await call('rules test pack', wrong)).code).toBe(1)
})

test('json: the contract', async () => {
  const stale = 'equivalent:\n  - { mutant: "require: x -> y", why: { en: It was so once. } }\n'
  const { printed } = await call('rules test pack --format json', pack(enough, stale))
  const report = JSON.parse(printed)
  expect(report.format).toBe('opcat/trials/1')
  expect(report).toMatchObject({ rules: 1, examples: 3, wrong: [] })
  expect(report.mutants).toMatchObject({ share: 100, least: 95, survivors: [], equivalent: [] })
  expect(report.mutants.stale).toEqual([
    {
      rule: 'mine/reservation',
      mutant: 'require: x -> y',
      file: 'pack/reservation.yaml',
      line: 20,
      killed: false,
    },
  ])
})

test('md and every language', async () => {
  for (const language of ['en', 'nl', 'fr', 'de']) {
    const { printed } = await call(`rules test pack --format md --lang ${language}`, pack(enough))
    expect(printed).toMatch(/^# /)
    expect(printed).not.toMatch(/\{\w+\}|trials\.|mutant\./)
  }
})

test('a format it does not have: 64', async () => {
  expect((await call('rules test pack --format sarif', pack(enough))).code).toBe(64)
})
