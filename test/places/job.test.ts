import { spawnSync } from 'node:child_process'
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
