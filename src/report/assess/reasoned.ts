import type { Requirement } from '../../model/assessment.ts'
import { type About, aboutOf } from '../document/about.ts'
import type { DesignView } from '../view.ts'

/** What a part of a page tells of, with the reasons for it where they are unfolded; nothing on a screen. */
export function reasoned(requirements: readonly Requirement[], view: DesignView): About | undefined {
  if (!view.isLinked) return undefined
  const about = aboutOf(requirements, view.design.id)
  const reasons = view.reasons?.(requirements) ?? []
  return about && reasons.length > 0 ? { ...about, reasons } : about
}
