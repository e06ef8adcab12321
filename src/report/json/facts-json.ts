import type { FactKind, Named } from '../../model/vocabulary.ts'
import type { FactsInput } from '../catalogue/facts-document.ts'
import { inLanguage } from '../in-language.ts'
import { nameValue } from '../name-fact.ts'
import type { View } from '../view.ts'
import { formatHead, jsonText } from './json-text.ts'

/** `opcat/facts/1`: everything a design can state, with its questions in the language asked for. */
export const factsJson = ({ vocabulary, view }: FactsInput): string =>
  jsonText({
    ...formatHead('facts', view),
    language: view.language,
    facts: vocabulary.facts.map(fact => factJson(fact, view)),
    functions: vocabulary.functions.map(({ id, name }) => ({ id, name: inLanguage(name, view.language) })),
    placeTypes: vocabulary.placeTypes.map(type => named(type, view)),
    levers: vocabulary.levers.map(lever => named(lever, view)),
  })

/** A fact of the vocabulary, with its questions. */
export const factJson = ({ name, ask, values, ...fact }: FactKind, view: View) => ({
  ...fact,
  name: inLanguage(name, view.language),
  values: values.map(value => ({ value, name: nameValue(value, view) })),
  ask: Object.fromEntries(
    Object.entries(ask).map(([plane, text]) => [plane, inLanguage(text, view.language)]),
  ),
})

const named = <Thing extends Named>({ name, ...thing }: Thing, view: View) => ({
  ...thing,
  name: inLanguage(name, view.language),
})
