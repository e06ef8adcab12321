import { kindOf } from '../engine/lookup.ts'
import type { FactValue } from '../model/design.ts'
import type { FactPlane } from '../model/truth.ts'
import type { Attachment, FactKind } from '../model/vocabulary.ts'
import { inLanguage } from './in-language.ts'
import { nameSubject } from './name-subject.ts'
import type { DesignView, View } from './view.ts'
import { word, wordIfAny } from './word.ts'

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
export function factPath(path: string, { knowledge }: Pick<View, 'knowledge'>): FactPath {
  const [head = '', ...segments] = path.split('/')
  const attachment = attachmentOf[head]
  const owned = head === 'state' || head === 'mechanism' || segments.length < 2 ? 0 : 1
  const owner = [head, ...segments.slice(0, owned)].join('/')
  const parts = segments.slice(owned)
  const rest = parts.join('.')
  // The longest known path is the fact; what follows it is a member of its list.
  for (let known = parts.length; attachment && known > 0; known--) {
    const kind = kindOf(knowledge.vocabulary, attachment, parts.slice(0, known).join('.'))
    if (kind)
      return { owner, rest, kind, ...(known < parts.length ? { member: parts.slice(known).join('.') } : {}) }
  }
  return { owner, rest }
}

/** What a fact is called, without its owner: “disciplines of the members: medicine”. */
export function nameFact(path: string, view: View): string {
  const { kind, member, rest, owner } = factPath(path, view)
  if (kind === undefined)
    return wordIfAny(view, `fact.${[owner, rest].join('.')}`) ?? wordIfAny(view, `fact.${rest}`) ?? rest
  const name = inLanguage(kind.name, view.language)
  if (member === undefined) return name
  return word(view, 'fact.member', { fact: name, member: nameValue(member, view) })
}

/** What a fact is called, with its owner: “secondment (Central Council)”. */
export function nameOwnedFact(path: string, view: DesignView): string {
  const { owner, rest } = factPath(path, view)
  if (rest === '' || !owner.includes('/')) return nameFact(path, view)
  return word(view, 'fact.owned', { fact: nameFact(path, view), owner: nameSubject(owner, view) })
}

/** The name of a dotted fact path, as witnesses and rules use it: `powers.files`, `held`. */
export function nameDottedFact(path: string, view: View): string {
  const kind = view.knowledge.vocabulary.facts.find(fact => fact.path === path)
  return kind ? inLanguage(kind.name, view.language) : (wordIfAny(view, `fact.${path}`) ?? path)
}

/** A value in words; numbers carry the unit of their fact. */
export function nameValue(value: FactValue, view: View, kind?: FactKind): string {
  if (typeof value === 'number') {
    const unit = kind?.unit && (wordIfAny(view, `unit.${kind.unit.replaceAll(' ', '-')}`) ?? kind.unit)
    return unit ? `${value} ${unit}` : String(value)
  }
  const { values, functions } = view.knowledge.vocabulary
  const name = values.get(value) ?? functions.find(one => one.id === value)?.name
  return name ? inLanguage(name, view.language) : value
}

/** The question whose answer a fact is, on a plane. */
export function questionOf(path: string, plane: FactPlane, view: View): string {
  const { kind, member, rest, owner } = factPath(path, view)
  if (kind === undefined)
    return (
      wordIfAny(view, `question.${[owner, rest].filter(Boolean).join('.').replaceAll('/', '.')}`) ??
      nameFact(path, view)
    )
  if (member === 'complete')
    return word(view, 'question.complete', { fact: inLanguage(kind.name, view.language) })
  const ask = kind.ask[plane] ?? kind.ask.both ?? kind.ask.law ?? kind.ask.practice
  return ask ? inLanguage(ask, view.language) : nameFact(path, view)
}
