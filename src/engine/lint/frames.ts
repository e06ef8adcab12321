import type { Body, Design, Mandate, Separation } from '../../model/design.ts'
import type { SubjectKind } from '../../model/rule.ts'
import type { Vocabulary } from '../../model/vocabulary.ts'
import { otherPlace } from '../subject.ts'

/** A design without facts: who there is, how they are kin, what they are mandated for. */
export type Frame = Omit<Design, 'facts'>

const body = (id: string, more: Partial<Body> = {}): Body => ({ id, name: {}, role: 'put-forward', ...more })
const pair = (one: string, other: string): Separation => ({ id: `${one}+${other}`, between: [one, other] })

const bare: Frame = {
  id: 'lint',
  name: {},
  file: 'lint',
  asOf: '2010-01-01',
  status: 'operating',
  state: { id: 'state', name: {}, levels: [], places: [] },
  sources: new Map(),
  bodies: [],
  mandates: [],
  separations: [],
  fixed: [],
  texts: new Map(),
  lines: new Map(),
}

/** The frames in which one subject of a kind can stand; none where a subject is never alone. */
export function singleFrames(kind: SubjectKind, functions: readonly string[]): readonly Frame[] {
  const one = body('a')
  switch (kind) {
    case 'mechanism':
    case 'state':
      return [bare]
    case 'bodies':
      return [{ ...bare, bodies: [one] }]
    case 'mandates':
      return functions.map(name => ({ ...bare, bodies: [one], mandates: [mandate('a', name)] }))
    case 'separations':
      return [
        { ...bare, bodies: [one] },
        { ...bare, bodies: [one, body('b', { partOf: 'a', role: 'outside' })] },
        { ...bare, bodies: [one, body('b', { role: 'outside' })], separations: [pair('a', 'b')] },
      ]
    case 'places':
      return []
  }
}

const mandate = (of: string, name: string, more: Partial<Mandate> = {}): Mandate => ({
  id: `${of}-${name}`,
  body: of,
  function: name,
  places: 'all',
  except: [],
  levels: 'all',
  ...more,
})

/** Small arrangements of institutions and their parts, with mandates for each of the functions. */
export function smallFrames({ placeTypes }: Vocabulary, functions: readonly string[]): readonly Frame[] {
  const [first, second] = placeTypes.map(({ id }) => id).filter(id => id !== otherPlace)
  const levels = ['one', 'two'].map(id => ({ id, name: {} }))
  const entry = (type: string) => ({ id: type, type, name: {}, levels: ['one'] })
  const state = {
    id: 'state',
    name: {},
    levels,
    places: [first, second].flatMap(type => (type ? [entry(type)] : [])),
  }
  const narrow: Partial<Mandate> = { places: first ? [first] : 'all', levels: ['one'] }
  const frames: readonly (readonly Body[])[] = [
    [body('a')],
    [body('a'), body('b')],
    [body('a', { role: 'host' }), body('b', { partOf: 'a' })],
    [body('a'), body('b', { partOf: 'a', role: 'outside' })],
    [body('a'), body('b', { partOf: 'a' })],
    [body('a'), body('b', { role: 'outside' })],
    [body('a'), body('b'), body('c', { partOf: 'b', role: 'outside' })],
    [],
  ]
  return frames.flatMap(bodies => {
    const separations = bodies.length > 1 ? [pair('a', 'b')] : []
    const mandated = (more: Partial<Mandate>) =>
      bodies.flatMap(({ id }) => functions.map(name => mandate(id, name, more)))
    const frame = { ...bare, state, bodies, separations }
    return [{ ...frame, mandates: mandated({}) }, { ...frame, mandates: mandated(narrow) }, frame]
  })
}
