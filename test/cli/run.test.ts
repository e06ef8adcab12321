import { expect, test } from 'vitest'
import { belgium, call, home } from './memory.ts'

test('assess: the Council, with unmet obligations', async () => {
  const { code, printed, told } = await call('assess ctrg.yaml', belgium)
  expect(code).toBe(1)
  expect(told).toBe('')
  expect(printed).toContain('Central Prison Oversight Council')
  expect(printed).toContain('ctrg.yaml:')
  expect(printed).toMatch(/It certifies nothing/)
})

test('assess --fail-on never: the same report, exit 0', async () => {
  expect((await call('assess ctrg.yaml --fail-on never', belgium)).code).toBe(0)
})

test('check is another word for assess', async () => {
  expect((await call('check ctrg.yaml --quiet', belgium)).code).toBe(1)
})

test('assess --quiet prints nothing', async () => {
  expect((await call('assess ctrg.yaml --quiet', belgium)).printed).toBe('')
})

test('assess --format json: the contract', async () => {
  const { printed } = await call(
    'assess ctrg.yaml law-2024.yaml --format json --norms opcat,spt,coalition',
    belgium,
  )
  const report = JSON.parse(printed)
  expect(report.format).toBe('opcat/assessment/1')
  expect(report.norms).toEqual(['opcat', 'spt', 'coalition'])
  expect(report.designs.map(({ id }: { id: string }) => id)).toEqual(['be-ctrg', 'be-law-2024'])
})

test('several formats from one run, each to its file', async () => {
  const { printed, files } = await call('assess ctrg.yaml --format text,json=out.json,md=out.md', belgium)
  expect(printed).toContain('Central Prison Oversight Council')
  expect([...files.keys()]).toEqual([`${home}/out.json`, `${home}/out.md`])
})

test('an output never overwrites an input', async () => {
  const { code, files, told } = await call('assess ctrg.yaml -o state.yaml', belgium)
  expect(code).toBe(64)
  expect(files.size).toBe(0)
  expect(told).toContain('state.yaml is an input')
})

test('a sound design is judged beside a broken one, and the call exits 65', async () => {
  const { code, printed, told } = await call('assess ctrg.yaml broken.yaml', {
    ...belgium,
    'broken.yaml': 'opcat: design/1\nid: x\nbodis: {}\n',
  })
  expect(code).toBe(65)
  expect(printed).toContain('Central Prison Oversight Council')
  expect(told).toMatch(/broken\.yaml:3:1 {2}UNKNOWN_KEY/)
})

test('a broken design alone leaves standard output empty', async () => {
  const { code, printed } = await call('assess broken.yaml', { 'broken.yaml': 'a: [' })
  expect(code).toBe(65)
  expect(printed).toBe('')
})

test('a folder is searched; its state is no design', async () => {
  const { code, printed, told } = await call('assess . --format json', belgium)
  expect(told).toBe('')
  expect(code).toBe(1)
  expect(JSON.parse(printed).designs).toHaveLength(6)
})

test('standard input', async () => {
  const { code, printed } = await call('assess - --format json', {
    ...belgium,
    '-': belgium['ctrg.yaml'] as string,
  })
  expect(code).toBe(1)
  expect(JSON.parse(printed).designs[0].file).toBe('-')
})

test('a file that is not there: 66', async () => expect((await call('assess nowhere.yaml')).code).toBe(66))

for (const words of [
  '',
  'assess',
  'frobnicate',
  'assess ctrg.yaml --format odt',
  'assess ctrg.yaml --norms opcta',
  'assess ctrg.yaml --theme x',
  'assess ctrg.yaml --fail-on all',
  'assess ctrg.yaml --lang es',
  'explain opcat/29-reachd',
  'schema designs',
  'assess ctrg.yaml --format text --format md',
])
  test(`wrong usage “${words}”: 64, and nothing on standard output`, async () => {
    const { code, printed, told } = await call(words, belgium)
    expect(code).toBe(64)
    expect(printed).toBe('')
    expect(told).not.toBe('')
  })

test('explain without a design shows the rule itself', async () => {
  const { code, printed } = await call('explain opcat/29-reached')
  expect(code).toBe(0)
  expect(printed).toContain('Every place at every level is reached by a monitoring body')
})

test('explain with a provision shows every rule that reads it', async () => {
  const { printed } = await call('explain ctrg.yaml OPCAT-18.1-b --format json', belgium)
  const rules = new Set(JSON.parse(printed).findings.map(({ rule }: { rule: string }) => rule))
  expect(rules).toContain('opcat/18-1-seconded-officials')
})

test('rules, norms, facts and schema', async () => {
  expect(JSON.parse((await call('rules --format json')).printed).format).toBe('opcat/rules/1')
  expect(JSON.parse((await call('norms --format json')).printed).format).toBe('opcat/norms/1')
  expect(JSON.parse((await call('facts --format json')).printed).format).toBe('opcat/facts/1')
  expect(JSON.parse((await call('schema design')).printed).$schema).toContain('json-schema.org')
})

test('--theme and --plane narrow what is asked', async () => {
  const { printed } = await call('assess ctrg.yaml --theme access-powers --plane law --format json', belgium)
  const [design] = JSON.parse(printed).designs
  for (const { theme, plane } of design.findings) expect([theme, plane]).toEqual(['access-powers', 'law'])
})

test('the same input gives the same bytes', async () => {
  const one = await call('compare . --format json', belgium)
  const other = await call('compare . --format json', belgium)
  expect(one.printed).toBe(other.printed)
})

for (const columns of [80, 160])
  test(`the terminal report keeps to ${columns} columns`, async () => {
    const { printed } = await call('assess ctrg.yaml --format terminal --norms all', belgium, columns)
    const widest = Math.max(...printed.split('\n').map(line => [...line].length))
    expect(widest).toBeLessThanOrEqual(columns)
  })

for (const words of [
  'rules --rules pack',
  'norms --rules pack',
  'assess ctrg.yaml --rules pack',
  'rules --rules nowhere',
])
  test(`“${words}”: what is wrong with a rule pack is told`, async () => {
    const files = { ...belgium, 'pack/mine.yaml': 'id: mine/rule\nfor: bodys\n' }
    const { code, told } = await call(words, files)
    expect(code).toBeGreaterThanOrEqual(65)
    expect(told).toMatch(/pack\/mine\.yaml:|nowhere/)
  })
