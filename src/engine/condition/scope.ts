import type { Scope } from '../../model/scope.ts'
import type { FactKind, Vocabulary } from '../../model/vocabulary.ts'
import { kindOf } from '../lookup.ts'

/** Where a path of a rule leads: the owner it names or starts at, and the path from there. */
export function ownerOf(scope: Scope, path: string): { readonly owner: Scope; readonly rest: string } {
  const [first, ...rest] = path.split('.')
  const below = rest.join('.')
  if (first === 'state' || first === 'mechanism') return { owner: first, rest: below }
  if (scope === 'mandate' && first === 'body') return { owner: 'body', rest: below }
  return { owner: scope, rest: path }
}

/** The fact that a path of a rule leads to; nothing for what follows from the structure of a design. */
export function kindAt(vocabulary: Vocabulary, scope: Scope, path: string): FactKind | undefined {
  const { owner, rest } = ownerOf(scope, path)
  return owner === 'place' ? undefined : kindOf(vocabulary, owner, rest)
}
