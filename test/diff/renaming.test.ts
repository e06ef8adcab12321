import { expect, test } from 'vitest'
import { call } from '../cli/memory.ts'

const state = `opcat: state/1
id: land
name: { en: Land }
levels: { land: { name: { en: The State } } }
places: { complete: yes, list: { prison: { type: prison, levels: [land] } } }
`

interface Described {
  readonly name?: string
  readonly seconded?: string
  readonly role?: string
}

const design = (bodies: Readonly<Record<string, Described>>, mandates = '{}') => `opcat: design/1
id: land
state: state.yaml
name: { en: Land's design }
as-of: 2031-11
status: bill
bodies:
${Object.entries(bodies)
  .map(
    ([id, { name, seconded = 'yes', role = 'put-forward' }]) =>
      `  ${id}: { ${name ? `name: { en: ${name} }, ` : ''}role: ${role}, functions: [monitoring], members: { seconded: ${seconded} } }`,
  )
  .join('\n')}
mandates: { complete: yes, list: ${mandates} }
`

async function compared(before: string, after: string) {
  const { printed, told } = await call(
    'diff before.yaml after.yaml --norms opcat --theme independence-personal --plane law --format json',
    { 'state.yaml': state, 'before.yaml': before, 'after.yaml': after },
  )
  expect(told).toBe('')
  const report = JSON.parse(printed)
  const rule = 'opcat/18-1-seconded-officials'
  const changes = ['improved', 'worsened', 'settled', 'unsettled', 'arisen', 'lapsed'].flatMap(change =>
    report[change]
      .filter((one: { rule: string }) => one.rule === rule)
      .map(
        ({ subject, before: was, after: is }: never) =>
          `${change}: ${subject}, ${(was as Side).verdict} to ${(is as Side).verdict}`,
      ),
  )
  return { renamed: report.renamed, changes, structure: report.structure, facts: report.facts }
}

interface Side {
  readonly verdict: string
}

test('the same name under another id: said, and compared as one', async () => {
  const found = await compared(
    design({ council: { name: 'The Council' } }),
    design({ 'visits-council': { name: 'The Council', seconded: 'no' } }),
  )
  expect(found.renamed).toEqual([
    { of: 'bodies', before: 'council', after: 'visits-council', because: ['name'] },
  ])
  expect(found.changes).toEqual(['improved: bodies/visits-council, unmet to met'])
  expect(found.structure).toEqual([])
  expect(found.facts).toHaveLength(1)
})

test('the same facts under another id and name: said, and nothing has changed but the name', async () => {
  const found = await compared(
    design({ council: { name: 'The Council' } }),
    design({ board: { name: 'The Board' } }),
  )
  expect(found.renamed).toEqual([{ of: 'bodies', before: 'council', after: 'board', because: ['facts'] }])
  expect(found.changes).toEqual([])
  expect(found.structure.map(({ aspect }: { aspect: string }) => aspect)).toEqual(['name'])
})

test('another name and other facts: one body is gone with its gap, another has come without', async () => {
  const found = await compared(
    design({ council: { name: 'The Council' } }),
    design({ board: { name: 'The Board', seconded: 'no' } }),
  )
  expect(found.renamed).toEqual([])
  expect(found.changes).toEqual([
    'improved: bodies/council, unmet to absent',
    'arisen: bodies/board, absent to met',
  ])
})

test('a role that differs is another body, whatever the facts', async () => {
  const found = await compared(
    design({ council: {}, x: {} }),
    design({ council: {}, y: { role: 'outside' } }),
  )
  expect(found.renamed).toEqual([])
})

test('where two could be it, none is said to be', async () => {
  const found = await compared(design({ council: {} }), design({ north: {}, south: {} }))
  expect(found.renamed).toEqual([])
  expect(found.changes).toEqual([
    'improved: bodies/council, unmet to absent',
    'worsened: bodies/north, absent to unmet',
    'worsened: bodies/south, absent to unmet',
  ])
})

test('a new body with a gap makes it worse, though the requirement was unmet before', async () => {
  const found = await compared(
    design({ council: {} }),
    design({ council: {}, panels: { name: 'Panels', seconded: 'yes' } }),
  )
  expect(found.changes).toEqual(['worsened: bodies/panels, absent to unmet'])
})

test('a mandate of the same reach under another id', async () => {
  const mandate = (id: string, places: string) =>
    `{ ${id}: { body: council, function: monitoring, places: ${places}, levels: all, law: yes } }`
  const before = design({ council: {} }, mandate('all', '[prison]'))
  expect((await compared(before, design({ council: {} }, mandate('prisons', '[prison]')))).renamed).toEqual([
    { of: 'mandates', before: 'all', after: 'prisons', because: ['reach'] },
  ])
  expect((await compared(before, design({ council: {} }, mandate('prisons', 'all')))).renamed).toEqual([])
})

test('the report says it first, in words', async () => {
  const { printed } = await call('diff before.yaml after.yaml', {
    'state.yaml': state,
    'before.yaml': design({ council: { name: 'The Council' } }),
    'after.yaml': design({ board: { name: 'The Council' } }),
  })
  expect(printed.replaceAll(/\s+/g, ' ')).toContain(
    'The Council [council] looks to be The Council [board] now: the same name and the same facts.',
  )
})
