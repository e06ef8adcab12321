import { kindOf } from './kind-of.ts'
import type { Attachment, FactKind, Vocabulary } from './vocabulary.ts'

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

/** The values that answer a question, `unknown` aside; none where any number, date or text will do. */
export function valuesOf({ kind, member }: { kind?: FactKind; member?: string }): readonly string[] {
  if (kind === undefined || member !== undefined || kind.type === 'yes-no') return ['yes', 'no']
  if (kind.type === 'one-of') return kind.values.includes('no') ? kind.values : [...kind.values, 'none']
  return kind.type === 'some-of' ? [...kind.values, 'none'] : []
}
