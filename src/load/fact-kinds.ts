import type { Attachment, FactKind, Vocabulary } from '../model/vocabulary.ts'

/** The facts that attach to one thing; a mandate's `held` is written as its `law` and `practice`. */
export const kindsOn = (vocabulary: Vocabulary, attachment: Attachment): FactKind[] =>
  vocabulary.facts.filter(({ on, path }) => on.includes(attachment) && path !== 'held')

/** What a key of a thing leads to: a fact, known by its path with `/`, or further keys. */
export interface FactTree {
  readonly kind?: FactKind
  readonly path: string
  readonly keys: ReadonlyMap<string, FactTree>
}

/** The facts that attach to one thing, key by key; built once for a vocabulary. */
export function factTreeOn(vocabulary: Vocabulary, attachment: Attachment): FactTree {
  const known = trees.get(vocabulary) ?? new Map<Attachment, FactTree>()
  trees.set(vocabulary, known)
  const tree = known.get(attachment) ?? treeOf(kindsOn(vocabulary, attachment), [])
  known.set(attachment, tree)
  return tree
}

const trees = new WeakMap<Vocabulary, Map<Attachment, FactTree>>()

function treeOf(kinds: readonly FactKind[], steps: readonly string[]): FactTree {
  const path = steps.join('.')
  const start = path === '' ? '' : `${path}.`
  const kind = kinds.find(one => one.path === path)
  const below = kinds.filter(one => one.path !== path && one.path.startsWith(start))
  const keys = new Set(below.map(one => one.path.slice(start.length).split('.', 1)[0] ?? ''))
  return {
    ...(kind ? { kind } : {}),
    path: steps.join('/'),
    keys: new Map([...keys].map(key => [key, treeOf(below, [...steps, key])])),
  }
}
