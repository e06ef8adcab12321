import { diff } from '../../src/engine/diff.ts'
import type { Assessment, Finding } from '../../src/model/assessment.ts'
import { type Design, type Fact, factKey } from '../../src/model/design.ts'
import type { Side } from '../../src/model/difference.ts'
import type { Verdict } from '../../src/model/truth.ts'
import { assessment, evidence, finding } from './sample-assessment.ts'
import { design } from './sample-design.ts'
import { rules } from './sample-knowledge.ts'

const file = { before: 'designs/council.yaml', after: 'HEAD:designs/council.yaml' }

const fact = (at: keyof typeof file, path: string, value: string, more: Partial<Fact> = {}): Fact => ({
  path,
  plane: 'law',
  value,
  sources: ['act#art-25-3-1'],
  file: file[at],
  offset: 30,
  ...more,
})

const stating = (one: Design, ...facts: readonly Fact[]): Design => ({
  ...one,
  facts: new Map(facts.map(stated => [factKey(stated.path, stated.plane), stated])),
  lines: new Map(Object.values(file).map(name => [name, [0, 10, 20]])),
})

const first = stating(
  design,
  fact('before', 'bodies/council/members/seconded', 'yes', { quote: 'Officials may serve on secondment.' }),
  fact('before', 'bodies/council/members/seconded', 'yes', { plane: 'practice', confidence: 'medium' }),
  fact('before', 'bodies/commissions/functions/mediation', 'yes', { plane: 'both' }),
  fact('before', 'mandates/complete', 'yes', { plane: 'both', sources: ['act#art-20'] }),
)

/** The commissions have another id, a body and a place are new, and the mandate reaches farther. */
const second = stating(
  {
    ...design,
    file: file.after,
    asOf: '2022-03',
    status: 'bill',
    state: {
      ...design.state,
      places: [
        ...design.state.places.slice(0, 1),
        { id: 'ship', type: 'port', name: { en: 'Ships' }, levels: ['union'] },
      ],
    },
    bodies: [
      design.bodies[0] as never,
      { id: 'panels', name: { en: 'Local commissions' }, partOf: 'council', role: 'put-forward' },
      { id: 'inspectorate', name: { en: 'Inspectorate' }, role: 'put-forward' },
    ],
    mandates: [{ ...(design.mandates[0] as never as Design['mandates'][0]), places: 'all' }],
    sources: new Map([...design.sources, ['bill', { id: 'bill', title: 'Amending bill' }]]),
  },
  fact('after', 'bodies/council/members/seconded', 'no', { sources: ['bill#art-2'], note: 'Struck out.' }),
  fact('after', 'bodies/panels/members/seconded', 'yes', { sources: [] }),
  fact('after', 'bodies/inspectorate/members/seconded', 'yes'),
  fact('after', 'mandates/complete', 'yes', { plane: 'both', sources: ['act#art-21'] }),
)

const at = (path: string, value: string) => evidence(path, value, { file: file.after, line: 3, column: 11 })

function requirement(
  rule: string,
  verdict: Verdict,
  findings: readonly Finding[],
): Assessment['requirements'][0] {
  const { theme, strength } = rules.find(({ id }) => id === rule) as (typeof rules)[0]
  return { rule, plane: findings[0]?.plane ?? 'law', theme, strength, verdict, findings }
}

const seconded = 'opcat/18-1-seconded'
const reached = 'opcat/29-reached'
const [, , , powers, unit] = assessment.requirements

const later: Assessment = {
  ...assessment,
  summary: { ...assessment.summary, obligation: { met: 0, unmet: 3, undetermined: 1, notApplicable: 0 } },
  requirements: [
    requirement(seconded, 'unmet', [
      finding(seconded, 'bodies/council', 'met', { evidence: [at('bodies/council/members/seconded', 'no')] }),
      finding(seconded, 'bodies/panels', 'unmet', {
        evidence: [at('bodies/panels/members/seconded', 'yes')],
      }),
      finding(seconded, 'bodies/inspectorate', 'unmet', {
        evidence: [at('bodies/inspectorate/members/seconded', 'yes')],
      }),
    ]),
    requirement(seconded, 'undetermined', [
      finding(seconded, 'bodies/council', 'undetermined', {
        plane: 'practice',
        gaps: [{ kind: 'not-stated', path: 'bodies/council/members/seconded', plane: 'practice' }],
        settles: { met: [[0]], unmet: [[0]] },
      }),
    ]),
    requirement(reached, 'met', [
      finding(reached, 'places/prison@union', 'met', { evidence: [at('mandates/prisons/held', 'yes')] }),
      finding(reached, 'places/ship@union', 'met', { evidence: [at('mandates/prisons/held', 'yes')] }),
    ]),
    ...[powers, unit].flatMap(same => (same ? [same] : [])),
    requirement('coalition/apart', 'not-applicable', [
      finding('coalition/apart', 'mechanism', 'not-applicable'),
    ]),
  ],
  coverage: [
    { place: 'prison', level: 'union', coverage: 'partly' },
    { place: 'ship', level: 'union', coverage: 'covered' },
  ],
}

export const before: Side = { design: first, assessment }
export const after: Side = { design: second, assessment: later }
export const difference = diff(before, after)
