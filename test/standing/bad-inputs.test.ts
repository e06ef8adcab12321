import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { fingerprint } from '../../src/engine/fingerprint.ts'
import { languages } from '../../src/model/truth.ts'
import { call } from '../cli/memory.ts'
import { projectFile } from '../load/grammar.ts'
import { files } from './house.ts'

const judge = 'assess d.yaml --rules pack --norms house'
const design = files({ council: { law: 'yes' } })
const entry = 'rule: house/seconded, subject: bodies/council, reason: r, by: A. B., expires: 2027'

/** A file of waivers, and every problem it must give: its code, line and column. */
const waivers: readonly (readonly [string, string, readonly string[]])[] = [
  ['sound', `opcat: waivers/1\nwaivers:\n  - { ${entry} }\n`, []],
  ['without entries', 'opcat: waivers/1\n', []],
  ['broken YAML', 'opcat: waivers/1\nwaivers: [{ rule: a\n', ['NOT_YAML']],
  ['empty', '', ['EMPTY_FILE']],
  ['a list', '- rule: a\n', ['NO_KEYS at -']],
  ['without its header', 'waivers: []\n', ['MISSING_KEY at waivers']],
  ['of another version', 'opcat: waivers/2\n', ['VALUE_NOT_LISTED at waivers/2 : waivers/1?']],
  ['a design', 'opcat: design/1\nid: a\n', ['WRONG_KIND at design/1']],
  ['a baseline', '{"format": "opcat/baseline/1", "findings": []}', ['WRONG_KIND at "opcat/baseline/1"']],
  [
    'a rule that is not there',
    `opcat: waivers/1\nwaivers:\n  - { ${entry.replace('seconded', 'secondd')} }\n`,
    ['UNKNOWN_RULE at house/secondd : house/seconded?'],
  ],
  [
    'without a reason',
    `opcat: waivers/1\nwaivers:\n  - { ${entry.replace('reason: r, ', '')} }\n`,
    ['MISSING_KEY at {'],
  ],
  [
    'an empty reason',
    `opcat: waivers/1\nwaivers:\n  - { ${entry.replace('reason: r', 'reason: " "')} }\n`,
    ['EMPTY_VALUE at "'],
  ],
  [
    'without an author',
    `opcat: waivers/1\nwaivers:\n  - { ${entry.replace('by: A. B., ', '')} }\n`,
    ['MISSING_KEY at {'],
  ],
  [
    'without an end',
    `opcat: waivers/1\nwaivers:\n  - { ${entry.replace(', expires: 2027', '')} }\n`,
    ['MISSING_KEY at {'],
  ],
  [
    'a day that the calendar has not',
    `opcat: waivers/1\nwaivers:\n  - { ${entry}-02-30 }\n`,
    ['DATE_INVALID at 2027-02-30'],
  ],
  [
    'a date in words',
    `opcat: waivers/1\nwaivers:\n  - { ${entry.replace('2027', 'never')} }\n`,
    ['DATE_INVALID at never'],
  ],
  [
    'a subject that is none',
    `opcat: waivers/1\nwaivers:\n  - { ${entry.replace('bodies/', 'body/')} }\n`,
    ['BAD_SUBJECT at body/council'],
  ],
  [
    'a plane that is none',
    `opcat: waivers/1\nwaivers:\n  - { ${entry}, plane: practise }\n`,
    ['VALUE_NOT_LISTED at practise : practice?'],
  ],
  [
    'a key that is none',
    `opcat: waivers/1\nwaivers:\n  - { ${entry}, expire: 2027 }\n`,
    ['UNKNOWN_KEY at expire : expires?'],
  ],
  [
    'a waiver with a verdict',
    `opcat: waivers/1\nwaivers:\n  - { ${entry}, verdict: met }\n`,
    ['UNKNOWN_KEY at verdict'],
  ],
  [
    'an attestation without a verdict',
    `opcat: waivers/1\nattestations:\n  - { ${entry} }\n`,
    ['MISSING_KEY at {'],
  ],
  [
    'an attestation of undetermined',
    `opcat: waivers/1\nattestations:\n  - { ${entry}, verdict: undetermined }\n`,
    ['VALUE_NOT_LISTED at undetermined'],
  ],
  [
    'the same entry twice',
    `opcat: waivers/1\nwaivers:\n  - { ${entry} }\n  - { ${entry.replace('r, by', 'another, by')} }\n`,
    ['DUPLICATE_ENTRY at {'],
  ],
  [
    'the same for one plane and for both: two entries',
    `opcat: waivers/1\nwaivers:\n  - { ${entry} }\n  - { ${entry}, plane: law }\n`,
    [],
  ],
  ['a key that reaches a prototype', 'opcat: waivers/1\n__proto__: {}\n', ['FORBIDDEN_KEY at __proto__']],
  [
    'all at once',
    'opcat: waivers/1\nwaivers:\n  - { rule: x }\n  - nothing\n',
    [
      'MISSING_KEY at {',
      'MISSING_KEY at {',
      'MISSING_KEY at {',
      'MISSING_KEY at {',
      'UNKNOWN_RULE at x',
      'NOT_A_MAP at nothing',
    ],
  ],
]

for (const [name, text, expected] of waivers)
  test(`waivers, ${name}: ${expected.join(', ') || 'no problem'}`, async () => {
    const { code, printed, told } = await call(`${judge} --waivers w.yaml --quiet`, {
      ...design,
      'w.yaml': text,
    })
    expect(told).not.toMatch(/\{[a-z]+\}/)
    expect(problemsIn(told, text)).toEqual(expected)
    if (expected.length > 0) expect([code, printed]).toEqual([65, ''])
  })

const parts = ['house/seconded', 'council', 'bodies/council', 'law'] as const
const [rule, id, subject, plane] = parts
const finding = { rule, design: id, subject, plane, verdict: 'unmet', fingerprint: fingerprint(parts) }
const whole = (...findings: readonly object[]) => JSON.stringify({ format: 'opcat/baseline/1', findings })
const twice = whole(finding).replace('"verdict"', '"verdict":"undetermined","verdict"')

/** A baseline, and every problem it must give. */
const baselines: readonly (readonly [string, string, readonly string[]])[] = [
  ['sound', whole(finding), []],
  ['without findings', whole(), []],
  ['in YAML', 'format: opcat/baseline/1\nfindings: []\n', []],
  ['cut off', whole(finding).slice(0, -3), ['NOT_YAML']],
  [
    'with the marks of a merge',
    `{"format": "opcat/baseline/1", "findings": [\n<<<<<<< ours\n=======\n>>>>>>> theirs\n]}`,
    ['NOT_A_MAP at <<<<<<<'],
  ],
  ['empty', '', ['EMPTY_FILE']],
  [
    'an assessment',
    '{"format": "opcat/assessment/1", "designs": []}',
    ['MISSING_KEY at {"format"', 'VALUE_NOT_LISTED at "opcat/assessment/1"', 'UNKNOWN_KEY at "designs"'],
  ],
  ['waivers', 'opcat: waivers/1\n', ['WRONG_KIND at waivers/1']],
  ['a verdict that is not open', whole({ ...finding, verdict: 'met' }), ['VALUE_NOT_LISTED at "met"']],
  [
    'a subject that is none',
    whole({ ...finding, subject: 'council' }),
    ['BAD_SUBJECT at "council"', `WRONG_FINGERPRINT at "${finding.fingerprint}"`],
  ],
  [
    'a subject changed by hand',
    whole({ ...finding, subject: 'bodies/board' }),
    [`WRONG_FINGERPRINT at "${finding.fingerprint}"`],
  ],
  ['a fingerprint that is none', whole({ ...finding, fingerprint: 'x' }), ['WRONG_FINGERPRINT at "x"']],
  ['without a fingerprint', whole({ ...finding, fingerprint: undefined }), ['MISSING_KEY at {"rule"']],
  ['the same finding twice', whole(finding, finding), ['DUPLICATE_ENTRY at {"rule"']],
  [
    'the same finding with another verdict: known as either',
    whole(finding, { ...finding, verdict: 'undetermined' }),
    [],
  ],
  ['the same key twice', twice, ['DUPLICATE_KEY at "verdict"']],
]

for (const [name, text, expected] of baselines)
  test(`baseline, ${name}: ${expected.join(', ') || 'no problem'}`, async () => {
    const { code, printed, told } = await call(`${judge} --baseline b.json --quiet`, {
      ...design,
      'b.json': text,
    })
    expect(told).not.toMatch(/\{[a-z]+\}/)
    expect(problemsIn(told, text)).toEqual(expected)
    if (expected.length > 0) expect([code, printed]).toEqual([65, ''])
  })

test('the waivers that the README shows are sound', async () => {
  const [, shown = ''] =
    /```yaml\n(opcat: waivers\/1\n[^`]*)```/.exec(projectFile('README.md').toString()) ?? []
  const { told } = await call(`${judge} --waivers w.yaml --quiet`, { ...design, 'w.yaml': shown })
  expect(shown).toContain('attestations:')
  expect(problemsIn(told, shown)).toEqual([])
})

test('a file that is not there: 66', async () => {
  for (const option of ['--baseline', '--waivers']) {
    const { code, told } = await call(`${judge} ${option} nowhere.json`, design)
    expect([code, told.split('\n')[0]]).toEqual([66, 'nowhere.json  FILE_NOT_FOUND'])
  }
})

test('waivers over the limit of a file are refused', async () => {
  const long = `opcat: waivers/1\n# ${'x'.repeat(1024 * 1024)}\n`
  const { code, told } = await call(`${judge} --waivers w.yaml`, { ...design, 'w.yaml': long })
  expect([code, problemsIn(told, long)]).toEqual([65, ['FILE_TOO_LARGE at opcat']])
})

test('a baseline of many designs is read, and what is wrong in it is found by its line', async () => {
  const lines = Array.from({ length: 8000 }, (_, index) => {
    const names = ['house/seconded', `design-${index}`, 'bodies/council', 'law']
    const known = { ...finding, design: names[1], verdict: 'undetermined', fingerprint: fingerprint(names) }
    return `    ${JSON.stringify(known)}`
  })
  const text = `{\n  "format": "opcat/baseline/1",\n  "findings": [\n${lines.join(',\n')}\n  ]\n}\n`
  expect(text.length).toBeGreaterThan(1024 * 1024)
  const sound = await call(`${judge} --baseline b.json --quiet`, { ...design, 'b.json': text })
  expect(sound.code).toBe(1)
  expect(sound.told).toContain('not judged in this run: design-0,')
  for (const spoiled of [
    text.replace('"design-7000","subject":"bodies/council"', '"design-7000","subject":"bodies/board"'),
    text.replace(/.*"design-7000".*\n/, '<<<<<<< ours\n'),
    text.replace(/(.*"design-)6999(".*\n).*\n/, '$16999$2$16999$2'),
  ]) {
    const { code, told } = await call(`${judge} --baseline b.json`, { ...design, 'b.json': spoiled })
    expect([code, told.split('\n')[0]]).toEqual([65, 'b.json:7004:1  NOT_AS_WRITTEN'])
  }
})

test('no waivers and no baseline are read as a design', async () => {
  const known = { 'w.yaml': `opcat: waivers/1\nwaivers:\n  - { ${entry} }\n`, 'b.json': whole(finding) }
  const folder = await call('assess . --rules pack --norms house --quiet', { ...design, ...known })
  expect([folder.code, folder.told]).toEqual([1, ''])
  for (const [file, text] of Object.entries(known)) {
    const { told } = await call(`assess ${file}`, known)
    expect(problemsIn(told, text)[0]).toMatch(/^WRONG_KIND at (waivers|"opcat\/baseline)\/1/)
  }
})

test.each(languages)('what is wrong is told in %s', async language => {
  const sentences = parse(projectFile(`rules/locales/problems/${language}.yaml`).toString())
  const text = `opcat: waivers/1\nwaivers:\n  - { ${entry} }\n  - { ${entry} }\n`
  const { told } = await call(`${judge} --waivers w.yaml --lang ${language}`, { ...design, 'w.yaml': text })
  expect(told.replaceAll(/\s+/g, ' ')).toContain(sentences.DUPLICATE_ENTRY.message.replace('{line}', '3'))
})

/** Code, the word at its place, and suggestion of each problem that was told. */
function problemsIn(told: string, text: string): readonly string[] {
  const lines = text.split('\n')
  const problems = told.matchAll(/^[\w.]+:(\d+):(\d+) {2}([A-Z_]+)\n((?: {2}.*\n)*)/gm)
  return [...problems].map(([, line, column, code, said = '']) => {
    const [word = ''] = /^[^\s,:}]*/.exec(lines[Number(line) - 1]?.slice(Number(column) - 1) ?? '') ?? []
    const [, suggestion] = /Did you mean\s+“([^”]*)”/.exec(said) ?? []
    return [code, word && `at ${word}`, suggestion && `: ${suggestion}?`].filter(Boolean).join(' ')
  })
}
