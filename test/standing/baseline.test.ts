import { expect, test } from 'vitest'
import { fingerprint } from '../../src/engine/fingerprint.ts'
import { belgium, call, home } from '../cli/memory.ts'
import { designText, files } from './house.ts'

const words = 'd.yaml --rules pack --norms house'
const design = files({ council: { law: 'yes', practice: 'no' }, office: {} })

test('it holds every open finding, one a line, in the order of the norms, and nothing of the clock', async () => {
  const { code, printed, told } = await call(`baseline ${words} --theme independence-personal`, design)
  const line = (subject: string, plane: string, verdict: string) => {
    const parts = ['house/seconded', 'council', subject, plane]
    const named = { rule: parts[0], design: parts[1], subject, plane }
    return `    ${JSON.stringify({ ...named, verdict, fingerprint: fingerprint(parts) })}`
  }
  expect([code, told]).toEqual([0, ''])
  expect(printed).toBe(
    `{
  "format": "opcat/baseline/1",
  "findings": [
${[
  line('bodies/council', 'law', 'unmet'),
  line('bodies/office', 'law', 'undetermined'),
  line('bodies/office', 'practice', 'undetermined'),
].join(',\n')}
  ]
}
`,
  )
})

test('with nothing open it is empty, and read', async () => {
  const nothing = files({ council: { law: 'no', practice: 'no' } })
  const { printed } = await call(`baseline ${words} --theme independence-personal`, nothing)
  expect(printed).toBe('{\n  "format": "opcat/baseline/1",\n  "findings": []\n}\n')
  const judged = await call(`assess ${words} --baseline b.json --quiet`, { ...nothing, 'b.json': printed })
  expect(judged.code).toBe(0)
})

test('in whichever order designs are named, the bytes are the same', async () => {
  const both = { ...design, 'e.yaml': designText({ institute: {} }, { id: 'an-institute' }) }
  const [one, other] = await Promise.all([
    call(`baseline ${words} e.yaml`, both),
    call(`baseline e.yaml ${words}`, both),
  ])
  expect(one.printed).toBe(other.printed)
  expect(one.printed.indexOf('an-institute')).toBeLessThan(one.printed.indexOf('"council"'))
})

test('it goes to a file with -o, and never over an input', async () => {
  const { files: written, printed } = await call(`baseline ${words} -o known.json`, design)
  expect([[...written.keys()], printed]).toEqual([[`${home}/known.json`], ''])
  expect((await call(`baseline ${words} -o d.yaml`, design)).code).toBe(64)
})

test('where one design is unsound nothing is written: half a baseline would lose its gaps', async () => {
  const broken = { ...design, 'e.yaml': 'opcat: design/1\nid: x\n' }
  const { code, files: written, told } = await call(`baseline ${words} e.yaml -o known.json`, broken)
  expect([code, written.size]).toEqual([65, 0])
  expect(told).toContain('MISSING_KEY')
})

test('what a waiver or an attestation names is left out, so that it returns when its day is over', async () => {
  const waivers = [
    'opcat: waivers/1',
    'waivers:',
    '  - { rule: house/seconded, subject: bodies/council, reason: r, by: A. B., expires: 2020 }',
    'attestations:',
    '  - { rule: house/seconded, subject: bodies/office, plane: law, verdict: met, reason: r, by: A. B., expires: 2030 }',
    '',
  ].join('\n')
  const theme = `${words} --theme independence-personal`
  const { printed } = await call(`baseline ${theme} --waivers w.yaml`, { ...design, 'w.yaml': waivers })
  const subjects = JSON.parse(printed).findings.map(({ subject, plane }: Record<string, string>) => [
    subject,
    plane,
  ])
  expect(subjects).toEqual([['bodies/office', 'practice']])
  const known = { ...design, 'w.yaml': waivers, 'b.json': printed }
  const judged = `assess ${theme} --quiet --waivers w.yaml --baseline b.json --fail-on obligation+undetermined`
  expect((await call(judged, known)).code).toBe(1)
})

test('a real design: after its baseline nothing counts, with any strength and in any language', async () => {
  const { printed } = await call('baseline ctrg.yaml --norms all', belgium)
  const known = { ...belgium, 'b.json': printed }
  const judged = 'assess ctrg.yaml --norms all --baseline b.json --fail-on position+undetermined --lang nl'
  const { code, told, printed: report } = await call(judged, known)
  expect([code, told]).toEqual([0, ''])
  expect(report).toContain('op de referentielijst')
})

test('schema baseline and schema waivers: for editors', async () => {
  for (const kind of ['baseline', 'waivers']) {
    const { printed } = await call(`schema ${kind}`)
    expect(JSON.parse(printed).title).toContain('opcat: ')
  }
})
