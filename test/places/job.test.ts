import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { attacks, council, filesIn, repository, scratch, state, top } from './scratch.ts'

const plain = {
  'state.yaml': state,
  'good.yaml': council('seconded: no'),
  'unmet.yaml': council('seconded: yes'),
}

for (const [designs, code] of [
  ['good.yaml', 0],
  ['unmet.yaml', 1],
  ['state.yaml', 65],
  ['nowhere.yaml', 66],
  ['', 64],
] as const)
  test(`the job of “${designs}” ends with ${code}`, () => {
    expect(job({ OPCAT_DESIGNS: designs }, scratch(plain)).code).toBe(code)
  })

test('what is undetermined ends it with 2, if that is asked', () => {
  const { code } = job(
    { OPCAT_DESIGNS: 'good.yaml', OPCAT_FAIL_ON: 'obligation+undetermined' },
    scratch(plain),
  )
  expect(code).toBe(2)
})

test('designs stand one a line, in a folder that is named once; the log names them from the top', () => {
  const { code, log } = job(
    { OPCAT_DESIGNS: '\n  ctrg.yaml\r\n law-2024.yaml  \n', OPCAT_FOLDER: 'designs', OPCAT_DEPTH: 'brief' },
    repository(),
  )
  expect(code).toBe(1)
  expect(log).toContain('designs/ctrg.yaml')
  expect(log).toContain('designs/law-2024.yaml')
})

test('a name with a space is one name', () => {
  const folder = scratch({ 'state.yaml': state, 'my bill (1).yaml': council('seconded: yes') })
  expect(job({ OPCAT_DESIGNS: 'my bill (1).yaml' }, folder).code).toBe(1)
})

test('a design whose name is an attack is judged, and nothing else happens', () => {
  const names = ['$(touch stolen).yaml', '"; touch stolen; `touch stolen`.yaml', '--output=stolen']
  for (const name of names) {
    const folder = scratch({ 'state.yaml': state, [name]: council('seconded: yes') })
    expect(job({ OPCAT_DESIGNS: name }, folder).code, name).toBe(1)
    expect(filesIn(folder), name).toEqual([name, 'state.yaml'].sort())
  }
})

const ask = { OPCAT_DESIGNS: 'bill.yaml', OPCAT_FAIL_ON: 'never', OPCAT_BASE: 'HEAD' }

for (const [name, members, code] of [
  ['worsened', 'seconded: yes', 1],
  ['is as it was', 'seconded: no', 0],
] as const)
  test(`base: a design that ${name} ends the job with ${code}`, () => {
    const folder = repository({ 'state.yaml': state, 'bill.yaml': council('seconded: no') })
    writeFileSync(join(folder, 'bill.yaml'), council(members))
    expect(job(ask, folder).code).toBe(code)
  })

test('base: in a folder below the top, each design is compared with itself', () => {
  const folder = repository({
    'land/state.yaml': state,
    'land/bill.yaml': council('seconded: no'),
    'bill.yaml': '',
  })
  writeFileSync(join(folder, 'land/bill.yaml'), council('seconded: yes'))
  expect(job({ ...ask, OPCAT_FOLDER: 'land' }, folder).code).toBe(1)
  expect(job(ask, join(folder, 'land')).code).toBe(1)
})

test('base: a design that was not there is compared with nothing; a revision that is not there is told', () => {
  const folder = repository({ 'state.yaml': state })
  writeFileSync(join(folder, 'bill.yaml'), council('seconded: yes'))
  expect(job(ask, folder).code).toBe(0)
  const { code, log } = job({ ...ask, OPCAT_BASE: 'nowhere' }, folder)
  expect(code).toBe(66)
  expect(log).toContain('UNKNOWN_REVISION')
})

test(`verify: a quotation that is not in its text ends the job with 1`, () => {
  const quoted = council('seconded: { is: no, source: bill#art-1, quote: Nobody is seconded. }').replace(
    'status: bill',
    'status: bill\nsources: { bill: { title: Bill, date: 2026-01-01, text: bill.md } }',
  )
  const verify = (text: string) =>
    job(
      { OPCAT_DESIGNS: 'bill.yaml', OPCAT_VERIFY: 'true' },
      scratch({ 'state.yaml': state, 'bill.yaml': quoted, 'bill.md': text }),
    ).code
  expect(verify('# Article 1\n\nNobody is seconded.\n')).toBe(0)
  expect(verify('# Article 1\n\nOfficials keep their post.\n')).toBe(1)
})

const inputs = ['DESIGNS', 'NORMS', 'FAIL_ON', 'BASELINE', 'WAIVERS', 'RULES', 'LANG', 'DEPTH', 'FOLDER']
for (const [index, attack] of attacks.entries()) {
  const input = inputs[index % inputs.length] as string
  test(`${JSON.stringify(attack)} as ${input}: 64 or above, and nothing else happens`, () => {
    const folder = scratch(plain)
    const { code } = job({ OPCAT_DESIGNS: 'good.yaml', [`OPCAT_${input}`]: attack }, folder)
    expect(code).toBeGreaterThanOrEqual(64)
    expect(filesIn(folder)).toEqual(Object.keys(plain).sort())
  })
}

function job(env: Readonly<Record<string, string>>, folder: string) {
  const { status, stdout } = spawnSync(process.execPath, [join(top, 'bin/job.js')], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...env },
    encoding: 'utf8',
  })
  return { code: status, log: stdout }
}
