import { expect, test } from 'vitest'
import { call } from '../cli/memory.ts'
import { type BodyFacts, designText, files, stateText } from './house.ts'

const words = 'd.yaml --rules pack --norms house'

/** Each holds a mandate and is apart from an ombudsman; nobody has stated anything else. */
const mandates = (mandate: string, body: string, places = '[prison]', level = 'land'): string =>
  [
    'mandates:',
    '  complete: yes',
    '  list:',
    `    ${mandate}: { body: ${body}, function: monitoring, places: ${places}, levels: [${level}], law: unknown }`,
  ].join('\n')

const before = designText(
  { council: { law: 'yes', practice: 'yes' }, office: {} },
  { rest: mandates('visits', 'council') },
)

interface Change {
  readonly design?: string
  readonly state?: string
  /** What is said of renames, `from to entries`. */
  readonly renamed: readonly string[]
}

const changes: Readonly<Record<string, Change>> = {
  'nothing is renamed': { design: before, renamed: [] },
  'a body': {
    design: before.replaceAll('council', 'board').replace('id: board', 'id: council'),
    renamed: ['bodies/council bodies/board 3'],
  },
  'two bodies, each to the one whose findings it has': {
    design: designText(
      { chamber: {}, board: { law: 'yes', practice: 'yes' } },
      { rest: mandates('visits', 'board') },
    ),
    renamed: ['bodies/council bodies/board 3', 'bodies/office bodies/chamber 3'],
  },
  'a mandate': {
    design: before.replace('visits:', 'inspections:'),
    renamed: ['mandates/visits mandates/inspections 1'],
  },
  'a place': {
    design: before.replace('[prison]', '[jail]'),
    state: stateText('land', 'jail'),
    renamed: ['places/prison@land places/jail@land 1'],
  },
  'a level: its places are told at once': {
    design: before.replace('levels: [land]', 'levels: [union]'),
    state: stateText('union'),
    renamed: ['places/*@land places/*@union 2'],
  },
  'a body that is gone, with none that is new': {
    design: designText({ office: {} }),
    renamed: [],
  },
}

for (const [name, { design = before, state = stateText(), renamed }] of Object.entries(changes))
  test(`renamed: ${name}`, async () => {
    const known = await baseline(before)
    const after = { ...files({}), 'd.yaml': design, 'state.yaml': state, 'b.json': known }
    const { printed, told, code } = await call(
      `assess ${words} --baseline b.json --format json --fail-on obligation+undetermined`,
      after,
    )
    const [{ standing, findings }] = JSON.parse(printed).designs
    const said = standing.renamed.map(
      ({ from, to, entries }: { from: string; to: string; entries: unknown[] }) =>
        `${from} ${to} ${entries.length}`,
    )
    expect(said).toEqual(renamed)
    for (const one of renamed) {
      const [from, to, entries] = one.split(' ')
      expect(flat(told)).toContain(`It looks as if ${from} became ${to}: ${entries} entr`)
      // It is said, and excuses nothing.
      const there = findings.filter(({ subject }: { subject: string }) => subject === to)
      for (const { excuse } of there) expect(excuse).toBeUndefined()
    }
    if (renamed.length > 0) expect(code).toBeGreaterThan(0)
  })

test('a pair of bodies follows the body that was renamed', async () => {
  const ombudsman = (body: string) =>
    `${designText({ [body]: {} })}  desk: { part-of: ${body}, role: outside, functions: { complaints: unknown, complete: yes } }\n`
  const known = await baseline(ombudsman('council'))
  const after = { ...files({}), 'd.yaml': ombudsman('board'), 'b.json': known }
  const { printed } = await call(`assess ${words} --baseline b.json --format json`, after)
  const [{ standing }] = JSON.parse(printed).designs
  expect(standing.renamed.map(({ from, to }: Record<string, string>) => [from, to])).toEqual([
    ['bodies/council', 'bodies/board'],
  ])
  const subjects = new Set(standing.renamed[0].entries.map(({ subject }: { subject: string }) => subject))
  expect([...subjects]).toEqual(['bodies/council', 'separations/council+desk'])
})

test('a changed id of a design', async () => {
  const known = await baseline(before)
  const after = { ...files({}), 'd.yaml': before.replace('id: council', 'id: council-2027'), 'b.json': known }
  const { told, printed } = await call(`assess ${words} --baseline b.json --format json`, after)
  expect(flat(told)).toMatch(
    /It looks as if council became council-2027: 9 entries of the baseline no longer apply/,
  )
  expect(told).not.toContain('not judged')
  expect(JSON.parse(printed).standing).toMatchObject({ notJudged: [], stale: [] })
  expect(JSON.parse(printed).standing.renamed).toHaveLength(1)
})

test('another design of the same state is not taken for it', async () => {
  const known = await baseline(before)
  const other = designText({ institute: { law: 'no', practice: 'no' } }, { id: 'institute' })
  const { told } = await call(`assess ${words} --baseline b.json`, {
    ...files({}),
    'd.yaml': other,
    'b.json': known,
  })
  expect(told).not.toContain('It looks as if')
  expect(flat(told)).toContain('not judged in this run: council.')
})

test('many that came and went are told, and not for long', async () => {
  const many = (prefix: string): Record<string, BodyFacts> =>
    Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${prefix}-${index}`, {}]))
  const known = await baseline(designText(many('a')))
  const after = { ...files({}), 'd.yaml': designText(many('b')), 'b.json': known }
  const { printed } = await call(
    `assess ${words} --theme independence-personal --baseline b.json --format json`,
    after,
  )
  expect(JSON.parse(printed).designs[0].standing.renamed.length).toBe(200)
  expect(JSON.parse(printed).designs[0].standing.stale.length).toBe(200)
})

async function baseline(design: string): Promise<string> {
  const { code, printed, told } = await call(`baseline ${words}`, { ...files({}), 'd.yaml': design })
  expect([code, told]).toEqual([0, ''])
  return printed
}

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ')
