import type { Knowledge } from '../../src/model/knowledge.ts'
import type { Rule } from '../../src/model/rule.ts'
import { norms } from './sample-norms.ts'
import { vocabulary } from './sample-vocabulary.ts'
import { words } from './words.ts'

const rule = (id: string, title: string, more: Partial<Rule>): Rule => ({
  id,
  provisions: ['OPCAT-18.1-b'],
  strength: 'obligation',
  theme: 'independence-personal',
  planes: ['law', 'practice'],
  for: 'bodies',
  of: [],
  require: { form: 'fact', path: 'members.seconded', test: { ask: 'is', value: 'no' } },
  says: {
    title: { en: title },
    requirement: {
      en: `What “${title}” asks of a mechanism, in a sentence that is long enough to be wrapped at eighty columns.`,
    },
    met: { en: `{subject}: all is well.` },
    unmet: { en: `{subject}: officials serve, or may serve, on secondment.` },
    undetermined: { en: `{subject}: nothing states it.` },
    remedy: { en: 'Exclude secondment with a right of return.' },
  },
  examples: { met: 1, unmet: 2, undetermined: 1, notApplicable: 0 },
  ...more,
})

const seconded = rule('opcat/18-1-seconded', 'No officials on secondment among the members', {
  where: { form: 'fact', path: 'functions', test: { ask: 'includes', values: ['monitoring'] } },
})
const reached = rule('opcat/29-reached', 'Every place at every level is reached', {
  provisions: ['OPCAT-29'],
  theme: 'place-coverage',
  for: 'places',
  grid: 'reach',
  planes: ['law'],
  require: {
    form: 'some',
    domain: 'mandates',
    meeting: [],
    where: { form: 'fact', path: 'function', test: { ask: 'is', value: 'monitoring' } },
    that: { form: 'fact', path: 'held', test: { ask: 'is', value: 'yes' } },
    ifNone: 'no',
  },
})
const powers = rule('opcat/20-powers', 'One body has every power in every place', {
  provisions: ['OPCAT-20-d'],
  theme: 'access-powers',
  for: 'places',
  grid: 'powers',
  planes: ['law'],
})
const unit = rule('spt/32-unit', 'A unit of its own inside the host', {
  provisions: ['SPTG-32'],
  strength: 'recommendation',
  theme: 'separation-of-functions',
  planes: ['law'],
})
const apart = rule('coalition/apart', 'Monitoring and mediation in two institutions', {
  provisions: ['COAL-M-067'],
  strength: 'position',
  theme: 'separation-of-functions',
  for: 'separations',
  of: [['monitoring', 'mediation']],
  planes: ['law'],
})

export const rules: readonly Rule[] = [
  seconded,
  {
    ...reached,
    says: {
      ...reached.says,
      unmet: { en: '{subject}: no body has a mandate to monitor here.' },
      remedy: { en: 'Extend a monitoring mandate to {subject}.' },
    },
  },
  {
    ...powers,
    says: {
      ...powers.says,
      unmet: { en: '{subject}: {witness.body} comes closest and lacks {witness.missing}.' },
      remedy: { en: 'Grant {witness.missing} to {witness.body}.' },
    },
  },
  unit,
  {
    ...apart,
    says: {
      ...apart.says,
      unmet: { en: '{subject}: one institution has tasks that should be apart.' },
      remedy: { en: 'Move one of the tasks.' },
    },
  },
]

/** A small knowledge with real words, every confidence of a pinpoint and every strength. */
export const knowledge: Knowledge = { vocabulary, norms, rules, words }
