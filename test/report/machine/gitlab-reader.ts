import { Ajv } from 'ajv'
import { expect } from 'vitest'

/** One entry of a code quality report. */
export interface Entry {
  readonly description: string
  readonly check_name: string
  readonly fingerprint: string
  readonly severity: string
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } }
}

/** What the pages of GitLab on code quality ask of a report; they ignore all else. */
const schema = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{16}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        additionalProperties: false,
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', minLength: 1, not: { pattern: '^(/|\\./)' } },
          lines: {
            type: 'object',
            additionalProperties: false,
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
}

const valid = new Ajv({ allErrors: true }).compile(schema)

/** Reads a report as strictly as GitLab: one entry that is not valid ends it, and a fingerprint counts once. */
export function entriesOf(text: string): readonly Entry[] {
  // GitLab takes no byte order mark.
  expect(text.startsWith('[')).toBe(true)
  const entries = JSON.parse(text)
  valid(entries)
  expect(valid.errors ?? []).toEqual([])
  const marks = entries.map(({ fingerprint }: Entry) => fingerprint)
  expect(new Set(marks).size).toBe(marks.length)
  return entries
}
