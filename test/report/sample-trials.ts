import type { Lint } from '../../src/model/lint.ts'
import type { Mutant, MutantCensus, Tried } from '../../src/model/trials.ts'
import { design } from './sample-design.ts'

const example = { rule: 'opcat/18-1-seconded', plane: 'law', design, file: 'rules/opcat/x.yaml' } as const

/** Two examples, of which one gives another verdict than expected. */
export const tried: readonly Tried[] = [
  { example: { ...example, expect: 'met', line: 30 }, verdict: 'met' },
  { example: { ...example, expect: 'unmet', line: 31 }, verdict: 'undetermined' },
]

const mutant = (more: Partial<Mutant>): Mutant => ({
  rule: 'opcat/18-1-seconded',
  name: 'require: members.seconded is no -> negated',
  kind: 'negated',
  at: ['require'],
  before: 'members.seconded is no',
  after: 'negated',
  position: { file: 'rules/opcat/x.yaml', line: 9 },
  ...more,
})

/** A mutant of every kind that survives, one that is excused, two excuses that do not hold. */
export const mutants: MutantCensus = {
  total: 60,
  killed: 54,
  survivors: [
    mutant({}),
    mutant({
      name: 'planes: law -> left out',
      kind: 'left-out',
      at: ['planes'],
      before: 'law',
      after: 'left out',
    }),
    mutant({ name: 'require: members.seconded is no -> on law', kind: 'read-on', after: 'law' }),
    mutant({
      name: 'where: functions includes monitoring -> and what is required',
      kind: 'narrowed',
      at: ['where'],
    }),
    mutant({
      rule: 'opcat/29-reached',
      name: 'require some mandates that: held is yes -> in yes, occasional',
      kind: 'changed',
      at: ['require', 'some mandates', 'that'],
      before: 'held is yes',
      after: 'in yes, occasional',
    }),
  ],
  equivalent: [
    {
      mutant: mutant({
        name: 'require: some others -> bodies',
        kind: 'changed',
        before: 'some others',
        after: 'bodies',
      }),
      said: {
        rule: 'opcat/18-1-seconded',
        mutant: 'require: some others -> bodies',
        why: { en: 'The body itself is asked about first.' },
        file: 'rules/opcat/x.yaml',
        line: 40,
      },
    },
  ],
  stale: [true, false].map(killed => ({
    killed,
    said: {
      rule: 'opcat/18-1-seconded',
      mutant: killed ? 'require: a -> b' : 'require: c -> d',
      why: { en: 'It was so once.' },
      file: 'rules/opcat/x.yaml',
      line: 41,
    },
  })),
}

const pair = {
  rule: 'opcat/18-1-seconded',
  other: 'spt/32-unit',
  strength: 'obligation',
  plane: 'law,practice',
}
const one = { rule: 'opcat/18-1-seconded', plane: 'law' }
const about = { source: 'rule:opcat/18-1-seconded', path: ['require'] }
const position = { file: 'rules/opcat/18-1-seconded.yaml', line: 7 }

/** Something of everything that lint can say. */
export const lint: Lint = {
  rules: 5,
  pairs: { decided: 7, open: 2 },
  remarks: [
    { code: 'never-applies', level: 'fault', about, with: one, position },
    { code: 'never-met', level: 'fault', about, with: one, position },
    { code: 'never-unmet', level: 'fault', about, with: one, position },
    { code: 'contradiction', level: 'fault', about, with: pair, position },
    { code: 'same', level: 'fault', about, with: pair, position },
    { code: 'untested', level: 'fault', about, with: { provision: 'OPCAT-29' } },
    {
      code: 'missing',
      level: 'fault',
      about,
      with: { language: 'fr', source: 'opcat/29-reached', n: '7', texts: 'a, b, c, d, e, f, g' },
      position,
    },
    {
      code: 'placeholders',
      level: 'fault',
      about,
      with: { language: 'fr', other: 'en', found: '[n]', wanted: '[n] [m]' },
      position,
    },
    {
      code: 'glossary',
      level: 'fault',
      about,
      with: { language: 'nl', found: 'marteling', say: 'foltering' },
    },
    { code: 'perhaps-never-applies', level: 'note', about, with: one, position },
    { code: 'perhaps-never-met', level: 'note', about, with: one, position },
    { code: 'perhaps-never-unmet', level: 'note', about, with: one, position },
    { code: 'implied', level: 'note', about, with: pair, position },
    { code: 'excluded', level: 'note', about, with: pair, position },
    { code: 'perhaps-contradiction', level: 'note', about, with: pair, position },
    { code: 'perhaps-implied', level: 'note', about, with: pair, position },
    { code: 'idle-fact', level: 'note', about, with: { fact: 'members.cooling-off' }, position },
  ],
}
