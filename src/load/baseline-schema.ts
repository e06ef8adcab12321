import { closed, defined, ref, type Schema, sharedDefinitions } from './schema.ts'

const keys = ['rule', 'design', 'subject', 'plane', 'verdict', 'fingerprint']

/** What waivers and baselines share: what a finding is about. */
export const findingDefinitions: Schema = {
  ...sharedDefinitions,
  'rule-reference': { type: 'string', pattern: '\\S', description: 'The id of a rule: opcat rules' },
  subject: {
    $comment: 'subject',
    type: 'string',
    pattern: [
      '^(mechanism|state',
      '(bodies|mandates)/[a-z][a-z0-9-]*',
      'places/[a-z][a-z0-9-]*@[a-z][a-z0-9-]*',
      'separations/[a-z][a-z0-9-]*\\+[a-z][a-z0-9-]*)$',
    ].join('|'),
    description: 'mechanism, state, bodies/x, mandates/x, places/x@level or separations/x+y',
  },
  plane: { enum: ['law', 'practice'] },
}

/** The schema of a baseline: what `opcat baseline` writes. */
export const baselineSchema: Schema = defined(
  {
    title: 'opcat: a baseline, the findings that were open when it was written',
    ...closed(
      {
        format: { const: 'opcat/baseline/1' },
        findings: { type: 'array', items: ref('known-finding') },
      },
      { required: ['format', 'findings'] },
    ),
  },
  {
    ...findingDefinitions,
    'known-finding': closed(
      {
        rule: ref('rule-reference'),
        design: ref('id'),
        subject: ref('subject'),
        plane: ref('plane'),
        verdict: { enum: ['unmet', 'undetermined'] },
        fingerprint: {
          $comment: 'fingerprint',
          type: 'string',
          pattern: '^[0-9a-f]{16}$',
          description: 'Of rule, design, subject and plane; opcat baseline writes it',
        },
      },
      { required: keys },
    ),
  },
)
