import type { Design, Source } from '../../model/design.ts'
import type { StructureChange, Told } from '../../model/difference.ts'
import type { CommonPath } from './common-path.ts'
import type { Reader } from './fact-changes.ts'

/** What is told of the parts of a design that are no facts, by subject and aspect. */
type Outline = ReadonlyMap<string, Readonly<Record<string, Told | undefined>>>

/** Bodies, mandates, pairs, levels, places and sources that were added, removed or changed, and the head of the design. */
export function structureChanges(before: Reader, after: Reader): readonly StructureChange[] {
  const was = outlineOf(before)
  const is = outlineOf(after)
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((subject): readonly StructureChange[] => {
    const [one, other] = [was.get(subject), is.get(subject)]
    const itself = { subject, aspect: 'itself' }
    if (one === undefined) return [{ ...itself, before: 'absent', after: 'present' }]
    if (other === undefined) return [{ ...itself, before: 'present', after: 'absent' }]
    return [...new Set([...Object.keys(one), ...Object.keys(other)])]
      .filter(aspect => keyOf(one[aspect]) !== keyOf(other[aspect]))
      .map(aspect => ({
        subject,
        aspect,
        before: one[aspect] ?? 'absent',
        after: other[aspect] ?? 'absent',
      }))
  })
}

/** Lists are sets here, and names maps: order says nothing. */
const keyOf = (told: Told | undefined): string =>
  JSON.stringify(
    told === undefined || typeof told === 'string'
      ? (told ?? '')
      : Array.isArray(told)
        ? [...told].sort()
        : Object.entries(told).sort(),
  )

/** A name that was only made up from the id says nothing of its own. */
const nameUnlessId = (id: string, name: Told): Told | undefined =>
  typeof name === 'object' && !Array.isArray(name) && JSON.stringify(name) === JSON.stringify({ en: id })
    ? undefined
    : name

function outlineOf({ design, common }: Reader): Outline {
  const { asOf, status, name, fixed, state } = design
  return new Map([
    ['design', { name, 'as-of': asOf, status, fixed: fixed.map(common) }],
    ['state', { id: state.id, name: state.name }],
    ...bodiesOf(design, common),
    ...design.mandates.map(
      ({ id, body, function: task, places, except, levels }) =>
        [
          common(`mandates/${id}`),
          { body: idIn(common, body), function: task, places, except, levels },
        ] as const,
    ),
    ...design.separations.map(({ id }) => [common(`separations/${id}`), {}] as const),
    ...state.levels.map(
      level => [`levels/${level.id}`, { name: nameUnlessId(level.id, level.name) }] as const,
    ),
    ...state.places.map(place => [`places/${place.id}`, { type: place.type, levels: place.levels }] as const),
    ...[...design.sources.values()].map(source => [`sources/${source.id}`, sourceOf(source)] as const),
  ])
}

const idIn = (common: CommonPath, body: string): string => common(`bodies/${body}`).slice('bodies/'.length)

const bodiesOf = ({ bodies }: Design, common: CommonPath) =>
  bodies.map(
    ({ id, name, role, partOf }) =>
      [
        common(`bodies/${id}`),
        {
          name: nameUnlessId(id, name),
          role,
          'part-of': partOf === undefined ? undefined : idIn(common, partOf),
        },
      ] as const,
  )

const sourceOf = ({ title, date, url, form, language, text }: Source) => ({
  title,
  date,
  url,
  form,
  language,
  text,
})
