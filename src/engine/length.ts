import type { Design, Fact } from '../model/design.ts'
import type { Rule } from '../model/rule.ts'
import type { Text } from '../model/truth.ts'
import { remembered, rememberedHere } from './remembered.ts'

/**
 * How many characters a report has for a finding, about: long names and quotations that many findings repeat make a
 * report that no one could hold in memory.
 */
export const lengthOf = (design: Design, rule: Rule, subject: string): number =>
  lengthOfRule(rule) + 4 * lengthsOf(design)(subject)

/** How many it has for a fact or a gap. */
export const lengthOfFact = (fact: Fact | undefined): number =>
  fact ? 450 + (fact.quote?.length ?? 0) + (fact.note?.length ?? 0) + 60 * fact.sources.length : 250

const longest = (text: Text): number => Math.max(0, ...Object.values(text).map(({ length }) => length))

const lengthOfRule = remembered(
  ({ says, provisions }: Rule) =>
    1_200 + 150 * provisions.length + Object.values(says).reduce((sum, text) => sum + longest(text), 0),
)

type Names = ReadonlyMap<string, number>

const lengthsOf = remembered((design: Design) => {
  const names = namesOf(design)
  return rememberedHere((subject: string) => lengthOfSubject(names, subject))
})

/** A place is named with its level, a pair with both its bodies. */
function lengthOfSubject(names: Names, subject: string): number {
  const known = names.get(subject)
  if (known !== undefined) return known
  const [kind, id = ''] = subject.split('/')
  const [first = '', second = ''] = id.split(kind === 'places' ? '@' : '+')
  const [one, other] =
    kind === 'places' ? [`places/${first}`, `levels/${second}`] : [`bodies/${first}`, `bodies/${second}`]
  return (names.get(one) ?? 0) + (names.get(other) ?? 0)
}

function namesOf({ name, bodies, mandates, state }: Design): Names {
  const names = new Map([
    ['mechanism', longest(name)],
    ['state', longest(state.name)],
    ...bodies.map(one => [`bodies/${one.id}`, longest(one.name)] as const),
    ...state.places.map(one => [`places/${one.id}`, longest(one.name)] as const),
    ...state.levels.map(one => [`levels/${one.id}`, longest(one.name)] as const),
  ])
  const known = (key: string) => names.get(key) ?? 0
  for (const { id, body, places } of mandates) {
    const named = places === 'all' ? [] : places.map(place => known(`places/${place}`))
    names.set(
      `mandates/${id}`,
      named.reduce((sum, length) => sum + length, known(`bodies/${body}`)),
    )
  }
  return names
}
