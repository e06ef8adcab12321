import { expect, test } from 'vitest'
import { call } from '../cli/memory.ts'

const says = ['title', 'requirement', 'met', 'unmet', 'undetermined', 'remedy']
const inAll = says.map(key => `  ${key}: { en: x, nl: x, fr: x, de: x }`).join('\n')

const file = (id: string, require: string, text = inAll) => `id: mine/${id}
provisions: [OPCAT-30]
strength: obligation
theme: ratification
planes: [law]
for: state
require: ${require}
says:
${text}
examples: []
`

const sound = { 'pack/a.yaml': file('signed', '{ ratification.signed: { at-latest: "2001" } }') }

test('a sound pack: notes at most, exit 0', async () => {
  const { code, printed, told } = await call('rules lint pack', sound)
  expect(told).toBe('')
  expect(printed).toContain('0 faults')
  expect(code).toBe(0)
})

test('a rule that nothing can meet: its line, exit 1', async () => {
  const impossible = '{ all: [{ ratification.reservation: yes }, { ratification.reservation: no }] }'
  const { code, printed } = await call('rules lint pack', { 'pack/a.yaml': file('reserved', impossible) })
  expect(code).toBe(1)
  expect(printed).toMatch(/Nothing can meet mine\/reserved, in law\.\n +pack\/a\.yaml:7/)
})

test('a pack is held against the packaged rules too', async () => {
  const { printed } = await call('rules lint pack', {
    'pack/a.yaml': file('reserved', '{ ratification.reservation: yes }'),
  })
  expect(printed).toMatch(
    /opcat\/30-no-reservation and mine\/reserved contradict|mine\/reserved and opcat\/30-no-reservation contradict/,
  )
})

test('a text that a language lacks: the line of what says it, exit 1', async () => {
  const text = says.map(key => `  ${key}: { en: x }`).join('\n')
  const { code, printed } = await call('rules lint pack --format json', {
    'pack/a.yaml': file('signed', '{ ratification.signed: { at-latest: "2001" } }', text),
  })
  expect(code).toBe(1)
  const { format, remarks } = JSON.parse(printed)
  expect(format).toBe('opcat/lint/1')
  const missing = remarks.filter(({ code }: { code: string }) => code === 'missing')
  expect(
    missing.map(({ with: fill, file, line }: never) => [(fill as { language: string }).language, file, line]),
  ).toEqual([
    ['nl', 'pack/a.yaml', 9],
    ['fr', 'pack/a.yaml', 9],
    ['de', 'pack/a.yaml', 9],
  ])
})

test('md, every language, and little at --depth brief', async () => {
  for (const language of ['en', 'nl', 'fr', 'de']) {
    const { printed } = await call(`rules lint pack --format md --lang ${language}`, sound)
    expect(printed).toMatch(/^# /)
    expect(printed).not.toMatch(/\{\w+\}|lint\.\w/)
  }
  expect((await call('rules lint pack --depth brief', sound)).printed).not.toContain('To be considered')
})

test('a pack that cannot be read: 65, nothing on standard output', async () => {
  const { code, printed } = await call('rules lint pack', { 'pack/a.yaml': 'a: [' })
  expect(code).toBe(65)
  expect(printed).toBe('')
})
