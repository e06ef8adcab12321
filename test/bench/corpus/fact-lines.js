import { cited, notes, pinpoints } from './phrases.js'

const reference = roll => `${roll.one(cited)}#${roll.one(pinpoints)}`

/** What stands beside a value: most facts name a source, every third is explained. */
function evidence(roll) {
  const source = roll.chance(0.15) ? `[${reference(roll)}, ${reference(roll)}]` : reference(roll)
  const confidence = roll.chance(0.2) ? `, confidence: ${roll.one(['medium', 'low'])}` : ''
  const note = roll.chance(0.45) ? `, note: "${roll.one(notes)}"` : ''
  return `source: ${source}${confidence}${note}`
}

/** A value as a design says it: with its evidence, or, now and then, plain. */
export const said = (value, roll, plain = 0.08) =>
  roll.chance(plain) ? `${value}` : `{ is: ${value}, ${evidence(roll)} }`

/** One value of a kind; who looked and found nothing says so, and so does who could not find out. */
function valueOf({ type, values, path }, roll) {
  if (roll.chance(0.07)) return 'unknown'
  if (type === 'yes-no') return roll.chance(0.55) ? 'yes' : 'no'
  if (type === 'number') return roll.whole(1, path === 'members.term' ? 8 : 14)
  if (type === 'date') return `${roll.whole(2005, 2021)}-${roll.one(['02', '07', '11'])}-14`
  return roll.chance(0.1) ? 'none' : roll.one(values)
}

/** A list as a map of members, each with its source; or as a plain list. */
function listLines(indent, key, { values }, roll) {
  const complete = roll.chance(0.5)
  if (roll.chance(0.1)) return [`${indent}${key}: ${said(roll.one(['none', 'unknown']), roll)}`]
  const named = roll.each(values, 0.45)
  const members = named.length ? named : [roll.one(values)]
  if (roll.chance(0.65)) {
    const closed = complete ? ', complete: yes' : ''
    return [`${indent}${key}: { is: [${members.join(', ')}]${closed}, ${evidence(roll)} }`]
  }
  return [
    `${indent}${key}:`,
    ...members.map(member => `${indent}  ${member}: ${said(roll.chance(0.75) ? 'yes' : 'no', roll)}`),
    ...(complete ? [`${indent}  complete: ${said('yes', roll)}`] : []),
  ]
}

/** The lines of one fact, on the planes on which it has a meaning. */
export function factLines(indent, key, kind, roll) {
  const one = (at, name) =>
    kind.type === 'some-of'
      ? listLines(at, name, kind, roll)
      : [`${at}${name}: ${said(valueOf(kind, roll), roll)}`]
  const onPlanes = planes => [`${indent}${key}:`, ...planes.flatMap(plane => one(`${indent}  `, plane))]
  if (kind.planes.length === 2 && roll.chance(0.3))
    return onPlanes(roll.one([['law', 'practice'], ['practice']]))
  return one(indent, key)
}
