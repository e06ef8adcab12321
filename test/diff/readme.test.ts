import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { callIn } from './repository.ts'

const readme = readFileSync('fixtures/bill/README.md', 'utf8')

/** A command of the README with the lines that it says one will see. */
const shown = [
  ...readme.matchAll(/```sh\nnpx opcat (.*)\n```\n[^`]*?(?:`[^`\n]+`[^`]*?)*```text\n([^]*?)\n```/g),
].map(([, words = '', lines = '']) => [words, lines.split('\n')] as const)

test('the README shows what the commands print', () => {
  expect(shown.length).toBe(2)
})

test.each(shown)('opcat %s', async (words, lines) => {
  const { printed } = await callIn(process.cwd(), ...words.split(' '))
  const found = printed.split('\n')
  expect(lines.filter(line => !found.includes(line))).toEqual([])
})

test('the README counts as the bill has it', async () => {
  const { printed } = await callIn(
    process.cwd(),
    'assess',
    'fixtures/bill/design-1.yaml',
    '--norms',
    'opcat',
    '--format',
    'json',
  )
  const [{ summary }] = JSON.parse(printed).designs
  expect(summary.obligation.unmet).toBe(3)
})
