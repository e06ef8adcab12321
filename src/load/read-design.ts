import { type Design, type Fact, factKey, type Mandate, type Role, type Status } from '../model/design.ts'
import type { SourceText } from '../model/source-text.ts'
import type { Text } from '../model/truth.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { factTreeOn } from './fact-kinds.ts'
import { fixedPath } from './fixed-path.ts'
import { entriesOf, isList, itemsOf, type Path, type Plain, valueAt, wordsOf } from './plain.ts'
import { readFact, readFacts } from './read-facts.ts'
import { readSources } from './read-sources.ts'
import { readState, type StateAt } from './read-state.ts'
import type { YamlFile } from './yaml-file.ts'

/** A design where it is written, and the state it is for. */
export interface DesignAt {
  readonly source: YamlFile
  readonly path: Path
  readonly state: StateAt
  /** The texts of its sources; examples of rules have none. */
  readonly texts?: ReadonlyMap<string, SourceText>
}

/** Reads a design that was found sound, with its state; what its header leaves out is supplied, as examples do. */
export function readDesign(design: DesignAt, vocabulary: Vocabulary): Design {
  const { source, path } = design
  const at = (...steps: Path) => valueAt(source.value, ...path, ...steps)
  const { state, facts } = readState(design.state, vocabulary)
  const id = ofItsOwn(`${at('id') ?? 'example'}`)
  return {
    id,
    name: nameOf(at('name'), id),
    file: source.file,
    asOf: `${at('as-of') ?? '2021-10'}`,
    status: (at('status') ?? 'proposal') as Status,
    state,
    sources: new Map([...readSources(design.state.source, design.state.path), ...readSources(source, path)]),
    texts: new Map([...(design.state.texts ?? []), ...(design.texts ?? [])]),
    bodies: entriesOf(at('bodies')).map(([body, value]) => {
      const partOf = valueAt(value, 'part-of')
      const role = (valueAt(value, 'role') ?? 'put-forward') as Role
      const name = nameOf(valueAt(value, 'name'), body)
      return { id: body, name, role, ...(typeof partOf === 'string' ? { partOf } : {}) }
    }),
    mandates: entriesOf(at('mandates', 'list')).map(mandate),
    separations: itemsOf(at('separations')).map(value => {
      const [one = '', other = ''] = wordsOf(valueAt(value, 'between'))
      return { id: `${one}+${other}`, between: [one, other] }
    }),
    facts: factsWith(facts, designFacts(design, vocabulary)),
    fixed: wordsOf(at('fixed')).map(fixedPath),
    lines: new Map([
      [design.state.source.file, design.state.source.lines],
      [source.file, source.lines],
    ]),
  }
}

const factsWith = (shared: ReadonlyMap<string, Fact>, own: readonly Fact[]): ReadonlyMap<string, Fact> => {
  const facts = new Map(shared)
  for (const fact of own) facts.set(factKey(fact.path, fact.plane), fact)
  return facts
}

/** A text that outlives its file: what is only cut out of a file keeps the whole of it in memory. */
const ofItsOwn = (text: string): string => [...text].join('')

const nameOf = (name: Plain | undefined, id: string): Text => (name ?? { en: id }) as Text

const mandate = ([id, value]: [string, Plain]): Mandate => {
  const allOr = (key: string) => (isList(valueAt(value, key)) ? wordsOf(valueAt(value, key)) : 'all')
  return {
    id,
    body: `${valueAt(value, 'body')}`,
    function: `${valueAt(value, 'function')}`,
    places: allOr('places'),
    except: wordsOf(valueAt(value, 'except')),
    levels: allOr('levels'),
  }
}

/** Every fact of the design itself, before inheritance. */
const designFacts = ({ source, path }: DesignAt, vocabulary: Vocabulary): Fact[] => {
  const design = valueAt(source.value, ...path)
  const [mechanism, bodies, mandates, separations] = ['mechanism', 'bodies', 'mandates', 'separations'].map(
    key => valueAt(design, key),
  )
  const list = valueAt(mandates, 'list')
  const held = vocabulary.facts.filter(kind => kind.path === 'held')
  return [
    ...readFacts({ source, value: mechanism, base: 'mechanism' }, factTreeOn(vocabulary, 'mechanism')),
    ...entriesOf(bodies).flatMap(([id, value]) =>
      readFacts({ source, value, base: `bodies/${id}` }, factTreeOn(vocabulary, 'body')),
    ),
    ...readFact(
      { source, whole: mandates, key: 'complete', base: 'mandates/complete' },
      { type: 'yes-no', planes: [] },
    ),
    ...entriesOf(list).flatMap(([id, value]) => [
      ...((valueAt(value, 'law') ?? valueAt(value, 'practice'))
        ? held.flatMap(kind => readFact({ source, whole: list, key: id, base: `mandates/${id}/held` }, kind))
        : []),
      ...readFacts({ source, value, base: `mandates/${id}` }, factTreeOn(vocabulary, 'mandate')),
    ]),
    ...itemsOf(separations).flatMap(value =>
      readFacts(
        { source, value, base: `separations/${wordsOf(valueAt(value, 'between')).join('+')}` },
        factTreeOn(vocabulary, 'separation'),
      ),
    ),
  ]
}
