import type { Requirement } from '../../model/assessment.ts'
import { type About, aboutOf } from '../document/about.ts'
import type { DesignView } from '../view.ts'

/** What a part of a report tells of, with the reasons for it where the report unfolds them. */
export function reasoned(requirements: readonly Requirement[], view: DesignView): About | undefined {
  const about = aboutOf(requirements, view.design.id)
  const reasons = view.reasons?.(requirements) ?? []
  return about && reasons.length > 0 ? { ...about, reasons } : about
}
