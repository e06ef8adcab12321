import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { belgium, call } from '../cli/memory.ts'

const begin = 'It looks like this'

test('the sample in the README is real output', async () => {
  const { printed } = await call(
    'assess fixtures/belgium/ctrg.yaml --format text',
    inFolder('fixtures/belgium'),
  )
  const readme = readFileSync('README.md', 'utf8')
  const [before, rest] = split(readme, begin)
  const [opening, sample, after] = rest.split('```') as [string, string, string]
  const current = `text\n${shortened(printed)}\n`
  const renewed = [
    before,
    opening,
    '```',
    current,
    '```',
    after,
    ...rest
      .split('```')
      .slice(3)
      .map(part => `\`\`\`${part}`),
  ].join('')
  if (process.env.UPDATE_GOLDEN) writeFileSync('README.md', renewed)
  else expect(sample).toBe(current)
})

/** The head of the report and one gap. */
function shortened(report: string): string {
  const lines = report.split('\n')
  const gaps = lines.findIndex(line => line.startsWith('Unmet obligations')) + 2
  const gap = lines.findIndex(line => line.startsWith('✗ No officials on secondment'))
  const end = lines.indexOf('', gap)
  return [...lines.slice(0, gaps), '…', '', ...lines.slice(gap, end), '', '…'].join('\n')
}

function split(text: string, at: string): readonly [string, string] {
  const index = text.indexOf(at)
  return [text.slice(0, index), text.slice(index)]
}

const inFolder = (folder: string) =>
  Object.fromEntries(Object.entries(belgium).map(([name, text]) => [`${folder}/${name}`, text]))
