import type { Evidence, Finding } from '../../model/assessment.ts'
import type { Rule } from '../../model/rule.ts'
import { provisionOf } from '../name-provision.ts'
import { nameSubject } from '../name-subject.ts'
import { say } from '../say.ts'
import type { DesignView, View } from '../view.ts'

/** A finding as machine formats state it (design, section 5). */
export function findingJson(finding: Finding, rule: Rule, view: DesignView) {
  const { subject, plane, verdict, evidence, reasons, gaps, settles, capped, witness, fingerprint } = finding
  const { title, requirement, message, remedy } = say(finding, rule, view)
  const excuse = view.standing?.excuses.get(fingerprint)
  return {
    rule: rule.id,
    theme: rule.theme,
    strength: rule.strength,
    provisions: provisionsJson(rule, view),
    subject,
    subjectName: nameSubject(subject, view),
    plane,
    verdict,
    title,
    requirement,
    message,
    evidence: evidence.map(evidenceJson),
    reasons,
    gaps,
    settles,
    capped,
    ...(witness ? { witness } : {}),
    ...(verdict === 'unmet' ? { remedy } : {}),
    fingerprint,
    ...(excuse ? { excuse } : {}),
  }
}

/** A pinpoint that nobody has confirmed is left out. */
export const provisionsJson = ({ provisions }: Rule, view: View) =>
  provisions.map(id => {
    const found = provisionOf(id, view)
    if (found === undefined) return { id }
    const { pinpoint, confidence } = found.provision
    return {
      id,
      instrument: found.instrument.id,
      ...(confidence === 'unconfirmed' ? {} : { pinpoint }),
      confidence,
    }
  })

const evidenceJson = ({ path, plane, value, sources, file, line, column, ...more }: Evidence) => ({
  path,
  plane,
  value,
  sources,
  file,
  line,
  column,
  ...more,
})
