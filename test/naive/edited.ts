import type { Design, Fact } from '../../src/model/design.ts'
import { factPathIn } from '../../src/model/fact-path.ts'
import type { Text } from '../../src/model/truth.ts'
import type { Vocabulary } from '../../src/model/vocabulary.ts'
import { valuesOf } from './design-arbitrary.ts'

/** A number below a bound. */
export type Pick = (below: number) => number

/** Another value for a fact, the same as it may be; a place and a source that are others. */
function rewritten(fact: Fact, vocabulary: Vocabulary, pick: Pick): Fact {
  const { kind, member } = factPathIn(fact.path, vocabulary)
  const isWhole = kind !== undefined && member === undefined && kind.type !== 'some-of'
  const values = isWhole ? valuesOf(kind) : kind && member === undefined ? ['none'] : ['yes', 'no', 'unknown']
  const value = values[pick(values.length)] ?? 'unknown'
  return { ...fact, value, offset: fact.offset + 7, sources: [`another#art-${pick(9)}`] }
}

/** A design after an edit: a fact says something else, is gone, or stands elsewhere; a date is another, or things are called otherwise. */
export function edited(design: Design, vocabulary: Vocabulary, pick: Pick): Design {
  const facts = [...design.facts]
  const at = pick(facts.length)
  const [key, fact] = facts[at] ?? []
  switch (pick(7)) {
    case 0:
      return { ...design, facts: new Map(facts.filter((_, other) => other !== at)) }
    case 1:
      return { ...design, facts: new Map(facts.toSorted(() => pick(3) - 1)) }
    case 2:
      return {
        ...design,
        id: 'another',
        status: pick(2) ? 'operating' : 'bill',
        mandates: design.mandates.slice(pick(2)),
      }
    case 3:
      return renamed(design, pick(3))
    default:
      return key && fact
        ? { ...design, facts: new Map([...facts, [key, rewritten(fact, vocabulary, pick)]]) }
        : design
  }
}

const more = (text: Text): Text =>
  Object.fromEntries(Object.entries(text).map(([language, name]) => [language, `${name} again`])) as Text

function renamed(design: Design, part: number): Design {
  const { bodies, sources, state } = design
  if (part === 0) return { ...design, bodies: bodies.map(one => ({ ...one, name: more(one.name) })) }
  if (part === 1)
    return {
      ...design,
      state: { ...state, places: state.places.map(one => ({ ...one, name: more(one.name) })) },
    }
  return {
    ...design,
    sources: new Map([...sources].map(([id, one]) => [id, { ...one, title: `${id} again` }])),
  }
}
