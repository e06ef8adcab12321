import { expect, test } from 'vitest'
import { objects, read } from '../report/csv/read.ts'
import { belgium, call, home } from './memory.ts'

test('assess --format csv: one table for all designs, problems apart', async () => {
  const files = { ...belgium, 'broken.yaml': 'opcat: design/1\nid: x\nbodis: {}\n' }
  const { code, printed, told } = await call('assess ctrg.yaml broken.yaml ifdh.yaml --format csv', files)
  const rows = objects(printed)
  expect(code).toBe(65)
  expect(told).toMatch(/broken\.yaml:3:1 {2}UNKNOWN_KEY/)
  expect([...new Set(rows.map(({ design }) => design))]).toEqual(['be-ctrg', 'be-ifdh'])
  expect(
    rows.find(({ rule, verdict }) => rule === 'opcat/18-1-seconded-officials' && verdict === 'unmet'),
  ).toMatchObject({
    plane: 'law',
    strength: 'obligation',
    evidence: expect.stringMatching(/^#1 .* · Prison Act .* · ctrg\.yaml:\d+/),
    reasons: '#1 + #2',
  })
}, 60_000)

test('no sound design: no table, neither printed nor written', async () => {
  const { printed, files } = await call('assess broken.yaml --format csv,json=out.json', {
    'broken.yaml': 'a: [',
  })
  expect(printed).toBe('')
  expect([...files.keys()]).toEqual([`${home}/out.json`])
})

test('compare --format csv: a column of verdicts for each design', async () => {
  const { printed } = await call('compare ctrg.yaml ifdh.yaml --format csv --lang nl', belgium)
  const [first] = objects(printed)
  expect(Object.keys(first ?? {}).filter(name => name.startsWith('verdict:'))).toEqual([
    'verdict:be-ctrg',
    'verdict:be-ifdh',
  ])
  expect(first).toMatchObject({
    plane: 'law',
    cited: expect.stringContaining('Verdrag tegen foltering, art.'),
  })
})

for (const [word, sign] of [
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
  [',', ','],
  [';', ';'],
] as const)
  test(`--csv-separator ${word} --csv-bom: what Excel opens by itself`, async () => {
    const { code, files } = await call(`norms --format csv -o out.csv --csv-separator ${word} --csv-bom`)
    const text = files.get(`${home}/out.csv`) ?? ''
    expect(code).toBe(0)
    expect(text.startsWith(`\ufeffinstrumentName${sign}pinpoint${sign}`)).toBe(true)
    expect(new Set(read(text.slice(1), sign).map(row => row.length))).toEqual(new Set([13]))
  })

test.each([
  'facts --format csv --csv-separator pipe',
  'facts --format csv --csv-separator constructor',
  'explain OPCAT-18.1-b --format csv',
  'rules lint --format csv',
  'rules test --csv-bom',
])('wrong usage “%s”: 64', async words => {
  const { code, printed, told } = await call(words)
  expect([code, printed]).toEqual([64, ''])
  expect(told).not.toBe('')
})

test('help names the formats that a command has', async () => {
  expect((await call('facts --help')).printed).toMatch(/--format <format\[=file\]> +terminal, .*csv/)
  expect((await call('explain --help')).printed).not.toContain('csv')
})
