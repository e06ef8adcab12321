import type { Fact, State } from '../model/design.ts'
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

/** Reads a state that was found sound. */
export function readState(
  { source, path }: StateAt,
  vocabulary: Vocabulary,
): { state: State; facts: Fact[] } {
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
  return {
    state,
    facts: [...complete, ...readFacts({ source, value: at(), base: 'state' }, factTreeOn(vocabulary, 'state'))],
  }
}
