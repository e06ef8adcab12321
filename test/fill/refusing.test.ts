import { expect, test } from 'vitest'
import type { Filled } from '../../src/load/fill/fill-design.ts'
import { call } from '../cli/memory.ts'
import { asked, csvForm, designIn, files, fill, knowledge, xlsxForm } from './workplace.ts'

const design = await designIn(files)
const premises = 'bodies/council/powers/premises'
const seconded = 'bodies/council/members/seconded'

const codes = ({ problems }: Filled) => problems.map(({ code }) => code)
const filled = (answers: Parameters<typeof csvForm>[1], more?: Parameters<typeof fill>[2]) =>
  fill(files, { 'form.csv': csvForm(asked(design, 'en', true), answers) }, more)

test('everything that is wrong at once, with its cell, and nothing is written', async () => {
  const form = await xlsxForm(asked(design, 'en', true), {
    [premises]: { law: 'PARTLY', lawSource: 'akt' },
    [seconded]: { law: 'NO', practice: 'YES', lawSource: 'memo#p-1', practiceSource: 'memo#p-1' },
    'bodies/council/powers/visit': { law: 'NO' },
    'bodies/council/functions/advice': { practice: 'YES' },
    'bodies/council/members/disciplines/children': { law: 'YES', lawPinpoint: 'art. 3' },
  })
  const { problems, files: changed, changes } = await fill(files, { 'form.xlsx': form })
  expect([changed, changes]).toEqual([[], []])
  const placed = problems.map(({ code, file }) => `${code} ${file.replace(/\d+$/, '')}`)
  expect(placed.toSorted()).toEqual([
    'ANSWER_CONTRADICTS form.xlsx:Form!I',
    'ANSWER_NOT_LISTED form.xlsx:Form!I',
    'ANSWER_PLANE form.xlsx:Form!L',
    'ANSWER_SAME_SOURCE form.xlsx:Form!L',
    'PINPOINT_ALONE form.xlsx:Form!K',
  ])
})

test('two answers for one fact: in one form, and in the forms of two experts', async () => {
  const one = csvForm(asked(design), { [premises]: { law: 'full', by: 'One' } })
  const two = csvForm(asked(design, 'de'), { [premises]: { law: 'TEILWEISE', by: 'Two' } })
  const both = await fill(files, { 'one.csv': one, 'two.csv': two }, {})
  expect(both.problems).toMatchObject([
    {
      code: 'ANSWER_TWICE',
      file: 'two.csv',
      with: { value: 'full', other: expect.stringMatching(/^one\.csv:\d+:\d+$/) },
    },
  ])
  const alike = csvForm(asked(design, 'nl'), { [premises]: { law: 'volledig', by: 'Two' } })
  const agreed = await fill(files, { 'one.csv': one, 'two.csv': alike }, {})
  expect([agreed.problems, agreed.changes.map(({ by }) => by)]).toEqual([[], ['One']])
})

test('an answer that differs from what the design states, and from what it states meanwhile', async () => {
  expect(codes(await filled({ 'bodies/council/members/term': { law: '4' } }))).toEqual(['ANSWER_CONTRADICTS'])
  const form = csvForm(asked(design), { [premises]: { law: 'full' } })
  const later = {
    ...files,
    'design.yaml': (files['design.yaml'] as string).replace('premises: unknown', 'premises: none'),
  }
  const { problems } = await fill(later, { 'form.csv': form })
  expect(problems).toMatchObject([
    { code: 'DESIGN_MOVED_ON', with: { value: 'full', stated: 'none', was: 'unknown' } },
  ])
  const same = {
    ...files,
    'design.yaml': (files['design.yaml'] as string).replace('premises: unknown', 'premises: full'),
  }
  expect(await fill(same, { 'form.csv': form })).toMatchObject({ problems: [], changes: [] })
})

test('sources that nobody knows, with a suggestion; a pinpoint without one source', async () => {
  const { problems } = await filled({ [premises]: { law: 'full', lawSource: 'act#art-3; mema' } })
  expect(problems).toMatchObject([{ code: 'UNKNOWN_SOURCE', with: { id: 'mema' }, suggestion: 'memo' }])
  expect(
    codes(await filled({ [premises]: { law: 'full', lawSource: 'act; memo', lawPinpoint: 'art. 3' } })),
  ).toEqual(['PINPOINT_ALONE'])
})

test('bare YES and PARTIAL where one value is meant, refused where several are', async () => {
  const { problems } = await filled({ [premises]: { law: 'YES' } })
  expect(problems).toMatchObject([{ code: 'ANSWER_SEVERAL', with: { allowed: 'full, implied' } }])
  const { changes } = await filled({ [premises]: { law: 'partial', practice: 'no' } })
  expect(changes.map(({ plane, value }) => [plane, value])).toEqual([
    ['law', 'restricted'],
    ['practice', 'none'],
  ])
  expect(codes(await filled({ [seconded]: { law: 'PARTIAL' } }))).toEqual(['ANSWER_NOT_LISTED'])
})

test('nobody answers; another design; a path that leads nowhere; a list as a whole', async () => {
  expect(codes(await filled({ [premises]: { law: 'full' } }, {}))).toEqual(['ANSWER_BY_NOBODY'])
  expect(codes(await filled({ [premises]: { law: 'full', design: 'other' } }))).toEqual([
    'ANSWER_OTHER_DESIGN',
  ])
  for (const path of [
    'bodies/ghost/powers/visit',
    'bodies/council/powers/fly',
    '__proto__/x',
    'bodies/council',
  ])
    expect(codes(await filled({ [premises]: { law: 'full', path } }))).toEqual(['ANSWER_NOWHERE'])
  expect(
    codes(await filled({ [premises]: { law: 'legal', path: 'bodies/council/members/disciplines' } })),
  ).toEqual(['ANSWER_WHOLE_LIST'])
})

test('what would make the design unsound is said, and nothing is written', async () => {
  const { problems, files: changed } = await filled({
    'bodies/council/members/term': { law: '' },
    'mechanism/designation/date': { law: '2026-13' },
  })
  expect(problems).toMatchObject([{ code: 'DATE_INVALID', file: 'design.yaml' }])
  expect(changed).toEqual([])
})

test('unknown answers and empty cells change nothing; a comment without an answer is named', async () => {
  const { changes, strays, problems } = await filled({
    [premises]: { law: 'unknown', note: 'asked the clerk' },
    [seconded]: { law: '', note: 'no idea' },
  })
  expect([changes, problems]).toEqual([[], []])
  expect(strays.map(({ text }) => text)).toEqual(['no idea'])
})

test('the command: exit code 65, problems on standard error, no file written', async () => {
  const form = csvForm(asked(design), { [premises]: { law: 'perhaps' } })
  const {
    code,
    printed,
    told,
    files: written,
  } = await call('fill design.yaml form.csv --by X', { ...files, 'form.csv': form })
  expect([code, printed, written.size]).toEqual([65, '', 0])
  expect(told).toMatch(/^form\.csv:\d+:\d+ {2}ANSWER_NOT_LISTED\n/)
})

test('the command: in place, elsewhere, and only shown; never over a form or a state', async () => {
  const form = csvForm(asked(design), { [premises]: { law: 'full' } })
  const all = { ...files, 'form.csv': form }
  const done = await call('fill design.yaml form.csv --by X', all)
  expect([done.code, [...done.files.keys()]]).toEqual([0, ['/home/analyst/design.yaml']])
  expect(done.told).toMatch(
    /^1 fact filled in: design\.yaml\nUndetermined requirements: \d+ before, \d+ now\.\n$/,
  )
  expect([...done.files.values()][0]).toContain('premises: { is: full, by: "X", on: 2026-06-30 }')
  const elsewhere = await call('fill design.yaml form.csv --by X -o new.yaml', all)
  expect([...elsewhere.files.keys()]).toEqual(['/home/analyst/new.yaml'])
  const shown = await call('fill design.yaml form.csv --by X --dry-run', all)
  expect([shown.code, shown.files.size]).toEqual([0, 0])
  expect(shown.printed).toMatch(/^-.*premises: unknown.*\n\+.*premises: \{ is: full/m)
  for (const name of ['form.csv', 'state.yaml'])
    expect((await call(`fill design.yaml form.csv --by X -o ${name}`, all)).code).toBe(64)
  const state = csvForm(asked(design), { 'state/custody/register': { law: 'YES' } })
  const refused = await call('fill design.yaml form.csv --by X -o new.yaml', { ...files, 'form.csv': state })
  expect([refused.code, refused.told]).toEqual([65, expect.stringContaining('FILL_STATE_ELSEWHERE')])
})

test('the knowledge at hand is that of the product', () => {
  expect(knowledge.vocabulary.answers?.partial).toContain('restricted')
})
