import type { Language } from '../model/truth.ts'
import type { View } from './view.ts'

/** What fills the placeholders of a sentence. */
export type Fill = Readonly<Record<string, string | number>>

/** Who speaks: a language and the words known in it. */
export type Voice = Pick<View, 'language' | 'knowledge'>

const nothing: Fill = {}

/** Puts values in place of `{name}`; a placeholder nobody fills stays, so that it shows. */
export function filled(template: string, fill: Fill): string {
  if (!template.includes('{')) return template
  return partsOf(template).reduce(
    (text, part, at) => text + (at % 2 === 0 ? part : Object.hasOwn(fill, part) ? fill[part] : `{${part}}`),
    '',
  )
}

const taken = new Map<string, readonly string[]>()

/** A template taken apart once: texts and names of placeholders by turns. */
function partsOf(template: string): readonly string[] {
  const parts = taken.get(template) ?? template.split(/\{([a-zA-Z][\w.-]*)\}/)
  taken.set(template, parts)
  return parts
}

/** A word of the interface by its dotted key; the key itself if no language knows it. */
export function word(voice: Voice, key: string, fill: Fill = nothing): string {
  return wordIfAny(voice, key, fill) ?? key
}

/** As `word`, for keys that come from data: `undefined` if no language knows it. */
export function wordIfAny(
  { language, knowledge }: Voice,
  key: string,
  fill: Fill = nothing,
): string | undefined {
  const template = knowledge.words[language].get(key) ?? knowledge.words.en.get(key)
  return template === undefined ? undefined : filled(template, fill)
}

/** A word that depends on a number: `key.one` or `key.other`, by the plural rules of the language. */
export function counted(voice: Voice, key: string, n: number, fill: Fill = {}): string {
  const form = pluralRules(voice.language).select(n) === 'one' ? 'one' : 'other'
  return word(voice, `${key}.${form}`, { ...fill, n })
}

const plurals = new Map<Language, Intl.PluralRules>()

/** Rules take long to make, so each language has them once. */
function pluralRules(language: Language): Intl.PluralRules {
  const rules = plurals.get(language) ?? new Intl.PluralRules(language)
  plurals.set(language, rules)
  return rules
}

/** A list as one says it: “A, B and C”. */
export function joined(
  voice: Voice,
  names: readonly string[],
  by: 'list.and' | 'list.or' = 'list.and',
): string {
  const last = names.at(-1) ?? ''
  if (names.length < 2) return last
  return word(voice, by, { first: names.slice(0, -1).join(', '), last })
}

/** A name where a sentence or a line begins. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
