import { afterEach, expect, test } from 'vitest'
import { nodeHost } from '../../bin/node-host.js'
import { run } from '../../src/cli/run.ts'
import { home } from '../cli/memory.ts'
import { memoryHost } from '../load/memory-host.ts'
import { files } from './house.ts'

const epoch = process.env.SOURCE_DATE_EPOCH

afterEach(() => {
  if (epoch === undefined) delete process.env.SOURCE_DATE_EPOCH
  else process.env.SOURCE_DATE_EPOCH = epoch
})

const design = files(
  { council: { law: 'yes' } },
  {
    'w.yaml':
      'opcat: waivers/1\nwaivers:\n  - { rule: house/seconded, subject: bodies/council, reason: r, by: A. B., expires: 2026-06-30 }\n',
  },
)

const judge =
  'assess d.yaml --rules pack --norms house --theme independence-personal --plane law --quiet --waivers w.yaml'

const moments: readonly (readonly [string, number])[] = [
  ['2026-06-29T00:00:00Z', 0],
  ['2026-06-30T23:59:59Z', 0],
  ['2026-07-01T00:00:00Z', 1],
]

for (const [moment, code] of moments)
  test(`a waiver until 2026-06-30, at ${moment}: exit ${code}`, async () => {
    expect((await at(() => new Date(moment), judge)).code).toBe(code)
  })

test('a clock that gives no date is a wrong call, told where the clock is read', async () => {
  for (const date of [Number.NaN, 8.64e15]) {
    const { code, told } = await at(() => new Date(date), judge)
    expect(code).toBe(64)
    expect(told).toContain('SOURCE_DATE_EPOCH')
  }
})

test('without waivers the clock is not read', async () => {
  const never = () => {
    throw new Error('the clock was read')
  }
  expect((await at(never, judge.replace(' --waivers w.yaml', ''))).code).toBe(1)
})

test('the real clock stands at SOURCE_DATE_EPOCH where that is set', () => {
  const { now } = nodeHost()
  process.env.SOURCE_DATE_EPOCH = '1782820800'
  expect(now().toISOString()).toBe('2026-06-30T12:00:00.000Z')
  process.env.SOURCE_DATE_EPOCH = ''
  expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(60_000)
  for (const wrong of ['soon', '-1', '1.5', '0x10', ' 1', '9'.repeat(20)]) {
    process.env.SOURCE_DATE_EPOCH = wrong
    expect([wrong, now().getTime()]).toEqual([wrong, Number.NaN])
  }
})

/** Runs a call at a moment. */
async function at(now: () => Date, words: string): Promise<{ code: number; told: string }> {
  let told = ''
  const inHome = Object.fromEntries(Object.entries(design).map(([name, text]) => [`${home}/${name}`, text]))
  const host = {
    ...memoryHost(inHome),
    print: async () => {},
    tell: (text: string) => {
      told += text
    },
    color: false,
    now,
    git: async () => ({ failed: 'not-installed' as const, told: '' }),
    open: async () => ({ write: async () => {}, commit: async () => {}, discard: async () => {} }),
    openFolder: async () => ({ write: async () => {}, commit: async () => {}, discard: async () => {} }),
  }
  return { code: await run(words.split(' '), host), told }
}
