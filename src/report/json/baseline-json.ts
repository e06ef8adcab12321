import type { KnownFinding } from '../../model/standing.ts'
import { jsonLine } from './json-text.ts'

/** The open findings of a run. */
export interface BaselineInput {
  readonly findings: readonly KnownFinding[]
}

/**
 * `opcat/baseline/1`: one finding a line, so that a difference between two reads well; neither date nor version, so that
 * there is none where nothing changed.
 */
export const baselineJson = ({ findings }: BaselineInput): string => {
  const lines = findings.map(({ rule, design, subject, plane, verdict, fingerprint }) =>
    jsonLine({ rule, design, subject, plane, verdict, fingerprint }),
  )
  const list = lines.length > 0 ? `[\n    ${lines.join(',\n    ')}\n  ]` : '[]'
  return `{\n  "format": "opcat/baseline/1",\n  "findings": ${list}\n}\n`
}
