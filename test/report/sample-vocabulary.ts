import { noDivisions } from '../../src/model/division.ts'
import type { FactKind, Vocabulary } from '../../src/model/vocabulary.ts'

const named = (...pairs: readonly [string, string][]) => pairs.map(([id, en]) => ({ id, name: { en } }))

const fact = (path: string, name: string, more: Partial<FactKind>): FactKind => ({
  path,
  on: ['body'],
  type: 'yes-no',
  values: [],
  planes: ['law', 'practice'],
  inherits: [],
  lever: 'act',
  name: { en: name },
  ask: { law: { en: `In law, ${name}?` }, practice: { en: `In practice, ${name}?` } },
  ...more,
})

export const vocabulary: Vocabulary = {
  facts: [
    fact('ratification.in-force', 'entry into force', {
      on: ['state'],
      type: 'date',
      planes: [],
      ask: { both: { en: 'On what day did it enter into force?' } },
    }),
    fact('functions', 'functions', {
      type: 'some-of',
      values: ['monitoring', 'mediation'],
      planes: [],
      ask: { both: { en: 'What does the body do?' } },
    }),
    fact('members.seconded', 'officials on secondment among the members', {
      ask: {
        law: {
          en: 'May officials serve on secondment, with a right of return?',
          nl: 'Mogen ambtenaren met recht van terugkeer zetelen?',
        },
        practice: { en: 'Do officials serve on secondment?' },
      },
    }),
    fact('members.term', 'term of office', { type: 'number', unit: 'years', planes: ['law'] }),
    fact('powers.premises', 'access to every part of a place', {
      on: ['body', 'mandate'],
      type: 'one-of',
      values: ['full', 'restricted'],
      inherits: ['law'],
    }),
    fact('powers.files', 'files, registers and medical data', {
      on: ['body', 'mandate'],
      type: 'one-of',
      values: ['full', 'restricted'],
      inherits: ['law'],
    }),
    fact('held', 'mandate', { on: ['mandate'], type: 'one-of', values: ['yes', 'no'] }),
    fact('members', 'members who do both', {
      on: ['separation'],
      type: 'one-of',
      values: ['separate', 'shared'],
    }),
  ],
  functions: named(['monitoring', 'Monitoring'], ['mediation', 'Mediation']),
  placeTypes: named(['prison', 'Prison'], ['police-cell', 'Police cell'], ['other', 'Any other place']),
  themes: named(
    ['independence-personal', 'Independence of the people'],
    ['separation-of-functions', 'Separation of functions'],
    ['place-coverage', 'Coverage of places'],
    ['access-powers', 'Powers of access'],
  ),
  levers: [{ id: 'act', name: { en: 'act of parliament' }, weight: 30 }],
  values: new Map([
    ['yes', { en: 'yes', nl: 'ja' }],
    ['proposal', { en: 'proposal', nl: 'voorstel' }],
    ['restricted', { en: 'restricted' }],
    ['complete', { en: 'completeness of the list' }],
  ]),
  divisions: noDivisions,
}
