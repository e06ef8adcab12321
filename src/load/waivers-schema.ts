import { findingDefinitions } from './baseline-schema.ts'
import { closed, defined, ref, type Schema } from './schema.ts'

const named: Schema = {
  rule: ref('rule-reference'),
  design: ref('id', { description: 'The id of a design; any design without it' }),
  subject: ref('subject'),
  plane: ref('plane', { description: 'law or practice; both without it' }),
  reason: ref('phrase', { description: 'Why; it stands in every report' }),
  by: ref('phrase', { description: 'Who answers for it, by name' }),
  expires: ref('date', { description: 'The last day on which it holds; then the finding returns' }),
}

const required = ['rule', 'subject', 'reason', 'by', 'expires']

/** The schema of waivers and attestations, each with a reason, an author and a last day. */
export const waiversSchema: Schema = defined(
  {
    title: 'opcat: waivers and attestations',
    ...closed(
      {
        opcat: { const: 'waivers/1' },
        waivers: {
          type: 'array',
          items: ref('waiver'),
          description: 'Findings, unmet or undetermined, that need not be mended yet',
        },
        attestations: {
          type: 'array',
          items: ref('attestation'),
          description: 'Undetermined findings of which somebody attests how they stand',
        },
      },
      { required: ['opcat'] },
    ),
  },
  {
    ...findingDefinitions,
    waiver: closed(named, { required }),
    attestation: closed(
      { ...named, verdict: { enum: ['met', 'unmet'], description: 'Always shown as attested' } },
      { required: [...required, 'verdict'] },
    ),
  },
)
