import { expect, test } from 'vitest'
import { belgium, call, home } from './memory.ts'

const two = { 'ctrg.yaml': belgium['ctrg.yaml'] ?? '', 'ifdh.yaml': belgium['ifdh.yaml'] ?? '' }
const files = { ...two, 'state.yaml': belgium['state.yaml'] ?? '', 'broken.yaml': 'opcat: design/1\nid: x\n' }

test('several designs in one JSON report, with what is wrong with the others', async () => {
  const { code, printed, told } = await call('assess ctrg.yaml ifdh.yaml broken.yaml --format json', files)
  const report = JSON.parse(printed)
  expect(report.designs.map(({ id }: { id: string }) => id)).toEqual(['be-ctrg', 'be-ifdh'])
  expect(report.problems[0]).toMatchObject({ code: 'MISSING_KEY', file: 'broken.yaml', line: 1, column: 1 })
  expect(told).toContain('broken.yaml:1:1  MISSING_KEY')
  expect(code).toBe(65)
})

test('one run writes several formats', async () => {
  const { files: written, printed } = await call(
    'assess ctrg.yaml --format text,md=out.md,json=out.json',
    files,
  )
  expect(printed).toContain('Unmet obligations')
  expect(written.get(`${home}/out.md`)).toContain('## Unmet obligations')
  expect(JSON.parse(written.get(`${home}/out.json`) ?? '').designs).toHaveLength(1)
})

test('no sound design: nothing on standard output; a file only where its format can tell what is wrong', async () => {
  const {
    code,
    printed,
    files: written,
  } = await call('assess broken.yaml --format text,md=out.md,json=out.json', files)
  expect(printed).toBe('')
  expect([...written.keys()]).toEqual([`${home}/out.json`])
  expect(JSON.parse(written.get(`${home}/out.json`) ?? '')).toMatchObject({ designs: [], norms: [] })
  expect(code).toBe(65)
})

test('an input is never overwritten, also one that only its design names', async () => {
  for (const file of ['ctrg.yaml', 'state.yaml', './ctrg.yaml']) {
    const { code, files: written, told } = await call(`assess ctrg.yaml -o ${file}`, files)
    expect([file, code, written.size]).toEqual([file, 64, 0])
    expect(told).toContain(`${file} is an input`)
  }
})
