import { noDivisions } from '../../model/division.ts'
import type { Example } from '../../model/example.ts'
import type { Knowledge } from '../../model/knowledge.ts'
import type { Lint } from '../../model/lint.ts'
import { idleFacts, untested } from './idle.ts'
import { saysOf, textsOf } from './texts.ts'
import { weighPairs } from './weigh-pairs.ts'
import { weighRules } from './weigh-rules.ts'
import { type Glossary, weighTexts } from './weigh-texts.ts'

/** What is looked at: of a rule pack its own rules and instruments, else everything. */
export interface Scrutiny {
  readonly knowledge: Knowledge
  /** The rules and instruments that were asked about; all of them, and the vocabulary and words too, when silent. */
  readonly own?: { readonly rules: ReadonlySet<string>; readonly instruments: ReadonlySet<string> }
  readonly examples: readonly Example[]
  readonly glossary: Glossary
}

/** Everything in rules, norms, vocabulary and words that contradicts itself, is idle, or is not said in a language. */
export function lint({ knowledge, own, examples, glossary }: Scrutiny): Lint {
  const { vocabulary, rules, norms } = knowledge
  const known = { vocabulary, rules: new Map(rules.map(rule => [rule.id, rule])) }
  const ownRules = rules.filter(({ id }) => own?.rules.has(id) ?? true)
  const ownNorms = {
    instruments: norms.instruments.filter(({ id }) => own?.instruments.has(id) ?? true),
    provisions: norms.provisions.filter(({ instrument }) => own?.instruments.has(instrument) ?? true),
  }
  const texts = own ? textsOf({ ...knowledge, norms: ownNorms, ...nothingElse }) : textsOf(knowledge)
  const weighed = weighPairs(rules, new Set(ownRules.map(({ id }) => id)), known)
  return {
    remarks: [
      ...weighRules(ownRules, known, examples),
      ...weighed.remarks,
      ...untested(ownNorms, rules),
      ...(own ? [] : idleFacts(rules, known)),
      ...weighTexts([...ownRules.flatMap(saysOf), ...texts], glossary),
    ],
    rules: ownRules.length,
    pairs: weighed.pairs,
  }
}

/** A rule pack brings no vocabulary and no words of the interface. */
const nothingElse: Pick<Knowledge, 'vocabulary' | 'words'> = {
  vocabulary: {
    facts: [],
    functions: [],
    placeTypes: [],
    themes: [],
    levers: [],
    values: new Map(),
    divisions: noDivisions,
  },
  words: { en: new Map(), nl: new Map(), fr: new Map(), de: new Map() },
}
