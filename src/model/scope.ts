import type { Domain, SubjectKind } from './rule.ts'
import type { Attachment } from './vocabulary.ts'

/** What the paths of a condition start at. */
export type Scope = Attachment | 'place'

/** What the subjects of a rule are. */
export const scopeOfSubject: Readonly<Record<SubjectKind, Scope>> = {
  mechanism: 'mechanism',
  state: 'state',
  bodies: 'body',
  mandates: 'mandate',
  places: 'place',
  separations: 'separation',
}

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
