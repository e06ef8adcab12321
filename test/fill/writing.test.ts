import { expect, test } from 'vitest'
import { asked, changedLines, csvForm, designIn, files, fill } from './workplace.ts'

const design = await designIn(files)
const beside = 'by: "A. Expert", on: 2026-06-30 }'

const filledWith = async (answers: Parameters<typeof csvForm>[1]) => {
  const filled = await fill(files, { 'form.csv': csvForm(asked(design, 'en', true), answers) })
  expect(filled.problems).toEqual([])
  return changedLines(filled)
}

test('what was said to be unknown is replaced where it stands', async () => {
  expect(
    await filledWith({
      'bodies/council/members/seconded': {
        law: 'NO',
        lawSource: 'act',
        lawPinpoint: 'art. 5, § 2',
        note: 'Read: "no".',
      },
    }),
  ).toEqual({
    added: [`      seconded: { is: no, source: "act#art-5,-§-2", note: "Read: \\"no\\".", ${beside}`],
    gone: ['      seconded: { is: unknown, source: act#art-5, note: Not said. }'],
  })
})

test('practice comes beside law: a plain value, a map on one line, a map on several with its comment', async () => {
  expect(
    await filledWith({
      'bodies/council/powers/files': { practice: 'full', practiceSource: 'memo#p-3' },
      'bodies/council/independence/own-rules': { practice: 'imposed' },
    }),
  ).toEqual({
    added: [
      `    powers: { visit: full, premises: unknown, files: { law: { is: restricted, source: act#art-8 }, practice: { is: full, source: memo#p-3, ${beside} } }`,
      '        law:',
      '          is: itself',
      '          source: act#art-9   # by its own vote',
      `        practice: { is: imposed, ${beside}`,
    ],
    gone: [
      '    powers: { visit: full, premises: unknown, files: { is: restricted, source: act#art-8 } }',
      '        is: itself',
      '        source: act#art-9   # by its own vote',
    ],
  })
})

test('members of lists, in brackets and line by line; comments stay', async () => {
  const { added, gone } = await filledWith({
    'bodies/council/members/disciplines/children': { law: 'YES' },
    'bodies/council/members/disciplines/complete': { law: 'YES' },
    'bodies/council/members/incompatible/judiciary': { law: 'NO' },
    'bodies/council/functions/advice': { law: 'YES' },
  })
  expect(added).toEqual([
    `      advice: { is: yes, ${beside}`,
    `      disciplines: { legal: yes, medicine: yes, children: { is: yes, ${beside}, complete: { is: yes, ${beside} }`,
    '        police: yes          # art. 6',
    '        elected-office: yes  # art. 7',
    `        judiciary: { is: no, ${beside}`,
  ])
  expect(gone).toEqual([
    '      disciplines: [legal, medicine]',
    '        - police          # art. 6',
    '        - elected-office  # art. 7',
  ])
})

test('what has no place yet gets one: a group, a pair of bodies, the mechanism, the mandates', async () => {
  const { added, gone } = await filledWith({
    'mandates/complete': { law: 'YES' },
    'mandates/prisons/held': { practice: 'PARTIAL: only occasionally' },
    'bodies/council/safeguards/no-reprisals': { law: 'none' },
    'mechanism/designation/act': { law: 'act' },
  })
  expect(added).toEqual([
    '    safeguards:',
    `      no-reprisals: { is: none, ${beside}`,
    `    prisons: { body: council, function: monitoring, places: [prison], levels: [land], law: yes, practice: { is: occasional, ${beside} }`,
    `  complete: { is: yes, ${beside}`,
    'mechanism:',
    '  designation:',
    `    act: { is: act, ${beside}`,
  ])
  expect(gone).toHaveLength(1)
})

test('what is said of the State goes into its own file', async () => {
  const filled = await fill(files, {
    'form.csv': csvForm(asked(design, 'en', true), { 'state/places/complete': { law: 'NO' } }),
  })
  // The catalogue says so already: nothing changes.
  expect([filled.files, filled.changes]).toEqual([[], []])
  const register = await fill(files, {
    'form.csv': csvForm(asked(design), { 'state/custody/register': { law: 'YES', lawSource: 'treaty' } }),
  })
  expect(register.files.map(({ file }) => file)).toEqual(['state.yaml'])
  expect(changedLines(register).added).toEqual([
    'custody:',
    `  register: { is: yes, source: treaty, ${beside}`,
  ])
})

test('a design in JSON stays JSON', async () => {
  const json = JSON.stringify(
    {
      opcat: 'design/1',
      id: 'council',
      state: 'state.yaml',
      name: { en: 'Council' },
      'as-of': '2026-01',
      status: 'bill',
      bodies: { council: { functions: ['monitoring'], powers: { visit: 'full' } } },
    },
    null,
    2,
  )
  const texts = { 'state.yaml': files['state.yaml'] as string, 'design.json': json }
  const own = await designIn(texts, 'design.json')
  const form = csvForm(asked(own), {
    'bodies/council/powers/files': { law: 'NO' },
    'bodies/council/functions/advice': { law: 'NO' },
    'bodies/council/members/term': { law: '5' },
  })
  const filled = await fill(texts, { 'form.csv': form }, { by: 'A. Expert', design: 'design.json' })
  expect(filled.problems).toEqual([])
  const { bodies } = JSON.parse(filled.files[0]?.after ?? '')
  const answered = { by: 'A. Expert', on: '2026-06-30' }
  expect(bodies.council).toEqual({
    functions: { monitoring: 'yes', advice: { is: 'no', ...answered } },
    powers: { visit: 'full', files: { is: 'none', ...answered } },
    members: { term: { is: 5, ...answered } },
  })
})

test('what is shared by an alias is left to the author', async () => {
  const shared = {
    ...files,
    'design.yaml': (files['design.yaml'] as string)
      .replace('    powers: {', '    powers: &same {')
      .replace('  part: { part-of: council }', '  part: { part-of: council, powers: *same }'),
  }
  const own = await designIn(shared)
  const { problems, files: changed } = await fill(shared, {
    'form.csv': csvForm(asked(own), { 'bodies/council/powers/premises': { law: 'full' } }),
  })
  expect(changed).toEqual([])
  expect(problems).toMatchObject([{ code: 'FILL_BY_HAND', with: { place: 'design.yaml:23:19' } }])
})

test('line ends and byte order marks are kept', async () => {
  const windows = {
    ...files,
    'design.yaml': `\ufeff${(files['design.yaml'] as string).replaceAll('\n', '\r\n')}`,
  }
  const own = await designIn(windows)
  const { files: changed } = await fill(windows, {
    'form.csv': csvForm(asked(own), { 'bodies/council/safeguards/no-reprisals': { law: 'none' } }),
  })
  const after = changed[0]?.after ?? ''
  expect(after.startsWith('\ufeff#')).toBe(true)
  expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
})
