import { nothingKnown } from '../../src/engine/standing/standing.ts'
import type { Overall } from '../../src/model/standing.ts'
import { assembly } from '../../src/report/assembly.ts'
import type { Assessed } from '../../src/report/assess/assess-document.ts'
import { gistOf } from '../../src/report/assess/gist.ts'
import { reports } from '../../src/report/formats.ts'
import type { View } from '../../src/report/view.ts'

/** Where a test says nothing of what was known, nothing was. */
type Given = Omit<Assessed, 'standing'> & Partial<Assessed>

/** The whole gap report on some designs in a format that takes no time to load. */
export function gapReport(
  format: keyof typeof reports,
  { assessments, overall, view }: { assessments: readonly Given[]; overall?: Overall; view: View },
): string {
  const report = reports[format](view)
  const { each, close } = assembly(report)
  const all = assessments.map(one => ({ standing: nothingKnown(one.design.id), ...one }))
  const pieces = all.map(one => each(report.each(one) as string, gistOf(one)))
  return [...pieces, close({ problems: [], ...(overall ? { overall } : {}) })].join('')
}
