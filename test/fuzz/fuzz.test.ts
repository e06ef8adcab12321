import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatsOf } from '../../src/report/formats.ts'
import { call } from '../cli/memory.ts'
import { noise, spoiled } from './hostile-text.ts'

/** A bounded while here; `npm run fuzz -- --minutes 10` for longer, `--seed n` to see a case again. */
const seconds = Number(process.env.FUZZ_SECONDS ?? 20)
const seed = Number(process.env.FUZZ_SEED ?? 20261125)

/** Seconds of computing that one input may take, however busy the machine is. */
const mostSeconds = 1

const text = (path: string) => readFileSync(path, 'utf8')
const bill = { 'state.yaml': text('fixtures/bill/state.yaml'), 'bill-1.md': text('fixtures/bill/bill-1.md') }
const design = text('fixtures/bill/design-1.yaml')
const rule = text('fixtures/broken/rules/sound.yaml').replace('SAMPLE-1', 'OPCAT-18.1-b')
const waivers = `opcat: waivers/1
waivers:
  - { rule: opcat/18-1-seconded-officials, subject: bodies/council, reason: x, by: A, expires: 2027-01-01 }
attestations:
  - { rule: opcat/17-within-a-year, subject: state, verdict: met, reason: x, by: A, expires: 2027-01-01 }
`
const { printed: baseline } = await call('baseline design.yaml --norms opcat', {
  ...bill,
  'design.yaml': design,
})

type Files = Readonly<Record<string, string | Uint8Array>>
const cases: Readonly<Record<string, readonly [string, fc.Arbitrary<Files>]>> = {
  'a spoiled design': ['assess design.yaml', spoiled(design).map(one => ({ ...bill, 'design.yaml': one }))],
  'a spoiled state': [
    'assess design.yaml',
    spoiled(bill['state.yaml']).map(one => ({ ...bill, 'design.yaml': design, 'state.yaml': one })),
  ],
  'a spoiled text of a source': [
    'assess design.yaml',
    spoiled(bill['bill-1.md']).map(one => ({ ...bill, 'design.yaml': design, 'bill-1.md': one })),
  ],
  'noise for a design': ['assess design.yaml', noise.map(one => ({ ...bill, 'design.yaml': one }))],
  'a spoiled rule': [
    'assess design.yaml --rules pack',
    spoiled(rule).map(one => ({ ...bill, 'design.yaml': design, 'pack/x/one.yaml': one })),
  ],
  'spoiled waivers': [
    'assess design.yaml --waivers w.yaml',
    spoiled(waivers).map(one => ({ ...bill, 'design.yaml': design, 'w.yaml': one })),
  ],
  'a spoiled baseline': [
    'assess design.yaml --baseline b.json',
    spoiled(baseline).map(one => ({ ...bill, 'design.yaml': design, 'b.json': one })),
  ],
}

const formats = fc.constantFrom(...formatsOf('assess'))

const sound: Files = { ...bill, 'design.yaml': design, 'w.yaml': waivers, 'b.json': baseline }

/** What it takes to write a sound design in a format: some are slow by nature. */
const usual = new Map<string, Promise<number>>()
const usualFor = (format: string): Promise<number> => {
  const known = usual.get(format) ?? secondsFor(`assess design.yaml --norms opcat --format ${format}`, sound)
  usual.set(format, known)
  return known
}

async function secondsFor(words: string, files: Files): Promise<number> {
  const before = process.cpuUsage()
  await call(words, files)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

for (const [name, [words, files]] of Object.entries(cases))
  test(`${name}: no crash, no hang, every refusal has a place and a sentence`, async () => {
    await call(`${words} --norms opcat`, sound)
    await fc.assert(
      fc.asyncProperty(files, formats, async (given, format) => {
        const most = mostSeconds + (await usualFor(format))
        const before = process.cpuUsage()
        const { code, told } = await call(`${words} --norms opcat --format ${format}`, given)
        const { user, system } = process.cpuUsage(before)
        expect([code, told]).not.toEqual([70, expect.anything()])
        expect((user + system) / 1e6).toBeLessThan(most)
        if (code >= 65) expect(told).toMatch(/^\S.*?(:\d+:\d+)? {2}[A-Z][A-Z_]+$/m)
      }),
      {
        seed,
        numRuns: 1_000_000,
        interruptAfterTimeLimit: (seconds * 1000) / Object.keys(cases).length,
        markInterruptAsFailure: false,
      },
    )
  })
