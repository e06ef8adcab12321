import { type Fact, factKey, type State } from '../model/design.ts'
import type { SourceText } from '../model/source-text.ts'
import type { Text } from '../model/truth.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { factTreeOn } from './fact-kinds.ts'
import { entriesOf, type Path, valueAt, wordsOf } from './plain.ts'
import { readFact, readFacts } from './read-facts.ts'
import type { YamlFile } from './yaml-file.ts'

/** A state where it is written: a file of its own, or a part of the example of a rule. */
export interface StateAt {
  readonly source: YamlFile
  readonly path: Path
  /** The texts of its sources; examples of rules have none. */
  readonly texts?: ReadonlyMap<string, SourceText>
}

/** A state, and what is stated of it, by the keys of the facts. */
export interface ReadState {
  readonly state: State
  readonly facts: ReadonlyMap<string, Fact>
}

/** Reads a state that was found sound, once for all designs that are for it. */
export function readState(at: StateAt, vocabulary: Vocabulary): ReadState {
  const known = read.get(at)
  if (known?.vocabulary === vocabulary) return known
  const made = { ...stateIn(at, vocabulary), vocabulary }
  read.set(at, made)
  return made
}

const read = new WeakMap<StateAt, ReadState & { readonly vocabulary: Vocabulary }>()

function stateIn({ source, path }: StateAt, vocabulary: Vocabulary): ReadState {
  const at = (...steps: Path) => valueAt(source.value, ...path, ...steps)
  const id = `${at('id') ?? 'state'}`
  const state: State = {
    id,
    name: (at('name') ?? { en: id }) as Text,
    levels: entriesOf(at('levels')).map(([level, value]) => ({
      id: level,
      name: (valueAt(value, 'name') ?? { en: level }) as Text,
    })),
    places: entriesOf(at('places', 'list')).map(([place, value]) => ({
      id: place,
      type: `${valueAt(value, 'type')}`,
      name: (valueAt(value, 'name') ??
        vocabulary.placeTypes.find(({ id }) => id === valueAt(value, 'type'))?.name ?? { en: place }) as Text,
      levels: wordsOf(valueAt(value, 'levels')),
    })),
  }
  const complete = readFact(
    { source, whole: at('places'), key: 'complete', base: 'state/places/complete' },
    { type: 'yes-no', planes: [] },
  )
  const stated = readFacts({ source, value: at(), base: 'state' }, factTreeOn(vocabulary, 'state'))
  return {
    state,
    facts: new Map([...complete, ...stated].map(fact => [factKey(fact.path, fact.plane), fact])),
  }
}
