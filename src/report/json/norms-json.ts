import { type NormsInput, rulesOf } from '../catalogue/norms-document.ts'
import { inLanguage } from '../in-language.ts'
import { formatHead, jsonText } from './json-text.ts'

/** `opcat/norms/1`: which provisions are tested by which rules, and why others are not. */
export const normsJson = ({ norms, rules, view }: NormsInput): string =>
  jsonText({
    ...formatHead('norms', view),
    language: view.language,
    instruments: norms.instruments.map(({ name, title, ...instrument }) => ({
      ...instrument,
      name: inLanguage(name, view.language),
      title: inLanguage(title, view.language),
    })),
    provisions: norms.provisions.map(provision => ({
      id: provision.id,
      instrument: provision.instrument,
      ...(provision.confidence === 'unconfirmed' ? {} : { pinpoint: provision.pinpoint }),
      confidence: provision.confidence,
      strength: provision.strength,
      theme: provision.theme,
      checkable: provision.checkable,
      exhausted: provision.exhausted,
      rules: rulesOf(provision, rules).map(({ id }) => id),
      requires: inLanguage(provision.requires, view.language),
      ...(provision.why ? { why: inLanguage(provision.why, view.language) } : {}),
    })),
  })
