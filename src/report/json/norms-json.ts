import type { Instrument, Provision } from '../../model/norm.ts'
import type { Rule } from '../../model/rule.ts'
import { type NormsInput, rulesOf } from '../catalogue/norms-document.ts'
import { inLanguage } from '../in-language.ts'
import type { View } from '../view.ts'
import { formatHead, jsonText } from './json-text.ts'

/** `opcat/norms/1`: which provisions are tested by which rules, and why others are not. */
export const normsJson = ({ norms, rules, view }: NormsInput): string =>
  jsonText({
    ...formatHead('norms', view),
    language: view.language,
    instruments: norms.instruments.map(instrument => instrumentJson(instrument, view)),
    provisions: norms.provisions.map(provision => provisionJson(provision, rules, view)),
  })

/** A norm text. */
export const instrumentJson = ({ name, title, ...instrument }: Instrument, { language }: View) => ({
  ...instrument,
  name: inLanguage(name, language),
  title: inLanguage(title, language),
})

/** A provision and the rules that test it; a pinpoint that nobody has confirmed is left out. */
export const provisionJson = (provision: Provision, rules: readonly Rule[], { language }: View) => ({
  id: provision.id,
  instrument: provision.instrument,
  ...(provision.confidence === 'unconfirmed' ? {} : { pinpoint: provision.pinpoint }),
  confidence: provision.confidence,
  strength: provision.strength,
  theme: provision.theme,
  checkable: provision.checkable,
  exhausted: provision.exhausted,
  rules: rulesOf(provision, rules).map(({ id }) => id),
  requires: inLanguage(provision.requires, language),
  ...(provision.why ? { why: inLanguage(provision.why, language) } : {}),
})
