import { noDivisions } from '../../src/model/division.ts'
import type { Plane } from '../../src/model/truth.ts'
import type { Attachment, FactKind, FactType, Vocabulary } from '../../src/model/vocabulary.ts'

const both: readonly Plane[] = ['law', 'practice']
const law: readonly Plane[] = ['law']
const practice: readonly Plane[] = ['practice']

const fact = (
  on: readonly Attachment[],
  path: string,
  type: FactType,
  planes: readonly Plane[],
  inherits: readonly Plane[],
  values: readonly string[] = [],
): FactKind => ({ path, on, type, values, planes, inherits, lever: 'act', name: { en: path }, ask: {} })

export const functionIds = ['monitoring', 'complaints', 'advice'] as const
export const placeTypeIds = ['prison', 'cell', 'other'] as const
export const levelIds = ['land', 'town'] as const

/** A fact of every type, and every mix of planes and inheritance that the real vocabulary has. */
export const vocabulary: Vocabulary = {
  facts: [
    fact(['state'], 'ratification.in-force', 'date', [], []),
    fact(['state'], 'ratification.parts', 'some-of', [], [], ['three', 'four']),
    fact(['state'], 'ratification.reservation', 'yes-no', [], []),
    fact(['mechanism'], 'designation.date', 'date', [], []),
    fact(['mechanism'], 'designation.act', 'one-of', law, [], ['act', 'letter']),
    fact(['mechanism'], 'designation.consultation', 'yes-no', both, []),
    fact(['mechanism'], 'designation.notified', 'yes-no', practice, []),
    fact(['body'], 'functions', 'some-of', [], [], functionIds),
    fact(['body'], 'founded', 'date', [], []),
    fact(['body'], 'in-operation', 'yes-no', practice, practice),
    fact(['body'], 'independence.attached', 'one-of', both, law, ['parliament', 'government']),
    fact(['body'], 'members.seconded', 'yes-no', both, []),
    fact(['body'], 'members.disciplines', 'some-of', both, law, ['legal', 'medicine']),
    fact(['body'], 'staff.number', 'number', both, both),
    fact(['body'], 'basis.text', 'text', law, law),
    fact(['body', 'mandate'], 'visits.initiative', 'some-of', both, law, ['own', 'request']),
    fact(['body', 'mandate'], 'powers.files', 'one-of', both, law, ['full', 'restricted']),
    fact(['mandate'], 'held', 'one-of', both, [], ['yes', 'occasional', 'ambiguous', 'no']),
    fact(['separation'], 'members', 'one-of', both, [], ['separate', 'shared']),
    fact(['separation'], 'files', 'yes-no', practice, []),
  ],
  functions: functionIds.map(id => ({ id, name: { en: id } })),
  placeTypes: placeTypeIds.map(id => ({ id, name: { en: id } })),
  themes: [{ id: 'mandate', name: { en: 'Mandate' } }],
  levers: [{ id: 'act', weight: 30, name: { en: 'act' } }],
  values: new Map(),
  divisions: noDivisions,
}

/** Dates that meet at every precision, month ends and a leap day included. */
export const dates = [
  '2010',
  '2010-03',
  '2010-03-01',
  '2011-02',
  '2011-03-01',
  '2012-02-29',
  '2012-01-31',
] as const
