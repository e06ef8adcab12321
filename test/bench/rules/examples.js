import { answersTo } from './answers.js'

/** A fact where a design states it: nested by its path, on its plane. */
function stated(facts, planeOf) {
  const thing = {}
  for (const [path, value] of Object.entries(facts)) {
    const keys = path.split('.')
    const last = keys.pop()
    const inner = keys.reduce((at, key) => (at[key] ??= {}), thing)
    const plane = planeOf(path)
    inner[last] = plane ? { [plane]: value } : value
  }
  return thing
}

const bodyDesign = (body, plane) => ({
  bodies: {
    council: {
      functions: ['monitoring'],
      ...(plane === 'practice' ? { 'in-operation': 'yes' } : {}),
      ...body,
    },
  },
})

const mechanismDesign = (mechanism, plane) => ({
  bodies: { council: { functions: ['monitoring'] } },
  ...(plane === 'practice' ? { status: 'operating' } : {}),
  mechanism,
})

/** What no one is judged by: a body that certainly does not monitor, or what is not in operation. */
function outside(subjects, plane, thing) {
  if (subjects === 'mechanism')
    return plane === 'practice' ? [{ ...mechanismDesign(thing), status: 'bill' }] : []
  const elsewhere = { functions: { advice: 'yes', complete: 'yes' } }
  const idle = plane === 'practice' ? [{ 'in-operation': 'no' }] : []
  return [elsewhere, ...idle].map(more => bodyDesign({ ...thing, ...more }, plane))
}

/** The examples of a check on a plane: every way to meet it, every way not to, nothing said, and no one asked. */
export function examplesOf(check, plane, vocabulary) {
  const on = check.for === 'bodies' ? 'body' : 'mechanism'
  const kindOf = path => vocabulary.facts.find(kind => kind.path === path && kind.on.includes(on))
  const planeOf = path => (kindOf(path).planes.length === 2 ? plane : undefined)
  const design = check.for === 'bodies' ? bodyDesign : mechanismDesign
  const answered = holds => answersTo(check.require, kindOf, holds).map(facts => stated(facts, planeOf))
  const of = (expect, things) => things.map(thing => ({ expect, plane, design: thing }))
  const [met] = answered(true)
  const undecided = check.for === 'bodies' ? [bodyDesign({ ...met, functions: ['advice'] }, plane)] : []
  return [
    ...of(
      'met',
      answered(true).map(thing => design(thing, plane)),
    ),
    ...of(
      'unmet',
      answered(false).map(thing => design(thing, plane)),
    ),
    ...of('undetermined', [design({}, plane), ...undecided]),
    ...of('not-applicable', outside(check.for, plane, met)),
  ]
}
