import type { Assessment, Evidence, Finding, Gap, Requirement } from '../../src/model/assessment.ts'
import type { Verdict } from '../../src/model/truth.ts'
import { rules } from './sample-knowledge.ts'

export const evidence = (path: string, value: string, more: Partial<Evidence> = {}): Evidence => ({
  path,
  plane: 'law',
  value,
  sources: ['act#art-25-3-1'],
  file: 'designs/council.yaml',
  line: 41,
  column: 7,
  ...more,
})

const gap = (path: string): Gap => ({ kind: 'not-stated', path, plane: 'law' })

export const finding = (
  rule: string,
  subject: string,
  verdict: Verdict,
  more: Partial<Finding> = {},
): Finding => ({
  rule,
  subject,
  plane: 'law',
  verdict,
  evidence: [],
  reasons: [],
  gaps: [],
  settles: { met: [], unmet: [] },
  capped: false,
  fingerprint: `${rule} ${subject}`,
  ...more,
})

const open = (rule: string, subject: string, path: string): Finding =>
  finding(rule, subject, 'undetermined', { gaps: [gap(path)], settles: { met: [[0]], unmet: [[0]] } })

function requirement(findings: readonly Finding[], verdict: Verdict): Requirement {
  const rule = rules.find(({ id }) => id === findings[0]?.rule)
  if (!rule || !findings[0]) throw new Error('A requirement has a rule and a finding.')
  return {
    rule: rule.id,
    plane: findings[0].plane,
    theme: rule.theme,
    strength: rule.strength,
    verdict,
    findings,
  }
}

const secondment = evidence('bodies/council/members/seconded', 'yes', {
  note: 'They keep their salary.',
  confidence: 'medium',
})
const reach = evidence('mandates/complete', 'yes', { plane: 'both', sources: ['act#art-20', 'memo#M-012'] })
const witness = { body: 'council', missing: ['powers.premises', 'powers.files'], unknown: [] }

const requirements: readonly Requirement[] = [
  requirement(
    [
      finding('opcat/18-1-seconded', 'bodies/council', 'unmet', { evidence: [secondment], reasons: [[0]] }),
      open('opcat/18-1-seconded', 'bodies/commissions', 'bodies/commissions/members/seconded'),
    ],
    'unmet',
  ),
  requirement(
    [
      finding('opcat/18-1-seconded', 'bodies/council', 'unmet', {
        plane: 'practice',
        evidence: [
          {
            ...secondment,
            plane: 'practice',
            readAt: 'bodies/commissions/members/seconded',
            quote: 'Staff serve on secondment.',
            quoteStatus: 'changed',
          },
        ],
      }),
    ],
    'unmet',
  ),
  requirement(
    [
      finding('opcat/29-reached', 'places/prison@union', 'met', { evidence: [reach] }),
      finding('opcat/29-reached', 'places/cells@union', 'unmet', {
        evidence: [reach],
        witness: { ...witness, missing: ['held'] },
      }),
      finding('opcat/29-reached', 'places/cells@north', 'unmet', {
        evidence: [reach],
        witness: { missing: ['held'], unknown: [] },
      }),
      finding('opcat/29-reached', 'places/other@north', 'undetermined', {
        gaps: [{ kind: 'open-list', path: 'state/places/complete', plane: 'both' }],
        settles: { met: [[0]], unmet: [] },
      }),
    ],
    'unmet',
  ),
  requirement(
    [
      finding('opcat/20-powers', 'places/prison@union', 'unmet', { witness }),
      finding('opcat/20-powers', 'places/cells@union', 'unmet', { witness }),
    ],
    'unmet',
  ),
  requirement([open('spt/32-unit', 'bodies/council', 'bodies/council/members/seconded')], 'undetermined'),
  requirement(
    [
      finding('coalition/apart', 'separations/council+commissions', 'unmet', {
        evidence: [evidence('bodies/commissions/functions/mediation', 'yes', { plane: 'both' })],
      }),
    ],
    'unmet',
  ),
]

const counts = (unmet: number, undetermined: number) => ({ met: 0, unmet, undetermined, notApplicable: 0 })

export const assessment: Assessment = {
  design: 'xx-council',
  norms: ['opcat', 'spt', 'coalition'],
  summary: { obligation: counts(4, 0), recommendation: counts(0, 1), position: counts(1, 0) },
  requirements,
  provisions: [{ id: 'OPCAT-18.1-b', verdict: 'unmet', exhausted: true }],
  untested: ['OPCAT-2'],
  coverage: [
    { place: 'prison', level: 'union', coverage: 'partly' },
    { place: 'cells', level: 'union', coverage: 'uncovered' },
    { place: 'cells', level: 'north', coverage: 'uncovered' },
    { place: 'other', level: 'north', coverage: 'undetermined' },
  ],
  quotes: [
    {
      path: secondment.path,
      plane: 'practice',
      quote: 'Staff serve on secondment.',
      also: [],
      sources: secondment.sources,
      source: 'act',
      pinpoint: 'art-25-3-1',
      status: 'changed',
      pinpointStatus: 'agrees',
      file: secondment.file,
      line: 44,
      column: 9,
      found: {
        file: 'designs/act.md',
        line: 30,
        column: 1,
        unit: 'line',
        article: 'Art. 25/3',
        before: '§ 1. ',
        passage: 'Staff may serve on secondment.',
        after: ' § 2. They keep their salary.',
      },
      difference: [
        { kind: 'same', text: 'Staff' },
        { kind: 'added', text: 'may' },
        { kind: 'same', text: 'serve on secondment.' },
      ],
    },
  ],
}
