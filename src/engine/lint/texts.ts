import type { Knowledge } from '../../model/knowledge.ts'
import type { Place } from '../../model/lint.ts'
import type { Rule } from '../../model/rule.ts'
import { type Language, languages, type Text } from '../../model/truth.ts'
import { groupOf } from './idle.ts'

/** A text and where it stands; of the words of the interface each language has a file of its own. */
export interface Told {
  readonly text: Text
  readonly about: (language: Language) => Place
}

/** Every text of norms, vocabulary and words that a reader may see. */
export const textsOf = ({ norms, vocabulary, words }: Knowledge): readonly Told[] => [
  ...norms.instruments.flatMap(({ id, name, title }) => listed(`instrument:${id}`, [], { name, title })),
  ...norms.provisions.flatMap(({ id, instrument, requires, why }) =>
    listed(`instrument:${instrument}`, ['provisions', id], { requires, why }),
  ),
  ...vocabulary.facts.flatMap(kind => {
    const path = ['facts', groupOf(kind), kind.path]
    return [
      ...listed('vocabulary', path, { name: kind.name }),
      ...listed('vocabulary', [...path, 'ask'], { ...kind.ask }),
    ]
  }),
  ...named('themes', vocabulary.themes, []),
  ...named('functions', vocabulary.functions, []),
  ...named('levers', vocabulary.levers, ['name']),
  ...named('place-types', vocabulary.placeTypes, ['name']),
  ...[...vocabulary.values].map(([id, text]) => at('vocabulary', ['values', id], text)),
  ...wordsOf(words),
]

/** What a rule says. */
export const saysOf = ({ id, says }: Rule): readonly Told[] => listed(`rule:${id}`, ['says'], { ...says })

const at = (source: string, path: readonly string[], text: Text): Told => ({
  text,
  about: language => ({ source, path: text[language] === undefined ? path : [...path, language] }),
})

const listed = (
  source: string,
  path: readonly string[],
  texts: Readonly<Record<string, Text | undefined>>,
): readonly Told[] =>
  Object.entries(texts).flatMap(([key, text]) => (text ? [at(source, [...path, key], text)] : []))

const named = (
  group: string,
  entries: readonly { readonly id: string; readonly name: Text }[],
  below: readonly string[],
): readonly Told[] => entries.map(({ id, name }) => at('vocabulary', [group, id, ...below], name))

function wordsOf(words: Knowledge['words']): readonly Told[] {
  const keys = new Set(languages.flatMap(language => [...words[language].keys()]))
  return [...keys].map(key => {
    const known = languages.flatMap(language => {
      const text = words[language].get(key)
      return text === undefined ? [] : [[language, text] as const]
    })
    const [head, ...rest] = key.split('.')
    const [part, path] = head === 'problem' ? ['problems', rest] : ['words', [head ?? '', ...rest]]
    return {
      text: Object.fromEntries(known) as Text,
      about: (language: Language): Place => ({ source: `${part}:${language}`, path }),
    }
  })
}
