import { statuses } from '../model/design.ts'
import type { Scope } from '../model/scope.ts'
import type { Plane } from '../model/truth.ts'
import type { Attachment, FactType, Vocabulary } from '../model/vocabulary.ts'
import { roles } from './listed-words.ts'

/** What a path of a rule leads to: a fact, or what is known from the structure of a design and never stated. */
export interface Leaf {
  readonly type: FactType
  readonly values: readonly string[]
  readonly planes: readonly Plane[]
  readonly structural: boolean
}

/** Every path there is, by what it starts at. */
export type RulePaths = Readonly<Record<Scope, ReadonlyMap<string, Leaf>>>

const known = (type: FactType, values: readonly string[] = []): Leaf => ({
  type,
  values,
  planes: [],
  structural: true,
})

const idsOf = (entries: readonly { readonly id: string }[]): Leaf =>
  known(
    'one-of',
    entries.map(({ id }) => id),
  )

const role = known('one-of', roles)
const status = known('one-of', statuses)

/** The paths of the rule language for a vocabulary. */
export function rulePaths(vocabulary: Vocabulary): RulePaths {
  const facts = (on: Attachment, prefix = ''): [string, Leaf][] =>
    vocabulary.facts
      .filter(kind => kind.on.includes(on))
      .map(({ path, type, values, planes }) => [
        `${prefix}${path}`,
        { type, values, planes, structural: false },
      ])
  const everywhere: [string, Leaf][] = [
    ['as-of', known('date')],
    ['mechanism.status', status],
    ...facts('state', 'state.'),
    ...facts('mechanism', 'mechanism.'),
  ]
  const starting = (...own: [string, Leaf][]) => new Map([...own, ...everywhere])
  return {
    mechanism: starting(...facts('mechanism'), ['status', status]),
    state: starting(...facts('state')),
    body: starting(...facts('body'), ['role', role]),
    mandate: starting(
      ...facts('mandate'),
      ...facts('body', 'body.'),
      ['function', idsOf(vocabulary.functions)],
      ['body', known('text')],
      ['body.role', role],
    ),
    place: starting(['type', idsOf(vocabulary.placeTypes)], ['level', known('text')]),
    separation: starting(
      ...facts('separation'),
      ['same-body', known('yes-no')],
      ['same-institution', known('yes-no')],
    ),
  }
}
