import { noDivisions } from '../../src/model/division.ts'
import type { Condition, Rule, Test } from '../../src/model/rule.ts'
import type { Attachment, FactKind, Vocabulary } from '../../src/model/vocabulary.ts'

const fact = (path: string, on: Attachment | 'part', more: Partial<FactKind>): FactKind => ({
  path,
  on: on === 'part' ? ['body', 'mandate'] : [on],
  type: 'yes-no',
  values: [],
  planes: ['law', 'practice'],
  inherits: [],
  lever: 'act',
  name: {},
  ask: {},
  ...more,
})

const functions = ['watch', 'hear', 'advise']

/** A vocabulary with a fact of every type. */
export const vocabulary: Vocabulary = {
  facts: [
    fact('joined', 'state', { type: 'date', planes: [] }),
    fact('left', 'state', { type: 'date', planes: [] }),
    fact('named', 'mechanism', { type: 'date', planes: [] }),
    fact('chair', 'mechanism', { planes: ['law'] }),
    fact('functions', 'body', { type: 'some-of', values: functions, planes: ['law'] }),
    fact('in-operation', 'body', { planes: ['practice'] }),
    fact('free', 'body', {}),
    fact('paid', 'body', {}),
    fact('rank', 'body', { type: 'one-of', values: ['high', 'middle', 'low'], planes: ['law'] }),
    fact('skills', 'body', { type: 'some-of', values: ['law', 'care', 'sums', 'talk'] }),
    fact('term', 'body', { type: 'number', planes: ['law'] }),
    fact('entry', 'part', { type: 'one-of', values: ['full', 'partly'] }),
    fact('held', 'mandate', { type: 'one-of', values: ['yes', 'no'] }),
    fact('files', 'separation', { type: 'one-of', values: ['apart', 'shared'] }),
  ],
  functions: functions.map(id => ({ id, name: {} })),
  placeTypes: [{ id: 'cell', name: {} }],
  themes: [],
  levers: [],
  values: new Map(),
  divisions: noDivisions,
}

export const is = (path: string, value: string | number): Condition => ask(path, { ask: 'is', value })

export const ask = (path: string, test: Test): Condition => ({ form: 'fact', path, test })

export const watching = ask('functions', { ask: 'includes', values: ['watch'] })

/** A rule on bodies in law; what a test does not care about is empty. */
export const rule = (require: Condition, more: Partial<Rule> = {}): Rule => ({
  id: 'small/rule',
  provisions: [],
  strength: 'obligation',
  theme: 'theme',
  planes: ['law'],
  for: 'bodies',
  of: [],
  require,
  says: { title: {}, requirement: {}, met: {}, unmet: {}, undetermined: {}, remedy: {} },
  examples: { met: 0, unmet: 0, undetermined: 0, notApplicable: 0 },
  ...more,
})

export const some = (domain: 'bodies' | 'mandates', that: Condition, where?: Condition): Condition => ({
  form: 'some',
  domain,
  meeting: [],
  ...(where ? { where } : {}),
  that,
  ifNone: 'no',
})
