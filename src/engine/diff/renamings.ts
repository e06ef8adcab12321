import type { Body, Design, Mandate } from '../../model/design.ts'
import type { Renaming } from '../../model/difference.ts'
import { languages } from '../../model/truth.ts'

/** Bodies and mandates that look to be the same under another id. */
export function renamings(before: Design, after: Design): readonly Renaming[] {
  const bodies = renamedBodies(before, after)
  return [...bodies, ...renamedMandates(before, after, bodies)]
}

type Pair<Part> = readonly [Part, Part]

/** The same name, or the same facts and role; the name speaks first. */
function renamedBodies(before: Design, after: Design): readonly Renaming[] {
  const sameFacts = ([one, other]: Pair<Body>): boolean =>
    one.role === other.role && same(ownFacts(before, one), ownFacts(after, other))
  const gone = missingIn(before.bodies, after.bodies)
  const fresh = missingIn(after.bodies, before.bodies)
  const byName = onlyPairs(gone, fresh, sameName)
  const named = new Set(byName.flat())
  const rest = (list: readonly Body[]) => list.filter(body => !named.has(body))
  const byFacts = onlyPairs(rest(gone), rest(fresh), sameFacts)
  return [...byName, ...byFacts].map(pair => ({
    of: 'bodies',
    before: pair[0].id,
    after: pair[1].id,
    because: [...(sameName(pair) ? ['name' as const] : []), ...(sameFacts(pair) ? ['facts' as const] : [])],
  }))
}

/** The same body, function, places and levels. */
function renamedMandates(before: Design, after: Design, bodies: readonly Renaming[]): readonly Renaming[] {
  const bodyNow = new Map(bodies.map(one => [one.before, one.after]))
  const alike = ([one, other]: Pair<Mandate>): boolean =>
    (bodyNow.get(one.body) ?? one.body) === other.body &&
    one.function === other.function &&
    (['places', 'except', 'levels'] as const).every(key => reach(one[key]) === reach(other[key]))
  return onlyPairs(
    missingIn(before.mandates, after.mandates),
    missingIn(after.mandates, before.mandates),
    alike,
  ).map(([one, other]) => ({ of: 'mandates', before: one.id, after: other.id, because: ['reach'] }))
}

const missingIn = <Part extends { readonly id: string }>(
  list: readonly Part[],
  other: readonly Part[],
): readonly Part[] => list.filter(({ id }) => !other.some(one => one.id === id))

/** The pairs that are alike, where neither has another it is like: a choice would be a guess. */
function onlyPairs<Part>(
  gone: readonly Part[],
  fresh: readonly Part[],
  alike: (pair: Pair<Part>) => boolean,
): readonly Pair<Part>[] {
  const pairs = gone.flatMap(one => fresh.map((other): Pair<Part> => [one, other])).filter(alike)
  return pairs.filter(pair => pairs.filter(one => one[0] === pair[0] || one[1] === pair[1]).length === 1)
}

function sameName([{ name: one }, { name: other }]: Pair<Body>): boolean {
  const both = languages.filter(language => one[language] !== undefined && other[language] !== undefined)
  return both.length > 0 && both.every(language => one[language] === other[language])
}

/** What a body states of itself, without its id. */
function ownFacts({ facts }: Design, { id }: Body): ReadonlySet<string> {
  const prefix = `bodies/${id}/`
  return new Set(
    [...facts.values()]
      .filter(({ path }) => path.startsWith(prefix))
      .map(({ path, plane, value }) => `${path.slice(prefix.length)}@${plane}=${value}`),
  )
}

const same = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size > 0 && one.size === other.size && [...one].every(fact => other.has(fact))

const reach = (list: 'all' | readonly string[]): string =>
  list === 'all' ? 'all' : `[${[...list].sort().join(' ')}]`
