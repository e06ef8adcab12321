import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runnerCommand } from '../../../src/report/github/runner-command.ts'
import { belgium, call } from '../../cli/memory.ts'
import { expectGolden } from '../golden.ts'
import { commandIn, commandsOf } from './runner.ts'
import {
  assessed,
  everyExcuse,
  excused,
  hostile,
  hostileAssessed,
  hostileKnowledge,
  hostileProblems,
  problems,
  type Told,
  told,
} from './sample.ts'

const github = (run: Told = {}): string => told('github', run)

test('reads as it should', () => {
  expectGolden('assess.github.txt', github({ designs: [excused(everyExcuse)], problems }))
})

test('an unmet obligation is an error, a recommendation a warning, all else a notice', () => {
  const kinds = (text: string) =>
    commandsOf(text).map(({ name, properties }) => `${name} ${properties.title}`)
  expect(kinds(github({ problems }))).toEqual([
    'error Unusable input: UNKNOWN_KEY',
    'error Unusable input: FILE_NOT_FOUND',
    'error Unmet: No officials on secondment among the members',
    'error Unmet: No officials on secondment among the members',
    'error Unmet: Every place at every level is reached',
    'error Unmet: One body has every power in every place',
    'notice Unmet: Monitoring and mediation in two institutions',
    'notice Undetermined: No officials on secondment among the members',
    'notice Undetermined: Every place at every level is reached',
    'notice Undetermined: A unit of its own inside the host',
  ])
})

test('one gap in several places is one annotation, which names them', () => {
  const reached = commandsOf(github()).find(({ properties }) =>
    properties.title?.includes('every level is reached'),
  )
  expect(reached?.message.split('\n').slice(0, 2)).toEqual([
    'Cells of the harbour police (Union): no body has a mandate to monitor here. (obligation, in law)',
    'Likewise: Cells of the harbour police (Northern Land)',
  ])
})

test('one annotation for each file that could not be used', () => {
  const [problem] = problems
  const three = problem ? [problem, { ...problem, line: 7 }, { ...problem, line: 9 }] : []
  const commands = commandsOf(github({ designs: [], problems: three }))
  expect(commands).toHaveLength(1)
  expect(commands[0]?.message).toMatch(/2 more problems in this file\.$/)
})

test('ten of each kind, and a line that says how many there were and how many are not shown', () => {
  const many = Array.from({ length: 30 }, (_, index) => ({
    ...assessed,
    design: { ...assessed.design, id: `xx-${index}`, file: `designs/${index}.yaml` },
  }))
  const text = github({ designs: many.map(one => onFile(one)) })
  const names = commandsOf(text).map(({ name }) => name)
  expect(names).toEqual([...Array(10).fill('error'), ...Array(10).fill('notice')])
  expect(text.split('\n').slice(-3)).toEqual([
    'Findings: obligations unmet: 180, positions unmet: 30, undetermined: 90.',
    '276 more are not shown here: GitHub shows 10 annotations of each kind. Other formats have them all.',
    '',
  ])
})

test('what is excused is counted, not annotated', () => {
  const text = github({ designs: [excused(everyExcuse)] })
  expect(text).toContain('in the baseline, waived or attested: 3')
  expect(text).not.toContain('In the baseline')
})

test('where nothing is unmet, it says so', () => {
  expect(github({ designs: [] })).toBe('Findings: nothing unmet.\n')
})

test('broken designs are annotated even if no design is sound', async () => {
  const { code, printed } = await call('assess broken.yaml --format github', {
    'broken.yaml': 'opcat: design/1\na: [',
  })
  expect(code).toBe(65)
  expect(commandsOf(printed)[0]).toMatchObject({ name: 'error', properties: { file: 'broken.yaml' } })
})

test('what comes by standard input has no file to annotate', async () => {
  const { printed } = await call('assess - --format github', { ...belgium, '-': belgium['ctrg.yaml'] ?? '' })
  const files = new Set(commandsOf(printed).map(({ properties }) => properties.file))
  expect(files).toEqual(new Set([undefined, 'state.yaml']))
})

describe('no text begins a command of its own', () => {
  const runs: Readonly<Record<string, Told>> = {
    'in a design': { designs: [hostileAssessed(hostile)] },
    'in a rule pack': { view: { knowledge: hostileKnowledge(hostile) } },
    'in what is wrong with an input': { problems: hostileProblems(hostile) },
    'as the name of a file': { problems: hostileProblems('::error::x') },
  }

  test.each(Object.keys(runs))('%s', name => {
    const text = github(runs[name])
    const lines = text.trimEnd().split('\n')
    const commands = commandsOf(text)
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}|\p{Cs}/u)
    expect(commands.length).toBeGreaterThan(0)
    expect(lines.length - commands.length).toBeLessThanOrEqual(2)
    for (const command of commands) {
      expect(['error', 'warning', 'notice']).toContain(command.name)
      expect(
        Object.keys(command.properties).filter(key => !['file', 'line', 'col', 'title'].includes(key)),
      ).toEqual([])
    }
  })

  test('the runner reads what was written, whatever it is', () => {
    const text = fc.string({ unit: 'binary' })
    const likely = fc
      .array(fc.constantFrom('::', ':', ',', '%', '%0A', '\n', '\r', '=', ']', '##[', 'set-output', ' ', 'x'))
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(text, likely), fc.oneof(text, likely), (file, message) => {
        // The runner trims the last property.
        const title = `${file}.`
        const line = runnerCommand('error', { file, line: 3, col: undefined, title }, message)
        expect(line).not.toMatch(/[\r\n]/)
        const read = commandIn(line)
        expect(read?.name).toBe('error')
        expect(read?.message).toBe(message)
        expect(read?.properties).toEqual(file === '' ? { line: '3', title } : { file, line: '3', title })
      }),
      { numRuns: 1000 },
    )
  })
})

/** The same findings at another file. */
function onFile({ design, assessment, standing }: typeof assessed): typeof assessed {
  const requirements = assessment.requirements.map(one => ({
    ...one,
    findings: one.findings.map(finding => ({
      ...finding,
      evidence: finding.evidence.map(fact => ({ ...fact, file: design.file })),
    })),
  }))
  return { design, standing, assessment: { ...assessment, requirements } }
}
