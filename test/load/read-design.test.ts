import { expect, test } from 'vitest'
import { designsFrom } from '../../src/load/load-designs.ts'
import type { Design, Fact } from '../../src/model/design.ts'
import { productGrammar } from './grammar.ts'
import { memoryHost } from './memory-host.ts'

const grammar = productGrammar()

const state = `opcat: state/1
id: sample
name: { en: Sample State }
sources: { catalogue: { title: Catalogue, date: 2021 } }
levels: { land: { name: { en: The Land } }, town: {} }
places:
  complete: { is: no, source: catalogue }
  list:
    prison: { type: prison, levels: [land] }
    jail: { type: police-cell, levels: [land, town], name: { en: The jail } }
ratification: { in-force: 2010-03-01, postponed-until: none }
`

const text = `opcat: design/1
id: sample
state: state.yaml
name: { en: Sample }
as-of: 2021
status: bill
sources: { act: { title: { en: The Act } } }
mechanism:
  designation: { date: 2012, consultation: { practice: yes } }
bodies:
  office:
    role: host
    functions: { complaints: { is: yes, source: act#s-1 }, complete: yes }
  council:
    part-of: office
    name: { en: The Council }
    functions: [monitoring, advice]
    number: 3
    in-operation: yes
    members:
      term: { is: 5, source: act#s-2, quote: five years }
      seconded:
        law: { is: no, source: [act#s-3, act#s-4], confidence: medium }
        practice: unknown
      incompatible: { is: [police, judiciary], complete: yes, source: act#s-5 }
      disciplines: { law: none, practice: [legal] }
    visits: { regular: { is: yes, note: weekly } }
separations:
  - { between: [council, office], members: { practice: shared }, files: separate }
mandates:
  complete: { is: yes, source: act }
  list:
    all: { body: council, function: monitoring, places: all, except: [jail], levels: all, law: { is: yes, source: act#s-6 }, practice: occasional }
    some: { body: council, function: monitoring, places: [jail, prison], levels: [town], law: unknown, powers: { files: restricted } }
fixed: [bodies.council.functions.monitoring, bodies/council/powers@law]
`

test('structure: header, bodies, mandates, separations, state', async () => {
  const design = await read()
  expect(design).toMatchObject({
    id: 'sample',
    name: { en: 'Sample' },
    file: 'd.yaml',
    asOf: '2021',
    status: 'bill',
    fixed: ['bodies/council/functions/monitoring', 'bodies/council/powers@law'],
    state: {
      id: 'sample',
      levels: [
        { id: 'land', name: { en: 'The Land' } },
        { id: 'town', name: { en: 'town' } },
      ],
      places: [
        { id: 'prison', type: 'prison', levels: ['land'], name: { en: 'Prison' } },
        { id: 'jail', type: 'police-cell', levels: ['land', 'town'], name: { en: 'The jail' } },
      ],
    },
    bodies: [
      { id: 'office', role: 'host', name: { en: 'office' } },
      { id: 'council', role: 'put-forward', partOf: 'office', name: { en: 'The Council' } },
    ],
    separations: [{ id: 'council+office', between: ['council', 'office'] }],
    mandates: [
      { id: 'all', places: 'all', except: ['jail'], levels: 'all' },
      { id: 'some', places: ['jail', 'prison'], except: [], levels: ['town'] },
    ],
  })
  expect([...design.sources.keys()]).toEqual(['catalogue', 'act'])
  expect(design.sources.get('catalogue')?.date).toBe('2021')
})

test('every stated fact, member by member, on its plane', async () => {
  const { facts } = await read()
  expect([...facts].map(([key, { value }]) => `${key} ${value}`)).toEqual([
    'state/places/complete@both no',
    'state/ratification/in-force@both 2010-03-01',
    'state/ratification/postponed-until@both none',
    'mechanism/designation/date@both 2012',
    'mechanism/designation/consultation@practice yes',
    'bodies/office/functions/complaints@both yes',
    'bodies/office/functions/complete@both yes',
    'bodies/council/functions/monitoring@both yes',
    'bodies/council/functions/advice@both yes',
    'bodies/council/number@both 3',
    'bodies/council/in-operation@practice yes',
    'bodies/council/members/term@law 5',
    'bodies/council/members/seconded@law no',
    'bodies/council/members/seconded@practice unknown',
    'bodies/council/members/incompatible/police@law yes',
    'bodies/council/members/incompatible/judiciary@law yes',
    'bodies/council/members/incompatible/complete@law yes',
    'bodies/council/members/disciplines@law none',
    'bodies/council/members/disciplines/legal@practice yes',
    'bodies/council/visits/regular@law yes',
    'mandates/complete@both yes',
    'mandates/all/held@law yes',
    'mandates/all/held@practice occasional',
    'mandates/some/held@law unknown',
    'mandates/some/powers/files@law restricted',
    'separations/council+office/members@practice shared',
    'separations/council+office/files@law separate',
  ])
})

test('evidence: sources, quote, note, confidence and place', async () => {
  const { facts, lines } = await read()
  const at = (key: string) => facts.get(key) as Fact
  expect(at('bodies/council/members/term@law')).toMatchObject({
    value: 5,
    sources: ['act#s-2'],
    quote: 'five years',
  })
  expect(at('bodies/council/members/seconded@law')).toMatchObject({
    sources: ['act#s-3', 'act#s-4'],
    confidence: 'medium',
  })
  expect(at('bodies/council/members/incompatible/police@law').sources).toEqual(['act#s-5'])
  expect(at('bodies/council/visits/regular@law')).toMatchObject({ sources: [], note: 'weekly' })
  expect(at('mechanism/designation/date@both').value).toBe('2012')
  for (const [key, word] of [
    ['bodies/council/members/term@law', '5,'],
    ['bodies/council/members/incompatible/judiciary@law', 'judiciary]'],
    ['bodies/council/members/seconded@practice', 'unknown\n      incompatible'],
    ['mandates/some/held@law', 'unknown, powers'],
  ] as const)
    expect(text.slice(at(key).offset)).toMatch(new RegExp(`^${word.replace(']', '\\]')}`))
  expect(at('state/ratification/in-force@both').file).toBe('state.yaml')
  expect([...lines.keys()].sort()).toEqual(['d.yaml', 'state.yaml'])
})

const read = async (): Promise<Design> => {
  const host = memoryHost({ '/home/analyst/d.yaml': text, '/home/analyst/state.yaml': state })
  const { designs, problems } = await designsFrom(['d.yaml'], host, grammar)
  expect(problems).toEqual([])
  return designs[0] as Design
}
