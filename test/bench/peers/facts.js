// How a peer reads a design: the same for all of them, so that what differs is the engine.

/** What a design says at a dotted path on a plane; a plain value is on the fact's only plane, else on law. */
function saidAt(thing, { path, planes }, plane) {
  let value = thing
  for (const key of path.split('.')) value = value?.[key]
  if (value === undefined || planes.length === 0) return value
  if (typeof value === 'object' && ('law' in value || 'practice' in value)) return value[plane]
  return plane === (planes.length === 1 ? planes[0] : 'law') ? value : undefined
}

const isOf = said => (said !== null && typeof said === 'object' && 'is' in said ? said.is : said)

/** What is said of a member of a list: only `complete: yes` or `none` excludes the unnamed. */
function memberOf(said, member) {
  const list = isOf(said)
  if (list === 'none') return 'no'
  if (list === 'unknown') return undefined
  const map = said.is === undefined ? said : undefined
  const named = Array.isArray(list) ? list.includes(member) && 'yes' : map && isOf(map[member])
  if (named) return named
  return isOf(said.complete) === 'yes' ? 'no' : undefined
}

/** The facts of a thing on a plane, flat: what is unknown is not there. `chain` holds the thing and its parents. */
export function flat(chain, kinds, plane) {
  const facts = {}
  const put = (key, value) => {
    if (value !== undefined && value !== 'unknown') facts[key] = value
  }
  for (const kind of kinds) {
    const sayers = kind.inherits.includes(plane) ? chain : chain.slice(0, 1)
    const said = sayers.map(thing => saidAt(thing, kind, plane)).find(one => one !== undefined)
    if (said === undefined) continue
    if (!kind.members) put(kind.path, isOf(said))
    for (const member of kind.members ?? []) put(`${kind.path}.${member}`, memberOf(said, member))
  }
  return facts
}

const chainOf = (bodies, id) => {
  const body = bodies[id]
  return body['part-of'] === undefined ? [body] : [body, ...chainOf(bodies, body['part-of'])]
}

/** Whom a group of checks is asked of, each with its facts on the group's plane. */
export function subjectsOf(design, { for: subjects, plane, kinds }) {
  if (subjects === 'mechanism') {
    const facts = flat([design.mechanism ?? {}], kinds, plane)
    return [{ path: ['mechanism'], facts: { ...facts, status: design.status } }]
  }
  return Object.entries(design.bodies)
    .filter(([, { role = 'put-forward' }]) => role === 'put-forward')
    .map(([id]) => ({ path: ['bodies', id], facts: flat(chainOf(design.bodies, id), kinds, plane) }))
}
