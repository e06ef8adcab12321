import type { Assessment, Finding } from '../../model/assessment.ts'
import type { Design } from '../../model/design.ts'
import { subjectKinds } from '../../model/rule.ts'
import type { KnownFinding, Now, OpenVerdict } from '../../model/standing.ts'
import type { Plane } from '../../model/truth.ts'
import { grouped } from '../grouped.ts'
import { subjectsOf } from '../subject.ts'
import { rollUp } from '../truth.ts'
import type { Register } from './register.ts'

/** A design with what was found of it. */
export interface JudgedDesign {
  readonly design: Design
  readonly assessment: Assessment
}

/** An open finding is one that there is something to do about. */
export const isOpen = (finding: Finding): finding is Finding & { readonly verdict: OpenVerdict } =>
  finding.verdict === 'unmet' || finding.verdict === 'undetermined'

/** What was found of a design, by what entries look it up by. */
export interface Scene {
  readonly design: string
  readonly open: readonly (Finding & { readonly verdict: OpenVerdict })[]
  readonly byFingerprint: ReadonlyMap<string, Finding>
  /** What an entry names; on both planes if it names none. */
  readonly named: (entry: { rule: string; subject: string; plane?: Plane }) => readonly Finding[]
  /** Whether this run judges the rule, on the plane if there is one: of what it does not judge nothing can be stale. */
  readonly judges: (entry: { rule: string; plane?: Plane }) => boolean
  /** What stands, now, where an entry has nothing to excuse. */
  readonly now: (entry: { rule: string; subject: string }, found: readonly Finding[]) => Now
}

/** Looks an assessment up by fingerprint, by rule and subject, and by what it judges. */
export function sceneOf({ design, assessment }: JudgedDesign, { rules }: Pick<Register, 'rules'>): Scene {
  const findings = assessment.requirements.flatMap(requirement => requirement.findings)
  const bySubject = grouped(findings, ({ rule, subject }) => `${rule} ${subject}`)
  const judged = new Set(
    assessment.requirements.flatMap(({ rule, plane }) => [`${rule} ${plane}`, `${rule} `]),
  )
  let subjects: ReadonlySet<string> | undefined
  return {
    design: design.id,
    open: findings.filter(isOpen),
    byFingerprint: new Map(findings.map(finding => [finding.fingerprint, finding])),
    named: ({ rule, subject, plane }) =>
      (bySubject.get(`${rule} ${subject}`) ?? []).filter(one => (plane ?? one.plane) === one.plane),
    judges: ({ rule, plane = '' }) => judged.has(`${rule} ${plane}`) || !rules.has(rule),
    now: ({ rule, subject }, found) => {
      if (found.length > 0) return rollUp(found.map(({ verdict }) => verdict))
      if (!rules.has(rule)) return 'no-rule'
      subjects ??= existing(design)
      return subjects.has(subject) ? 'no-finding' : 'no-subject'
    },
  }
}

/** Everything that can be a subject; also bodies that are not put forward, since they are there. */
function existing(design: Design): ReadonlySet<string> {
  return new Set([
    ...subjectKinds.flatMap(kind => subjectsOf(design, kind).map(({ path }) => path)),
    ...design.bodies.map(({ id }) => `bodies/${id}`),
    ...design.mandates.map(({ id }) => `mandates/${id}`),
  ])
}

/** The fingerprint of a known finding, and the verdict it was known with, are those of this finding. */
export const isKnownAs = ({ fingerprint, verdict }: KnownFinding, finding: Finding | undefined): boolean =>
  finding !== undefined && finding.fingerprint === fingerprint && finding.verdict === verdict
