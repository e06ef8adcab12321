import type { FactsInput } from '../catalogue/facts-document.ts'
import { inLanguage } from '../in-language.ts'
import { nameValue } from '../name-fact.ts'
import { formatHead, jsonText } from './json-text.ts'

/** `opcat/facts/1`: everything a design can state, with its questions in the language asked for. */
export const factsJson = ({ vocabulary, view }: FactsInput): string =>
  jsonText({
    ...formatHead('facts', view),
    language: view.language,
    facts: vocabulary.facts.map(({ name, ask, values, ...fact }) => ({
      ...fact,
      name: inLanguage(name, view.language),
      values: values.map(value => ({ value, name: nameValue(value, view) })),
      ask: Object.fromEntries(
        Object.entries(ask).map(([plane, text]) => [plane, inLanguage(text, view.language)]),
      ),
    })),
    functions: vocabulary.functions.map(({ id, name }) => ({ id, name: inLanguage(name, view.language) })),
    placeTypes: vocabulary.placeTypes.map(({ name, ...type }) => ({
      ...type,
      name: inLanguage(name, view.language),
    })),
    levers: vocabulary.levers.map(({ name, ...lever }) => ({
      ...lever,
      name: inLanguage(name, view.language),
    })),
  })
