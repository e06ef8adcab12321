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
  const slash = path.indexOf('/')
  const head = slash < 0 ? path : path.slice(0, slash)
  const next = head === 'state' || head === 'mechanism' || slash < 0 ? -1 : path.indexOf('/', slash + 1)
  const owner = next < 0 ? head : path.slice(0, next)
  const below = path.slice(owner.length + 1)
  const rest = below.replaceAll('/', '.')
  const attachment = attachmentOf[head]
  // The longest known path is the fact; what follows it is a member of its list.
  for (let end = below.length; attachment && end > 0; end = below.lastIndexOf('/', end - 1)) {
    const kind = kindOf(vocabulary, attachment, rest.slice(0, end))
    if (kind) return { owner, rest, kind, ...(end < rest.length ? { member: rest.slice(end + 1) } : {}) }
  }
  return { owner, rest }
}

/** The values that answer a question, `unknown` aside; none where any number, date or text will do. */
export function valuesOf({ kind, member }: { kind?: FactKind; member?: string }): readonly string[] {
  if (kind === undefined || member !== undefined || kind.type === 'yes-no') return ['yes', 'no']
  if (kind.type === 'one-of') return kind.values.includes('no') ? kind.values : [...kind.values, 'none']
  return kind.type === 'some-of' ? [...kind.values, 'none'] : []
}
