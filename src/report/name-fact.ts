import type { FactValue } from '../model/design.ts'
import { type FactPath, factPathIn } from '../model/fact-path.ts'
import type { FactPlane } from '../model/truth.ts'
import type { FactKind } from '../model/vocabulary.ts'
import { byId } from './by-id.ts'
import { inLanguage } from './in-language.ts'
import { nameSubject } from './name-subject.ts'
import { oncePerView, oncePerVoice } from './once-per-view.ts'
import type { DesignView, View } from './view.ts'
import { type Voice, word, wordIfAny } from './word.ts'

/** Finds a path such as `bodies/x/functions/monitoring` in the vocabulary. */
export const factPath = oncePerView(
  (path: string, { knowledge }: Pick<View, 'knowledge'>): FactPath => factPathIn(path, knowledge.vocabulary),
)

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
export const nameOwnedFact = oncePerView((path: string, view: DesignView): string => {
  const { owner, rest } = factPath(path, view)
  if (rest === '' || !owner.includes('/')) return nameFact(path, view)
  return word(view, 'fact.owned', { fact: nameFact(path, view), owner: nameSubject(owner, view) })
})

/** The name of a dotted fact path, as witnesses and rules use it: `powers.files`, `held`. */
export const nameDottedFact = (path: string, voice: Voice): string => nameDotted(voice, path)

const nameDotted = oncePerVoice((voice, path: string): string => {
  const kind = voice.knowledge.vocabulary.facts.find(fact => fact.path === path)
  return kind ? inLanguage(kind.name, voice.language) : (wordIfAny(voice, `fact.${path}`) ?? path)
})

/** A value in words; numbers carry the unit of their fact. */
export function nameValue(value: FactValue, view: View, kind?: FactKind): string {
  if (typeof value === 'number') {
    const unit = kind?.unit && (wordIfAny(view, `unit.${kind.unit.replaceAll(' ', '-')}`) ?? kind.unit)
    return unit ? `${value} ${unit}` : String(value)
  }
  const { values, functions } = view.knowledge.vocabulary
  const name = values.get(value) ?? byId(functions, value)?.name
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
