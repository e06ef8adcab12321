import type { Attachment, FactKind, Vocabulary } from '../model/vocabulary.ts'
import { kindOf } from './lookup.ts'

/** A path of a fact taken apart: what it belongs to, which fact of the vocabulary it is, which member of a list. */
export interface FactPath {
  readonly owner: string
  /** Dotted, without the owner: `members.seconded`. */
  readonly rest: string
  readonly kind?: FactKind
  readonly member?: string
}

const attachmentOf: Readonly<Record<string, Attachment>> = {
  state: 'state',
  mechanism: 'mechanism',
  bodies: 'body',
  mandates: 'mandate',
  separations: 'separation',
}

/** Finds a path such as `bodies/x/functions/monitoring` in the vocabulary. */
export function factPathIn(path: string, vocabulary: Vocabulary): FactPath {
  const [head = '', ...segments] = path.split('/')
  const attachment = attachmentOf[head]
  const owned = head === 'state' || head === 'mechanism' || segments.length < 2 ? 0 : 1
  const owner = [head, ...segments.slice(0, owned)].join('/')
  const parts = segments.slice(owned)
  const rest = parts.join('.')
  // The longest known path is the fact; what follows it is a member of its list.
  for (let known = parts.length; attachment && known > 0; known--) {
    const kind = kindOf(vocabulary, attachment, parts.slice(0, known).join('.'))
    if (kind)
      return { owner, rest, kind, ...(known < parts.length ? { member: parts.slice(known).join('.') } : {}) }
  }
  return { owner, rest }
}
