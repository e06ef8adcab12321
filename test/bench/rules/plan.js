// The checks as the peers get them: what opcat takes from its vocabulary, written out.

const tests = ['in', 'includes', 'at-least', 'at-most']

/** A condition in normal form: `all` or `any` of conditions, or one test of the fact under a key. */
function normal(condition) {
  if (condition.all) return { all: condition.all.map(normal) }
  if (condition.any) return { any: condition.any.map(normal) }
  const [[path, asked]] = Object.entries(condition)
  if (typeof asked !== 'object') return { key: path, in: [asked] }
  const [test] = tests.filter(one => one in asked)
  if (test !== 'includes') return { key: path, [test]: asked[test] }
  const members = [asked.includes].flat().map(member => ({ key: `${path}.${member}`, in: ['yes'] }))
  return members.length === 1 ? members[0] : { all: members }
}

/** The paths that a condition reads, each with the members of a list that it asks for. */
export function pathsIn(condition) {
  const parts = condition.all ?? condition.any
  if (parts) return parts.flatMap(pathsIn)
  const [[path, asked]] = Object.entries(condition)
  return [{ path, members: [asked.includes ?? []].flat() }]
}

const attachments = { bodies: 'body', mechanism: 'mechanism' }

const kindAt = ({ facts }, subjects, path) =>
  facts.find(kind => kind.path === path && kind.on.includes(attachments[subjects]))

/** The planes on which everything has a meaning that a check reads. */
export const planesOf = (check, vocabulary) =>
  ['law', 'practice'].filter(plane =>
    pathsIn(check.require).every(({ path }) => kindAt(vocabulary, check.for, path).planes.includes(plane)),
  )

/** Practice is judged of what is in operation. */
const gates = {
  law: {},
  practice: { bodies: { 'in-operation': 'yes' }, mechanism: { status: 'operating' } },
}

/** What the peers read of each fact: how it is written, and whether a silent part takes its parent's value. */
function kindsFor(checks, subjects, vocabulary) {
  const paths = [
    ...checks.flatMap(({ require }) => pathsIn(require)),
    ...(subjects === 'bodies' ? standing : []),
  ]
  return [...new Set(paths.map(({ path }) => path))].map(path => {
    const { type, planes, inherits } = kindAt(vocabulary, subjects, path)
    const members = new Set(paths.filter(one => one.path === path).flatMap(one => one.members))
    return { path, planes, inherits, ...(type === 'some-of' ? { members: [...members] } : {}) }
  })
}

const standing = [
  { path: 'functions', members: ['monitoring'] },
  { path: 'in-operation', members: [] },
]

/** The checks by what they are asked of and on which plane, as data that every peer can read. */
export function planFor(checks, vocabulary) {
  const groups = ['bodies', 'mechanism'].flatMap(subjects => {
    const own = checks.filter(check => check.for === subjects)
    const kinds = kindsFor(own, subjects, vocabulary)
    return ['law', 'practice'].map(plane => {
      const gate = gates[plane][subjects]
      const asked = own.filter(check => planesOf(check, vocabulary).includes(plane))
      return {
        for: subjects,
        plane,
        kinds,
        ...(own[0].where ? { where: normal(own[0].where) } : {}),
        ...(gate ? { gate: normal(gate) } : {}),
        checks: asked.map(({ id, require }) => ({ id: `${id}@${plane}`, require: normal(require) })),
      }
    })
  })
  return { groups }
}
