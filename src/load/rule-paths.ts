import type { Domain, SubjectKind } from '../model/rule.ts'
import type { Plane } from '../model/truth.ts'
import type { Attachment, FactType, Vocabulary } from '../model/vocabulary.ts'

/** What a condition is about: what its paths start at. */
export type Scope = 'mechanism' | 'state' | 'body' | 'mandate' | 'place' | 'separation'

/** What a path of a rule leads to: a fact, or what is known from the structure of a design and never stated. */
export interface Leaf {
  readonly type: FactType
  readonly values: readonly string[]
  readonly planes: readonly Plane[]
  readonly structural: boolean
}

/** Every path there is, by what it starts at. */
export type RulePaths = Readonly<Record<Scope, ReadonlyMap<string, Leaf>>>

/** What the members of a domain are. */
export const scopeOfDomain: Readonly<Record<Domain, Scope>> = {
  bodies: 'body',
  others: 'body',
  institutions: 'body',
  institution: 'body',
  mandates: 'mandate',
  places: 'place',
  separations: 'separation',
}

/** What the subjects of a rule are. */
export const scopeOfSubject: Readonly<Record<SubjectKind, Scope>> = {
  mechanism: 'mechanism',
  state: 'state',
  bodies: 'body',
  mandates: 'mandate',
  places: 'place',
  separations: 'separation',
}

const known = (type: FactType, values: readonly string[] = []): Leaf => ({
  type,
  values,
  planes: [],
  structural: true,
})

/** The paths of the rule language for a vocabulary. */
export function rulePaths(vocabulary: Vocabulary): RulePaths {
  const facts = (on: Attachment, prefix = ''): [string, Leaf][] =>
    vocabulary.facts
      .filter(kind => kind.on.includes(on))
      .map(({ path, type, values, planes }) => [
        `${prefix}${path}`,
        { type, values, planes, structural: false },
      ])
  const ids = (entries: readonly { id: string }[]): Leaf =>
    known(
      'one-of',
      entries.map(({ id }) => id),
    )
  const role = known('one-of', ['put-forward', 'host', 'observer', 'outside'])
  const status = known('one-of', ['proposal', 'bill', 'enacted', 'operating'])
  const everywhere: [string, Leaf][] = [
    ['as-of', known('date')],
    ['mechanism.status', status],
    ...facts('state', 'state.'),
    ...facts('mechanism', 'mechanism.'),
  ]
  return {
    mechanism: new Map([...facts('mechanism'), ['status', status], ...everywhere]),
    state: new Map([...facts('state'), ...everywhere]),
    body: new Map([...facts('body'), ['role', role], ...everywhere]),
    mandate: new Map([
      ...facts('mandate'),
      ['function', ids(vocabulary.functions)],
      ['body', known('text')],
      ['body.role', role],
      ...facts('body', 'body.'),
      ...everywhere,
    ]),
    place: new Map([['type', ids(vocabulary.placeTypes)], ['level', known('text')], ...everywhere]),
    separation: new Map([
      ...facts('separation'),
      ['same-body', known('yes-no')],
      ['same-institution', known('yes-no')],
      ...everywhere,
    ]),
  }
}
