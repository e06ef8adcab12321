import { fingerprint } from '../../src/engine/fingerprint.ts'
import { overall } from '../../src/engine/standing/overall.ts'
import { registerOf } from '../../src/engine/standing/register.ts'
import { standing } from '../../src/engine/standing/standing.ts'
import type { Assessment } from '../../src/model/assessment.ts'
import type { Attestation, KnownFinding, OpenVerdict, Waiver } from '../../src/model/standing.ts'
import type { Plane } from '../../src/model/truth.ts'
import type { View } from '../../src/report/view.ts'
import { assessment as bare } from '../report/sample-assessment.ts'
import { design } from '../report/sample-design.ts'
import { rules } from '../report/sample-knowledge.ts'

/** The sample of the reports, with fingerprints as the engine gives them. */
export const assessment: Assessment = {
  ...bare,
  requirements: bare.requirements.map(requirement => ({
    ...requirement,
    findings: requirement.findings.map(one => ({
      ...one,
      fingerprint: fingerprint([one.rule, design.id, one.subject, one.plane]),
    })),
  })),
}

const known = (
  rule: string,
  subject: string,
  verdict: OpenVerdict,
  more: { plane?: Plane; design?: string } = {},
) => {
  const { plane = 'law', design: id = design.id } = more
  const entry: KnownFinding = {
    kind: 'baseline',
    rule,
    design: id,
    subject,
    plane,
    verdict,
    fingerprint: fingerprint([rule, id, subject, plane]),
  }
  return entry
}

const named = (line: number, rule: string, subject: string, expires: string) => ({
  rule,
  subject,
  reason: 'The bill of autumn mends it.',
  by: 'A. Janssens',
  expires,
  position: { file: 'waivers.yaml', line },
})

const waiver = (...[line, rule, subject, expires]: Parameters<typeof named>): Waiver => ({
  kind: 'waiver',
  ...named(line, rule, subject, expires),
})

const attested = (verdict: 'met' | 'unmet', ...about: Parameters<typeof named>): Attestation => ({
  kind: 'attestation',
  verdict,
  ...named(...about),
  by: 'B. Peeters',
  reason: 'Seen on the spot.',
})

/** Something of everything: known, waived, attested, stale, expired, renamed, not judged. */
export const register = registerOf(
  {
    baseline: [
      known('opcat/18-1-seconded', 'bodies/council', 'unmet', { plane: 'practice' }),
      known('opcat/29-reached', 'places/cells@union', 'unmet'),
      known('opcat/20-powers', 'places/prison@union', 'unmet'),
      known('opcat/20-powers', 'places/cells@union', 'unmet'),
      known('opcat/29-reached', 'places/prison@union', 'undetermined'),
      known('coalition/apart', 'separations/chamber+commissions', 'unmet'),
      known('spt/32-unit', 'bodies/council', 'undetermined', { design: 'xx-institute' }),
    ],
    entries: [
      { ...waiver(3, 'opcat/18-1-seconded', 'bodies/council', '2027-01-31'), plane: 'law' },
      waiver(8, 'opcat/29-reached', 'places/cells@north', '2026-05'),
      waiver(13, 'opcat/29-reached', 'places/jail@north', '2030'),
      { ...waiver(18, 'opcat/29-reached', 'places/prison@union', '2030'), design: design.id },
      attested('met', 24, 'opcat/18-1-seconded', 'bodies/commissions', '2027'),
      attested('unmet', 30, 'spt/32-unit', 'bodies/council', '2027-06'),
    ],
  },
  rules,
  '2026-06-30',
)

const found = standing(register, { design, assessment })

/** A report on it. */
export const report = (view: View) => ({
  assessments: [{ design, assessment, standing: found }],
  overall: overall(register, [found.across]),
  view,
})
