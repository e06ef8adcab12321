import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { action, commandsHeard, runAction } from './run-action.ts'
import { attacks, council, filesIn, repository, scratch, state } from './scratch.ts'

test('action.yml has what GitHub asks of a composite action, and nothing it does not know', () => {
  const { runs, inputs, outputs, ...rest } = action as unknown as Record<string, Record<string, unknown>>
  expect(Object.keys(rest).sort()).toEqual(['author', 'branding', 'description', 'name'])
  expect(runs?.using).toBe('composite')
  for (const [id, input] of Object.entries(inputs ?? {})) {
    expect(id).toMatch(/^[a-z_][a-z0-9_-]*$/i)
    expect(input, id).toEqual({ description: expect.any(String), default: expect.any(String) })
  }
  for (const output of Object.values(outputs ?? {}))
    expect(output).toEqual({ description: expect.any(String), value: expect.any(String) })
  for (const step of action.runs.steps)
    expect(step).toEqual({
      name: expect.any(String),
      shell: 'bash',
      run: expect.any(String),
      ...(step.id ? { id: step.id, env: expect.any(Object) } : {}),
    })
})

test('no input is written into a script: each reaches the job as a variable, and each once', () => {
  for (const { run } of action.runs.steps) expect(run).not.toContain('${{')
  const passed = action.runs.steps.flatMap(({ env }) => Object.values(env ?? {}))
  const all = Object.keys(action.inputs).map(name => `\${{ inputs.${name} }}`)
  expect(passed.toSorted()).toEqual(all.toSorted())
})

test('each output is one of the step that judges', () => {
  const judging = action.runs.steps.filter(({ id }) => id === 'judge')
  expect(judging).toHaveLength(1)
  for (const [name, { value }] of Object.entries(action.outputs))
    expect(value).toBe(`\${{ steps.judge.outputs.${name} }}`)
})

test(`the Council: annotations, a summary, SARIF and JUnit, and the step ends with 1`, () => {
  const folder = repository()
  const { code, log, outputs, summary } = runAction(
    { designs: 'ctrg.yaml', 'working-directory': 'designs', sarif: 'out.sarif', junit: 'out.xml' },
    folder,
  )
  expect(code).toBe(1)
  expect(Object.fromEntries(outputs)).toEqual({
    'exit-code': '1',
    sarif: 'designs/out.sarif',
    junit: 'designs/out.xml',
  })
  expect(summary).toContain('# Central Prison Oversight Council')
  expect(commandsHeard(log).some(line => line.includes('file=designs/ctrg.yaml,'))).toBe(true)
  const { runs } = JSON.parse(readFileSync(join(folder, 'designs/out.sarif'), 'utf8'))
  expect(JSON.stringify(runs)).toContain('"designs/ctrg.yaml"')
})

test(`by default every design below the workspace is judged`, () => {
  const { code, log } = runAction({}, repository({ 'compose.yml': 'services: {}\n' }))
  expect(code).toBe(1)
  for (const id of ['ctrg', 'law-2024']) expect(log).toContain(`designs/${id}.yaml`)
})

test(`a broken design ends the step with 65, and the sound ones are reported`, () => {
  const folder = repository({ 'designs/broken.yaml': 'opcat: design/1\nbodis: {}\n' })
  const { code, outputs, summary, log } = runAction({ sarif: 'all.sarif' }, folder)
  expect(code).toBe(65)
  expect(outputs.get('exit-code')).toBe('65')
  expect(existsSync(join(folder, outputs.get('sarif') as string))).toBe(true)
  expect(summary).toContain('# Central Prison Oversight Council')
  expect(log).toContain('designs/broken.yaml:2:1  UNKNOWN_KEY')
})

test(`fail-on never ends the step with 0`, () => {
  const { code, outputs } = runAction({ designs: 'designs/ctrg.yaml', 'fail-on': 'never' }, repository())
  expect([code, outputs.get('exit-code')]).toEqual([0, '0'])
})

test(`what a design says gives GitHub no command`, () => {
  const says = '::add-mask::x\\n::error::stolen\\r\\n##[set-output name=exit-code;]0'
  const bill = council('seconded: yes').replace('A council', `"${says}"`)
  const name = '::error::name.yaml'
  const folder = scratch({ 'state.yaml': state, 'bill.yaml': bill, [name]: `${bill}bodis: {}\n` })
  const { log, outputs } = runAction({}, folder)
  const verbs = new Set(commandsHeard(log).map(line => /^::([a-z-]+)/.exec(line)?.[1]))
  expect(
    [...verbs].filter(verb => !['error', 'warning', 'notice', 'group', 'endgroup'].includes(`${verb}`)),
  ).toEqual([])
  expect(commandsHeard(log).filter(line => /^::error::|stolen$/.test(line))).toEqual([])
  expect(outputs.get('exit-code')).toBe('65')
})

const inputs = Object.keys(action.inputs)
for (const [index, attack] of attacks.entries()) {
  const input = inputs[index % inputs.length] as string
  test(`${JSON.stringify(attack)} as ${input} does nothing but what it says`, () => {
    const files = { 'state.yaml': state, 'bill.yaml': council('seconded: no') }
    const folder = repository(files)
    const before = filesIn(folder)
    const { outputs, log } = runAction({ designs: 'bill.yaml', [input]: attack }, folder)
    expect([...outputs.keys()].filter(name => !['exit-code', 'sarif', 'junit'].includes(name))).toEqual([])
    expect(outputs.get('exit-code')).toMatch(/^\d+$/)
    expect(commandsHeard(log).filter(line => line.includes('set-output'))).toEqual([])
    // An output is written where it was asked, whatever the name.
    const asked = input === 'sarif' || input === 'junit' ? [attack.trim()] : []
    expect(filesIn(folder).filter(file => !before.includes(file) && !asked.includes(file))).toEqual([])
  })
}
